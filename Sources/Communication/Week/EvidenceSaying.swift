import Core
import Signals
import Web

/// What a reason rests on as pages say it: files and other programs have the same as it was measured.
extension Evidence {
    /// `处理时长 · 7月20日至11月15日 · 2 分 38 秒（n = 544）`.
    func said(_ say: Say) -> String { say.joined(title(say), period(say), figure(say)) }

    /// What it is called: by the area that counts it, or as everywhere.
    private func title(_ say: Say) -> String {
        if let name { return say(name) }
        return Words.evidenceNames[what].map { say($0) } ?? what
    }

    private func period(_ say: Say) -> String {
        guard let when else { return "" }
        let days = when.split(separator: "/").compactMap { Day(String($0)) }
        if days.count == 2 { return say.dayRange(days[0], days[1]) }
        if let day = Day(when) { return say.day(day) }
        if when.count >= 16, let day = Day(String(when.prefix(10))) {
            return "\(say.day(day)) \(when.dropFirst(11).prefix(5))"
        }
        return Quarter(when).map { say(Words.quarter($0)) } ?? when
    }

    /// The number in its unit, and how many it is of; whatever is no number stays as it is.
    private func figure(_ say: Say) -> String {
        guard let value else { return "" }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, let number = Double(first), number.isFinite else { return value }
        return Self.number(number, of: what, say)
            + (parts.count > 1 ? say(Words.among(parts[1].trimmingPrefix("(").filter { $0 != ")" })) : "")
    }

    private static func number(_ number: Double, of what: String, _ say: Say) -> String {
        switch what {
        case "aht": say.duration(seconds: Int(number.rounded()))
        case "top-fifth-chance": say.percent(number)
        case "quality", "csat", "adherence", "fcr", "transfers", "absence", "short_calls":
            (0...1).contains(number) ? say.percent(number, digits: 1) : say.decimal(number, digits: 2)
        default: say.decimal(number, digits: number == number.rounded() ? 0 : 2)
        }
    }
}
