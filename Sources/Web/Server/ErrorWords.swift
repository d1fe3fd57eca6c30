import Core

/// What visitors are told when a page cannot be shown; the log has the rest.
enum ErrorWords {
    static let notFound = Word("没有这个页面，或者不对你开放", "沒有這個頁面，或者不對你開放", "There is no such page, or it is not open to you")
    static let signIn = Word("请先登录", "請先登入", "Please sign in first")
    static let pastTheProxy = Word(
        "请从公司公布的网址打开",
        "請從公司公布的網址開啟",
        "Please open this by the address your company published"
    )
    static let fromElsewhere = Word(
        "这个操作不是从本系统的页面发出的，请回到页面重试",
        "這個操作不是從本系統的頁面發出的，請回到頁面重試",
        "This did not come from our own page; go back and try again"
    )
    static let tooLarge = Word(
        "文件太大（超过 64 MB），请用命令行导入",
        "檔案太大（超過 64 MB），請用命令列匯入",
        "The file is too large (over 64 MB); import it by the command line"
    )
    static let unavailable = Word(
        "数据暂时不可用，正在重试，请稍后再打开",
        "資料暫時不可用，正在重試，請稍後再開啟",
        "The data is not available for a moment; please try again shortly"
    )
    static let broken = Word("出错了，已记录", "出錯了，已記錄", "Something went wrong; it has been noted")
}
