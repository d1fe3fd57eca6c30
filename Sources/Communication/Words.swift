import Core

enum Words {
    static let week = Word("本周沟通", "本週面談", "This week")
    static let weekTitle = Word("这周要谈的人", "這週要談的人", "Who to talk with this week")
    static let due = Word("应谈", "應談", "to talk with")
    static let late = Word("已超期", "已逾期", "late")
    static let met = Word("已完成", "已完成", "met")
    static let away = Word("本人不在", "本人不在", "away")
    static let waived = Word("已免办", "已免辦", "waived")
    static let soon = Word("三天内到期", "三天內到期", "due within three days")
    static let laterThisWeek = Word("本周内", "本週內", "Later this week")
    static let groupLate = Word("已超期", "已逾期", "Late")
    static let groupSoon = Word("三天以内", "三天以內", "Within three days")
    static let mine = Word("我的名单", "我的名單", "My list")
    static let everyone = Word("全部", "全部", "Everyone")
    static let previousWeek = Word("上一周", "上一週", "Previous week")
    static let nextWeek = Word("下一周", "下一週", "Next week")
    static let exportCSV = Word("导出 CSV", "匯出 CSV", "Export CSV")
    static let exportXLSX = Word("导出 Excel", "匯出 Excel", "Export Excel")
    static let rest = Word("休息", "休息", "day off")
    static let team = Word("班组", "組別", "Team")
    static let apply = Word("筛选", "篩選", "Filter")
    static let noted = Word("已记录", "已記錄", "Noted")
    static let reasonNeeded = Word("请写明原因", "請寫明原因", "Please give the reason")
    static let nothing = Word("这周没有要谈的人", "這週沒有要談的人", "Nobody to talk with this week")
    static let nothingSentence = Word(
        "到本周末没有到期或超期的沟通任务。",
        "到本週末沒有到期或逾期的面談任務。",
        "Nothing is due or late by the end of this week."
    )
    static let emptyHouse = Word("先导入名册", "先匯入名冊", "Import a roster first")
    static let emptyHouseSentence = Word(
        "有了名册，知音才知道谁该谈。",
        "有了名冊，知音才知道誰該談。",
        "With a roster Zhiyin knows who should be talked with."
    )
    static let goImport = Word("导入文件", "匯入檔案", "Import files")
    static let leader = Word("组长", "組長", "Leader")
    static let openPerson = Word("打开这个人", "開啟這個人", "Open this person")
    static let estimated = Word(
        "假期安排尚未公布，日期为估计",
        "假期安排尚未公布，日期為估計",
        "Holidays are not published yet: the day is an estimate"
    )
    static let lastTalkOn = Word("上次面谈", "上次面談", "Last talk")
    static let neverTalked = Word("近 90 天没有面谈记录", "近 90 天沒有面談紀錄", "No talk on record in 90 days")
    static let rule = Word("规则", "規則", "Rule")
    static let waive = Word("免办（注明原因）", "免辦（註明原因）", "Waive, with a reason")
    static func waivedMeanwhile(_ name: String, _ reason: String) -> Word {
        Word(
            "\(name)已先免办，原因是：\(reason)",
            "\(name)已先免辦，原因是：\(reason)",
            "\(name) has waived it meanwhile: \(reason)"
        )
    }
    static let youWrote = Word("您写的没有保存", "您寫的沒有儲存", "What you wrote was not kept")
    static let attempt = Word("记一次联系尝试", "記一次聯絡嘗試", "Record an attempt to reach them")
    static let reason = Word("原因", "原因", "Reason")
    static let save = Word("保存", "儲存", "Save")
    static let holder = Word("由谁来谈", "由誰來談", "Held by")
    static let rows = Word("看明细", "看明細", "See the rows")
    static let obligations = Word("沟通任务", "面談任務", "To talk about")
    static let talks = Word("面谈记录", "面談紀錄", "Talks")
    static let noTalks = Word("还没有面谈记录", "還沒有面談紀錄", "No talks on record yet")
    static let by = Word("面谈人", "面談人", "Held by")
    static func minutes(_ count: Int) -> Word { Word("\(count) 分钟", "\(count) 分鐘", "\(count) min") }
    static func overdue(_ days: Int) -> Word {
        Word("超期 \(days) 天", "逾期 \(days) 天", counted(days, "day late", "days late"))
    }
    static func left(_ days: Int) -> Word {
        days == 0
            ? Word("今天到期", "今天到期", "due today")
            : Word("还剩 \(days) 天", "還剩 \(days) 天", counted(days, "day left", "days left"))
    }

    static func quarter(_ quarter: Quarter) -> Word {
        let (year, number) = (quarter.first.year, (quarter.first.month + 2) / 3)
        return Word("\(year) 年第 \(number) 季度", "\(year) 年第 \(number) 季", "Q\(number) \(year)")
    }
    /// How many a figure is of: `（n = 544）`.
    static func among(_ count: String) -> Word { Word("（\(count)）", "（\(count)）", " (\(count))") }

    static let evidenceNames: [String: Word] = [
        "report": Word("报告", "回報", "Report"), "quality": Word("质检得分", "品質評分", "Quality score"),
        "csat": Word("满意度", "滿意度", "CSAT"), "notice": Word("提出离职", "提出離職", "Notice given"),
        "agreement": Word("约定", "約定事項", "Agreement"),
        "first-live-calls": Word("首次独立上线", "首次獨立上線", "First live calls"),
        "finding": Word("认定", "認定", "Finding"), "certificate": Word("证书", "證照", "Certificate"),
        "type": Word("人才盘点", "人才盤點", "Talent review"),
        "top-fifth-chance": Word("确属前 20% 的可能性", "確屬前 20% 的可能性", "Chance of truly belonging to the top fifth"),
    ]
}

extension TalkKind {
    /// The kind as the pages name it.
    package var word: Word {
        switch self {
        case .c1: Word("绩效面谈", "績效面談", "Performance review")
        case .c2: Word("绩效改进沟通", "績效改善面談", "Performance problem")
        case .c2b: Word("辅导", "輔導", "Guidance")
        case .c3: Word("晋升面谈", "晉升面談", "Promotion talk")
        case .c4: Word("员工关怀沟通", "關懷面談", "Care talk")
        case .c5: Word("员工诉求", "同仁意見反映", "Own matter")
        case .c6: Word("离职面谈", "離職面談", "Exit interview")
        case .c7: Word("新员工沟通", "新人關懷面談", "Onboarding talk")
        case .c8: Word("跨部门沟通", "跨部門溝通", "Department talk")
        }
    }
}
