import Core

/// How goals and figures are said on pages and in files.
struct AgreementSaying: Sendable {
    let name: @Sendable (_ figure: String) -> Word

    func goal(_ goal: Terms.Goal) -> Word {
        switch goal.aim {
        case .words(let words): Word(words, words, words)
        case .figure(let target): self.target(target)
        }
    }

    func target(_ target: Target) -> Word {
        let name = name(target.figure)
        let level = Level.said(target.way.level, target.form)
        switch target.way {
        case .atLeast:
            return Word(
                Chinese.joined(name.hans, "至少", level),
                Chinese.joined(name.hant, "至少", level),
                "\(name.english) at least \(level)"
            )
        case .atMost:
            return Word(
                Chinese.joined(name.hans, "至多", level),
                Chinese.joined(name.hant, "至多", level),
                "\(name.english) at most \(level)"
            )
        case .within(let range):
            let upper = Level.said(range.upperBound, target.form)
            return Word(
                Chinese.joined(name.hans, "介于", "\(level)–\(upper)"),
                Chinese.joined(name.hant, "介於", "\(level)–\(upper)"),
                "\(name.english) between \(level) and \(upper)"
            )
        }
    }
}

extension Level {
    /// As it is read: one digit of per cent, two of a number, minutes and seconds.
    static func said(_ value: Double, _ form: AgreedFigure.Form) -> String {
        switch form {
        case .share: rounded(value * 100, digits: 1) + "%"
        case .number: rounded(value, digits: 2)
        case .seconds:
            value.isFinite && value >= 0 && value < 360_000
                ? "\(Int(value.rounded()) / 60):\(Int(value.rounded()) % 60 < 10 ? "0" : "")\(Int(value.rounded()) % 60)"
                : "—"
        }
    }

    /// Without digits that say nothing.
    private static func rounded(_ value: Double, digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "—" }
        let scale = digits == 1 ? 10.0 : 100.0
        let units = Int((abs(value) * scale).rounded())
        let (whole, rest) = (units / Int(scale), units % Int(scale))
        var text = "\(whole)"
        if rest > 0 {
            var tail = "\(rest)"
            while tail.count < digits { tail = "0" + tail }
            while tail.hasSuffix("0") { tail.removeLast() }
            text += "." + tail
        }
        return value < 0 && units > 0 ? "−" + text : text
    }
}
