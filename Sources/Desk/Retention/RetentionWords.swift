import Core

/// How long records are kept, as the pages say it.
enum RetentionWords {
    static let title = Word("记录保留", "紀錄保留", "How long records are kept")
    static let hint = Word(
        "每类记录保留多少天，到期每晚自动清除。有未结事项、有人下令保留的，到期也不清除。默认天数依当地法律整理，请法律顾问确认。",
        "每類紀錄保留多少天，到期每晚自動清除。有未結事項、有人下令保留的，到期也不清除。預設天數依當地法律整理，請法律顧問確認。",
        """
        How many days each kind is kept; by night what is older goes. What something open needs, and what is held, stays \
        whatever its age. The defaults follow the law of the place; have counsel confirm them.
        """
    )
    static let kind = Word("记录", "紀錄", "Records")
    static let days = Word("保留天数", "保留天數", "Days")
    static let byDefault = Word("默认", "預設", "Default")
    static let since = Word("起", "起", "Since")
    static let source = Word("依据", "依據", "Leans on")
    static let from = Word("从哪天起", "從哪天起", "From")
    static let set = Word("修改", "修改", "Change")
    static let setTitle = Word("修改保留天数", "修改保留天數", "Change how long")
    static let ofHouse = Word("全公司取最长的天数", "全公司取最長的天數", "The longest of all sites holds")
    static let drafts = Word("草稿的保留天数在草稿保留页。", "草稿的保留天數在草稿保留頁。", "Drafts have a page of their own.")
    static let fixed = Word(
        "登录尝试保留 1 天，结束的登录 30 天，做完的后台任务 90 天，不可修改。",
        "登入嘗試保留 1 天，結束的登入 30 天，做完的背景工作 90 天，不可修改。",
        "Attempts to sign in are kept for 1 day, ended sign-ins for 30, jobs that are done for 90; this is fixed."
    )

    static let dryRun = Word("试算今晚会清除什么", "試算今晚會清除什麼", "What tonight would remove")
    static let old = Word("到期", "到期", "Old")
    static let oldest = Word("最早一条", "最早一筆", "Oldest")
    static let kept = Word("因保留令留下", "因保留令留下", "Held")
    static let needed = Word("因未结事项留下", "因未結事項留下", "Needed by something open")
    static let goes = Word("将清除", "將清除", "Goes")
    static let nothing = Word("没有到期的记录", "沒有到期的紀錄", "Nothing is old enough")

    static let holds = Word("保留令", "保留令", "Holds")
    static let holdsHint = Word(
        "有争议或调查时，先下令保留：相关记录到期也不清除，直到解除。",
        "有爭議或調查時，先下令保留：相關紀錄到期也不清除，直到解除。",
        "In a dispute or an inquiry place a hold first: nothing of it goes by age until the hold is ended."
    )
    static let noHolds = Word("现在没有保留令", "現在沒有保留令", "Nothing is held now")
    static let everybody = Word("整个职场", "整個據點", "Everybody at the site")
    static let who = Word("谁", "誰", "Whom")
    static let employee = Word("工号（空着就是整个职场）", "員工編號（空著就是整個據點）", "Number (empty: everybody at the site)")
    static let noSuchPerson = Word("本职场没有这个工号", "本據點沒有這個員工編號", "Nobody at the site has this number")
    static let reason = Word("原因", "原因", "Reason")
    static let needsReason = Word("请写明原因", "請寫明原因", "Say why")
    static let place = Word("下令保留", "下令保留", "Place the hold")
    static let end = Word("解除", "解除", "End it")
    static let endReason = Word("解除的原因", "解除的原因", "Why it ends")
    static let placedBy = Word("谁下令", "誰下令", "By")
    static let at = Word("时间", "時間", "When")
    static let done = Word("已保存", "已儲存", "Saved")

    static let job = Word("清除到期记录", "清除到期紀錄", "Old records removed")
    static let monthsJob = Word("预建下几个月的表", "預建下幾個月的表", "Tables of the coming months")
}

extension RetentionKind {
    var word: Word {
        switch self {
        case .contacts: Word("话务明细", "話務明細", "Single contacts")
        case .facts: Word("每日话务汇总", "每日話務彙總", "Daily facts")
        case .measures: Word("绩效与行为数据", "績效與行為資料", "Measures and behaviours")
        case .shifts: Word("班次与活动", "班次與活動", "Shifts and activities")
        case .talks: Word("面谈里的话", "面談裡的話", "Words of talks")
        case .reports: Word("情绪、离职倾向、业绩浮动的报告", "情緒、離職傾向、績效浮動的報告", "Reports of moods, leanings and swings")
        case .agreements: Word("已有结果的约定", "已有結果的約定", "Agreements with an outcome")
        case .exits: Word("离职时自己的话", "離職時自己的話", "Words of those who left")
        case .matters: Word("已结的意见、建议、投诉", "已結的意見、建議、申訴", "Closed matters and complaints")
        case .comments: Word("班组长的意见", "組長的意見", "What leaders said")
        case .messages: Word("通知", "通知", "Messages")
        case .openings: Word("跨范围查看记录", "跨範圍檢視紀錄", "Records opened with a reason")
        case .imports: Word("导入时被拒的行", "匯入時被拒的列", "Refused rows of imports")
        case .audit: Word("操作留痕的详情", "稽核軌跡的詳情", "Details of the audit")
        }
    }
}

extension RetentionLaw {
    var word: Word {
        switch self {
        case .contractsCN:
            Word(
                "劳动合同法第 50 条：合同文本至少保存二年",
                "勞動合同法第 50 條：合同文本至少留存二年",
                "Labour Contract Law, article 50: texts of contracts for at least two years"
            )
        case .logsCN:
            Word(
                "网络安全法第 21 条：日志不少于六个月",
                "網路安全法第 21 條：日誌不少於六個月",
                "Cybersecurity Law, article 21: logs for at least six months"
            )
        case .attendanceTW:
            Word(
                "劳动基准法第 30 条：出勤记录保存五年",
                "勞動基準法第 30 條：出勤紀錄應留存五年",
                "Labor Standards Act, article 30: attendance for five years"
            )
        case .registerTW:
            Word(
                "劳动基准法第 7 条：劳工名卡离职后保管五年",
                "勞動基準法第 7 條：勞工名卡離職後保管五年",
                "Labor Standards Act, article 7: the register for five years after leaving"
            )
        case .sevenYearsHK:
            Word(
                "人力资源管理实务守则：离职后最多七年",
                "人力資源管理實務守則：離職後最多七年",
                "Code of Practice on Human Resource Management: at most seven years after leaving"
            )
        }
    }
}
