import Core

extension Words {
    static let noHolder = Word("名册里没有面谈人", "名冊裡沒有面談人", "The roster names nobody to hold it")
    static let list = Word("名单", "名單", "List")
    static let calendar = Word("日历", "行事曆", "Calendar")
    static let calendarTitle = Word("本周面谈时段", "本週面談時段", "The week's slots")
    static let planWeek = Word("排好这一周", "排好這一週", "Plan the week")
    static let exportICS = Word("日历文件", "行事曆檔", "Calendar file")
    static let exportSlotsCSV = Word("时段 CSV", "時段 CSV", "Slots as CSV")
    static let exportSlotsXLSX = Word("时段 Excel", "時段 Excel", "Slots as Excel")
    static let talk = Word("面谈", "面談", "Talk")
    static let time = Word("时间", "時間", "Time")
    static let told = Word("已告知", "已告知", "told")
    static let draft = Word("草稿", "草稿", "draft")
    static let proposed = Word("建议", "建議", "proposed")
    static let confidential = Word("仅你可见", "僅你可見", "only you see it")
    static let moveTalk = Word("换时段", "換時段", "Move")
    static let newPlace = Word("换到", "換到", "Move it to")
    static let saveMove = Word("保存时段", "儲存時段", "Save the slot")
    static let tell = Word("已告知本人", "已告知本人", "The person has been told")
    static let untell = Word("撤回“已告知”", "撤回「已告知」", "Not told after all")
    static let undo = Word("撤销", "復原", "Undo")
    static let moved = Word("时段已换", "時段已換", "The slot has been moved")
    static let planned = Word("这一周排好了，草稿已保存", "這一週排好了，草稿已儲存", "The week is planned and kept as a draft")
    static let unplaced = Word("没有时段，或赶不上到期日", "沒有時段，或趕不上到期日", "Without a slot in time")
    static let takers = Word("可以转交给", "可以轉派給", "Could be taken by")
    static let afterDue = Word("赶不上到期日", "趕不上到期日", "after its due day")
    static let noTakers = Word("本周没有人能接手", "本週沒有人能接手", "Nobody could take it this week")
    static let held = Word("已谈", "已談", "held")
    static let withdrawn = Word("原因已消失", "原因已消失", "no longer called for")
    static let noLongerPlanned = Word("不在名单上的时段", "不在名單上的時段", "Slots no longer on the list")
    static let elsewhere = Word("排在别的周", "排在別週", "In a slot of another week")
    static let nobodysWeek = Word("这周没有面谈时段", "這週沒有面談時段", "No talks to hold this week")
    static let tellAnew = Word("时段变了，请再告知本人", "時段變了，請再告知本人", "Moved since the person was told: tell them anew")
    static let quietHour = Word("话务低谷", "離峰", "quiet")
    static let busyHour = Word("话务高峰", "尖峰", "busy")
    static let quietUnknown = Word(
        "话务数据不足四周，不分忙闲。",
        "話務資料不足四週，不分忙閒。",
        "Not enough data: fewer than four weeks of calls are known, so no hour counts as quiet or busy."
    )
    static func shaded(_ weeks: Int) -> Word {
        Word(
            "斜纹是话务低谷，横纹是高峰，按最近 \(weeks) 周有话务的时段算。",
            "斜紋是離峰，橫紋是尖峰，依最近 \(weeks) 週有話務的時段計算。",
            "Slanted stripes are quiet hours, level ones busy, by the calls of \(weeks) weeks."
        )
    }
    static let whenFree = Word("面谈人本周的空闲（日历文件）", "面談人本週的空檔（行事曆檔）", "When the holder is free this week (calendar file)")
    static let full = Word("已满", "已滿", "full")

    static func used(_ count: Int, of bound: Int) -> Word {
        Word("\(count)/\(bound) 次", "\(count)/\(bound) 次", "\(count) of \(bound)")
    }
    static func usedInWeek(_ count: Int, of bound: Int) -> Word {
        Word("本周 \(count)/\(bound) 次", "本週 \(count)/\(bound) 次", "\(count) of \(bound) talks this week")
    }
    static func inConflict(_ obstacle: Obstacle) -> Word {
        Word(
            "有冲突：\(obstacle.word.hans)",
            "有衝突：\(obstacle.word.hant)",
            "In the way: \(obstacle.word.english)"
        )
    }
    static func plannedAt(_ moment: String, isTold: Bool) -> Word {
        isTold
            ? Word("已排 \(moment)，已告知", "已排 \(moment)，已告知", "Planned \(moment), told")
            : Word("已排 \(moment)", "已排 \(moment)", "Planned \(moment)")
    }
    static func talkWith(_ name: String) -> Word { Word("与\(name)面谈", "與\(name)面談", "Talk with \(name)") }
}
