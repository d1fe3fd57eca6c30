import Core

enum AuditWords {
    static let title = Word("操作留痕", "稽核軌跡", "Audit")
    static let hint = Word(
        "谁在什么时候、从哪里、为什么改了或查看了什么；各条连成一条链，改动或删除会被发现。",
        "誰在什麼時候、從哪裡、為什麼更改或檢視了什麼；紀錄連成一條鏈，竄改或刪除會被發現。",
        "Who changed or read what, when, where from and why. The rows form a chain: changing or deleting one shows."
    )
    static let from = Word("从哪天", "從哪天", "From")
    static let to = Word("到哪天", "到哪天", "To")
    static let dayHint = Word("写成 2026-11-22", "寫成 2026-11-22", "As 2026-11-22")
    static let actor = Word("谁", "誰", "Who")
    static let actorHint = Word("工号，或命令与任务的名字", "員工編號，或命令與工作的名稱", "An employee number, or a command or job")
    static let onlyReads = Word("只看查看保密内容的", "只看檢視機密內容的", "Only reads of confidential text")
    static let show = Word("查看", "檢視", "Show")
    static let nothing = Word("没有符合的记录", "沒有符合的紀錄", "No rows fit")
    static let at = Word("时间", "時間", "When")
    static let what = Word("做了什么", "做了什麼", "What")
    static let origin = Word("从哪里", "從哪裡", "Where from")
    static let read = Word("查看", "檢視", "read")
    static let erased = Word("详情已按规定删除", "詳情已依規定刪除", "The detail was erased")
    static let pages = Word("分页", "分頁", "Pages")
    static let older = Word("更早的", "更早的", "Older")

    /// What was done, in the reader's language; as it stands where there is no word yet.
    static func why(_ why: String) -> Word {
        if why.hasPrefix("import ") {
            let kind = Words.kind(String(why.dropFirst(7)))
            return Word("导入：\(kind(.hans))", "匯入：\(kind(.hant))", "Import: \(kind(.english))")
        }
        return reasons[why] ?? Word(why, why, why)
    }

    private static let reasons: [String: Word] = [
        "make a sign-in link": Word("生成登录链接", "產生登入連結", "Make a sign-in link"),
        "sign in by link": Word("用链接登录", "用連結登入", "Sign in by link"),
        "sign out": Word("退出登录", "登出", "Sign out"),
        "set a number of a rule": Word("修改规则的数字", "更改規則的數字", "Set a number of a rule"),
        "undo import": Word("撤销导入", "復原匯入", "Undo an import"),
        "refresh standing": Word("更新当天的归属", "更新當天的歸屬", "Bring the day's places up to date"),
        "write an agreement": Word("写下约定", "寫下約定事項", "Write an agreement"),
        "open an agreement": Word("打开约定", "開啟約定事項", "Open an agreement"),
        "read an agreement": Word("看过约定", "看過約定事項", "Read an agreement"),
        "answer an agreement": Word("答复约定", "回覆約定事項", "Answer an agreement"),
        "follow up an agreement": Word("跟进约定", "追蹤約定事項", "Follow up an agreement"),
        "say how a promise stands": Word("说明答应的支持", "說明答應的支持", "Say how a promise stands"),
        "answer the week's list": Word("答复本周名单", "回覆本週名單", "Answer the week's list"),
        "take back an answer to the week's list": Word("收回对名单的答复", "收回對名單的回覆", "Take an answer back"),
        "tell a person of the talk": Word("告知本人面谈", "告知本人面談", "Tell a person of the talk"),
        "take back that a person was told": Word("收回“已告知”", "收回「已告知」", "Take back that a person was told"),
        "send the week's list to the leaders": Word("把名单发给班组长", "把名單發給組長", "Send the list to the leaders"),
        "plan a week": Word("安排一周的面谈", "安排一週的面談", "Plan a week"),
        "decide about an obligation": Word("对应谈事项作决定", "對應談事項作決定", "Decide about an obligation"),
        "try a job again": Word("重试后台任务", "重試背景工作", "Try a job again"),
        "drop a job": Word("放弃后台任务", "放棄背景工作", "Drop a job"),
        "agreement-checks": Word("到跟进日看数据", "到追蹤日看資料", "Check agreements on their date"),
        "week-draft": Word("周四中午发名单", "週四中午發名單", "Thursday noon: send the list"),
        "sessions-clean": Word("清理过期的登录", "清理過期的登入", "Clear away sign-ins that are over"),
        "jobs-clean": Word("清理做完的任务", "清理做完的工作", "Clear away jobs that are done"),
        "move a slot": Word("移动时段", "移動時段", "Move a slot"),
        "tell a slot": Word("告知或收回时段", "告知或收回時段", "Tell a slot, or take it back"),
        "give somebody the own talks": Word("请人代管", "請人代管", "Let somebody stand in"),
        "name who stands in for somebody": Word("指定代管人", "指定代管人", "Name who stands in for somebody"),
        "end a delegation": Word("收回代管", "收回代管", "End a standing-in"),
        "open a record from outside": Word("破例打开资料", "破例開啟資料", "Open a record from outside"),
        "read a record opened from outside": Word(
            "查看破例打开的资料",
            "檢視破例開啟的資料",
            "Read a record opened from outside"
        ),
        "export the audit": Word("导出操作留痕", "匯出稽核軌跡", "Export the audit"),
    ]
}
