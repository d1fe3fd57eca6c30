import Core

/// What people raise and what becomes of it: words the pages share.
enum Words {
    static let voice = Word("员工心声", "同仁心聲", "Voice")
    static let noted = Word("已记录", "已記錄", "Noted")
    static let save = Word("保存", "儲存", "Save")
    static let person = Word("姓名", "姓名", "Person")
    static let state = Word("状态", "狀態", "State")
    static let back = Word("返回", "返回", "Back")
}

extension Words {
    static let openIssuesOf = Word("未解决的问题", "未解決的問題", "Open issues")
    static let whatBecame = Word("我提过的事怎么样了", "我提過的事怎麼樣了", "What became of what I raised")
    static let sortingJob = Word("分派面谈中提到的问题", "分派面談中提到的問題", "Sort what was raised in talks")
}
