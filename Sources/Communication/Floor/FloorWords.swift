import Core

extension Words {
    static let floorMenu = Word("现场", "現場", "Floor")
    static let floorTitle = Word("今天谁下线面谈", "今天誰離線面談", "Off the line for talks")
    static let previousDay = Word("前一天", "前一天", "Day before")
    static let nextDay = Word("后一天", "後一天", "Day after")
    static let activitiesCSV = Word("下线活动 CSV", "離線活動 CSV", "Activities as CSV")
    static let activitiesXLSX = Word("下线活动 Excel", "離線活動 Excel", "Activities as Excel")
    static let wholeWeekCSV = Word("整周 CSV", "整週 CSV", "Whole week as CSV")
    static let agent = Word("坐席", "客服專員", "Agent")
    static let minutes = Word("分钟", "分鐘", "Minutes")
    static let standing = Word("状态", "狀態", "Status")
    static let decide = Word("放行或暂留", "放行或暫留", "Release or hold")
    static let release = Word("放行", "放行", "Release")
    static let hold = Word("暂留", "暫留", "Hold")
    static let holdReason = Word("暂留原因", "暫留原因", "Why it is held")
    static let begun = Word("已开始", "已開始", "begun")
    static let heldOnce = Word("已暂留过一次", "已暫留過一次", "held once already")
    static let noTalksToday = Word("这一天没有下线面谈", "這一天沒有離線面談", "No talks take anyone off the line")
    static let noTalksTodaySentence = Word(
        "时段排好并保存后，会出现在这里。",
        "時段排好並儲存後，會出現在這裡。",
        "Slots appear here once a week is planned and kept."
    )
    static let released = Word("已放行", "已放行", "Released")
    static let talksOfDay = Word("下线面谈", "離線面談", "Talks")
    static let heldToday = Word("已暂留", "已暫留", "Held")
    static let talkTime = Word("面谈占用", "面談佔用", "Time in talks")
    static let shrinkage = Word("占在岗工时", "佔在班工時", "Of time on shift")
    static let byHalfHour = Word("每半小时", "每半小時", "By half hour")
    static let onShift = Word("在岗坐席", "在班客服", "Agents on shift")
    static let talkMinutes = Word("面谈分钟", "面談分鐘", "Talk minutes")
    static let traffic = Word("平常的话务", "平常的話務", "Usual traffic")
    static let usualTraffic = Word("平常", "平常", "usual")
    static let noShiftsKnown = Word(
        "数据不足：没有这一天的班表，算不出在岗人数和占比。",
        "資料不足：沒有這一天的班表，算不出在班人數和佔比。",
        "Not enough data: no shifts of this day are known, so there is no head count and no share."
    )
    static let noTrafficKnown = Word(
        "数据不足：还看不出哪些时段是话务高峰。",
        "資料不足：還看不出哪些時段是尖峰。",
        "Not enough data: quiet and peak hours are not known yet."
    )
    static let howShrinkage = Word(
        "只算已保存的时段和坐席岗位的人；占比是面谈分钟除以在岗分钟。",
        "只算已儲存的時段和客服職務的人；佔比是面談分鐘除以在班分鐘。",
        "Kept slots of agents only; the share is talk minutes over minutes on shift."
    )
    static let shrinkageOfWeek = Word("面谈占用的工时", "面談佔用的工時", "Time that talks take off the line")
    static let noSlotsKept = Word(
        "这一周还没有保存的时段。",
        "這一週還沒有儲存的時段。",
        "No slots are kept for this week yet."
    )
    static let noTimeOfPerson = Word("本周排不进本人的班次", "本週排不進本人的班", "No free time in the agent's shifts this week")
    static let noPlaceThisWeek = Word("本周没有双方都空的时段", "本週沒有雙方都空的時段", "No place is free for both this week")
    static let byFloor = Word("现场管理暂留的面谈", "現場督導暫留的面談", "Held by floor control")
    static let seeCalendar = Word("看日历", "看行事曆", "Open the calendar")

    static func nowAt(_ moment: String) -> Word { Word("改到 \(moment)", "改到 \(moment)", "now \(moment)") }
    static func noPlace(_ why: Word) -> Word {
        Word("还没有新时段：\(why.hans)", "還沒有新時段：\(why.hant)", "no new slot: \(why.english)")
    }

    /// What the holder reads of a held talk.
    static func heldWith(_ name: String, was: String, now: String?) -> Word {
        guard let now else {
            return Word(
                "与\(name)的面谈（原定 \(was)）被暂留，本周没有空的时段，期限不变。",
                "與\(name)的面談（原訂 \(was)）被暫留，本週沒有空的時段，期限不變。",
                "The talk with \(name) (was \(was)) was held; no place is free this week, and its deadline stands."
            )
        }
        return Word(
            "与\(name)的面谈（原定 \(was)）被暂留，现在是 \(now)。",
            "與\(name)的面談（原訂 \(was)）被暫留，現在是 \(now)。",
            "The talk with \(name) (was \(was)) was held by floor control; now \(now)."
        )
    }

    /// What the person reads of their own talk.
    static func heldOwn(was: String, now: String?) -> Word {
        guard let now else {
            return Word(
                "原定 \(was) 的面谈因现场需要推后，新时间会再告诉你。",
                "原訂 \(was) 的面談因現場需要延後，新時間會再告訴你。",
                "Your talk at \(was) was held by floor control; you will be told the new time."
            )
        }
        return Word(
            "原定 \(was) 的面谈因现场需要推后，现在是 \(now)。",
            "原訂 \(was) 的面談因現場需要延後，現在是 \(now)。",
            "Your talk at \(was) was held by floor control; now \(now)."
        )
    }
}

extension FloorDecision.Reason {
    var word: Word {
        switch self {
        case .peak: Word("话务高峰", "話務尖峰", "Peak of traffic")
        case .shortOfStaff: Word("在岗人手不足", "在班人力不足", "Too few on shift")
        case .incident: Word("系统故障或突发事件", "系統故障或突發事件", "Outage or incident")
        case .other: Word("其他", "其他", "Other")
        }
    }
}

extension WeekGrid.Traffic {
    var word: Word {
        switch self {
        case .quiet: Words.quietHour
        case .usual: Words.usualTraffic
        case .busy: Words.busyHour
        }
    }
}
