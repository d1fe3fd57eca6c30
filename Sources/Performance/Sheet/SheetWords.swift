import Core

extension Words {
    static let callsToHear = Word("值得一听的通话", "值得一聽的通話", "Calls worth hearing")
    static let colon = Word("：", "：", ": ")
    static let higher = Word("明显升高", "明顯升高", "clearly higher")
    static let lower = Word("明显降低", "明顯降低", "clearly lower")
    static let notClear = Word("看不出变化", "看不出變化", "no clear change")
    static let notEnough = Word("数据不够，比不出", "資料不夠，比不出", "not enough data to compare")
    static let sinceBefore = Word(
        "近 28 天与之前 28 天相比",
        "近 28 天與之前 28 天相比",
        "The last 28 days against the 28 before"
    )

    static func since(_ day: String) -> Word {
        Word("上次面谈（\(day)）以来与之前相比", "上次面談（\(day)）以來與之前相比", "Since the last talk (\(day)) against before")
    }

    static func between(_ low: String, _ high: String, days: Int) -> Word {
        Word(
            Chinese.joined("（", low, "至", high, "，\(days) 天）"),
            Chinese.joined("（", low, "至", high, "，\(days) 天）"),
            " (\(low) to \(high), \(counted(days, "day", "days")))"
        )
    }

    static func was(_ level: String) -> Word { Word("，之前 \(level)，", "，之前 \(level)，", ", \(level) before,") }

    static func longestDay(_ mean: String) -> Word {
        Word("平均最长的一天，\(mean)", "平均最長的一天，\(mean)", "the longest on average, \(mean)")
    }

    static func shortestDay(_ mean: String) -> Word {
        Word("平均最短的一天，\(mean)", "平均最短的一天，\(mean)", "the shortest on average, \(mean)")
    }

    static func transferDay(_ count: Int) -> Word {
        Word("转接最多，\(count) 通", "轉接最多，\(count) 通", "most transfers, \(counted(count, "call", "calls"))")
    }

    static func shortDay(_ count: Int) -> Word {
        Word(
            "不到 10 秒的最多，\(count) 通",
            "不到 10 秒的最多，\(count) 通",
            "most under 10 seconds, \(counted(count, "call", "calls"))"
        )
    }
}
