import Core

/// Somebody's data in the hands of HR, and erasures, as the pages say it.
enum ErasureWords {
    static let data = Word("个人数据", "個人資料", "Personal data")
    static let dataHint = Word(
        "替本人导出，或在法定保存期满后删除。两者都写入审计。",
        "代本人匯出，或在法定留存期滿後刪除。兩者都寫入稽核。",
        "Taken along for the person, or erased once the law’s years are over. Both stand in the audit."
    )
    static let export = Word("代为导出", "代為匯出", "Export for the person")
    static let exportReason = Word("为什么导出", "為什麼匯出", "Why it is exported")
    static let take = Word("下载文件", "下載檔案", "Download the file")

    static let erasure = Word("删除", "刪除", "Erasure")
    static let tally = Word("会删除什么，留下什么", "會刪除什麼，留下什麼", "What goes and what stays")
    static let kind = Word("记录", "紀錄", "Records")
    static let goes = Word("删除", "刪除", "Goes")
    static let stays = Word("留下", "留下", "Stays")
    static let stayHint = Word(
        "留下的归到一个没有含义的编号下，让过去的统计保持不变：面谈只留类别、日期、时长和面谈人。写下的话、密封的文字、登录、消息和员工诉求一并删除，不在这里计数。审计留下谁在何时做过。",
        "留下的歸到一個沒有意義的編號下，讓過去的統計保持不變：面談只留類別、日期、時長和面談人。寫下的話、密封的文字、登入、訊息和同仁意見反映一併刪除，不在這裡計數。稽核留下誰在何時做過。",
        """
        What stays lies under a number that says nothing, so that counts of the past hold: of a talk its kind, day, minutes \
        and holder. Words, sealed texts, sign-ins, messages and own matters go, too, and are not counted here. The audit \
        keeps who did what and when.
        """
    )
    static let identity = Word("姓名、工号、联系方式", "姓名、員工編號、聯絡方式", "Name, number, mail and phone")
    static let roster = Word("花名册里的岗位与日期", "名冊裡的職務與日期", "Posts and dates of the roster")
    static let talks = Word("面谈（写下的话删除）", "面談（寫下的話刪除）", "Talks (their words go)")
    static let agreements = Word("约定", "約定", "Agreements")
    static let ownReviews = Word("本人的回顾", "本人的回顧", "Own reviews")
    static let absences = Word("缺勤", "缺勤", "Absences")
    static let shifts = Word("班次", "班次", "Shifts")
    static let measures = Word("每日指标", "每日指標", "Daily measures")

    static let obstacles = Word("现在还不能删除", "現在還不能刪除", "It cannot be erased yet")
    static let isFree = Word("没有什么妨碍删除", "沒有什麼妨礙刪除", "Nothing stands in the way")
    /// A hold, a talk owed and a matter are one answer, so that nobody reads a complaint out of it.
    static let needed = Word(
        "有未结事项或保留令，结束后再试",
        "有未結事項或保留令，結束後再試",
        "Something open or a hold needs the records; try again when it has ended"
    )
    static let ask = Word("申请删除", "申請刪除", "Ask for the erasure")
    static let askHint = Word(
        "删除不能撤回。要由另一位人事或管理员核对后才会执行。",
        "刪除無法復原。須由另一位人資或管理員核對後才會執行。",
        "It cannot be taken back. It is done once another of HR or an administrator has looked at it."
    )
    static let reason = Word("原因", "原因", "Reason")
    static let reasonHint = Word("不要写姓名和工号", "不要寫姓名和員工編號", "Without the name and the number")
    static func typed(_ number: String) -> Word {
        Word(
            "输入工号 \(number) 确认",
            "輸入員工編號 \(number) 確認",
            "Type the number \(number) to confirm"
        )
    }

    static let list = Word("删除申请", "刪除申請", "Erasures")
    static let listHint = Word(
        "一人申请，另一人核对，然后在后台执行。",
        "一人申請，另一人核對，然後在背景執行。",
        "One person asks, another looks at it again, then it is done in the background."
    )
    static let none = Word("还没有删除申请", "還沒有刪除申請", "Nobody has asked for one yet")
    static let who = Word("谁", "誰", "Whom")
    static let askedBy = Word("申请人", "申請人", "Asked by")
    static let checkedBy = Word("核对人", "核對人", "Checked by")
    static let askedAt = Word("申请时间", "申請時間", "Asked")
    static let state = Word("状态", "狀態", "State")
    static let consent = Word("核对无误，执行删除", "核對無誤，執行刪除", "Checked: erase")
    static let withdraw = Word("撤回申请", "撤回申請", "Withdraw")
    static let byAnother = Word("等另一个人核对", "等另一個人核對", "Waits for another to look at it")

    static let needsReason = Word("请写明原因", "請寫明原因", "Say why")
    static let namesThem = Word(
        "审计会留下原因，请不要写姓名和工号",
        "稽核會留下原因，請不要寫姓名和員工編號",
        "The audit keeps the reason: leave the name and the number out"
    )
    static let otherNumber = Word("和工号不一致", "和員工編號不一致", "This is not the number")
    static let inTheWay = Word("现在还不能删除", "現在還不能刪除", "It cannot be erased yet")
    static let askedBefore = Word("已经有一份申请", "已經有一份申請", "It was asked for already")
    static let done = Word("已保存", "已儲存", "Saved")
    static let job = Word("删除个人数据", "刪除個人資料", "Erasure of a person")
}

extension ErasureRequest.State {
    var word: Word {
        switch self {
        case .asked: Word("待核对", "待核對", "to be checked")
        case .checked: Word("执行中", "執行中", "under way")
        case .erased: Word("已删除", "已刪除", "erased")
        case .withdrawn: Word("已撤回", "已撤回", "withdrawn")
        case .stopped: Word("未执行：期间出现妨碍", "未執行：期間出現妨礙", "not done: something came in the way")
        }
    }
}
