/// A kind of work on the phones: its teams' name, its queue, how long a call lasts.
struct Trade: Sendable {
    let stem: String
    let queue: String
    /// A second queue its people also sit in; they pause in all of them at once.
    let secondQueue: String?
    /// Median seconds of talk of a settled agent.
    let talk: Double
    let sells: Bool
    /// Complaints for a thousand calls; twice as many in the second queue.
    let complaints: Double

    /// Share of calls that come to the second queue.
    static let secondShare = 0.2
    /// Calls of the second queue, and those of the evening, last longer by so much.
    static let secondTalk = 1.25
    static let eveningTalk = 1.1

    static let all = [
        Trade(stem: "售前", queue: "presale", secondQueue: nil, talk: 250, sells: true, complaints: 2),
        Trade(stem: "售后", queue: "aftersale", secondQueue: "returns", talk: 290, sells: false, complaints: 4),
        Trade(stem: "技术支持", queue: "tech", secondQueue: nil, talk: 400, sells: false, complaints: 3),
        Trade(stem: "订单", queue: "order", secondQueue: "delivery", talk: 200, sells: false, complaints: 3),
        Trade(stem: "投诉专席", queue: "complaint", secondQueue: nil, talk: 480, sells: false, complaints: 12),
        Trade(stem: "会员", queue: "member", secondQueue: nil, talk: 270, sells: true, complaints: 2),
    ]

    /// The trade of the n-th team: large trades come round more often.
    static func index(ofTeam team: Int) -> Int {
        let round = [1, 0, 2, 1, 3, 4, 0, 1, 5, 2, 1, 3]
        return round[team % round.count]
    }

    /// A different name for every team: 售前一组, 售后二组, 投诉专席.
    static func teamNames(_ count: Int) -> [String] {
        var seen = all.map { _ in 0 }
        return (0..<count).map { team in
            let trade = index(ofTeam: team)
            seen[trade] += 1
            let stem = all[trade].stem
            return stem == "投诉专席" && seen[trade] == 1 ? stem : "\(stem)\(chineseNumeral(seen[trade]))组"
        }
    }
}

/// A number from 1 to 9999 as Chinese write it: 12 is 十二, 105 is 一百零五.
func chineseNumeral(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if number >= 10, number < 20 { return "十" + (number == 10 ? "" : digits[number - 10]) }
    var text = ""
    var gap = false
    for (value, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / value % 10
        if digit == 0 {
            gap = !text.isEmpty
            continue
        }
        text += (gap ? "零" : "") + digits[digit] + unit
        gap = false
    }
    return text
}
