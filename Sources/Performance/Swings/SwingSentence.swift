import Core
import Foundation
import Web

/// The sentence a manager can repeat to the person: from what to what, on how many, how sure, and what was to be expected.
package enum SwingSentence {
    package static func of(_ verdict: SwingVerdict, _ measure: Measure, today: Day) -> Word {
        func say(_ language: Language) -> String {
            text(verdict, measure, Say(language, zone: .utc, today: today))
        }
        return Word(say(.hans), say(.hant), say(.english))
    }

    private static func text(_ verdict: SwingVerdict, _ measure: Measure, _ say: Say) -> String {
        switch verdict {
        case .moved(_, let figures):
            [now(figures, measure, say), before(figures, measure, say), sure(figures, measure, say)]
                .map { say($0) }.joined(separator: say.language == .english ? " " : "")
        case .noEvidence(let figures, let findable, let isWorthALook):
            ([now(figures, measure, say), SwingWords.noEvidence(measure.saidSize(of: findable, say))]
                + (isWorthALook ? [SwingWords.worthALook] : []))
                .map { say($0) }.joined(separator: say.language == .english ? " " : "")
        case .notEnough(let missing): say(SwingWords.missing(missing, say))
        }
    }

    private static func now(_ figures: SwingFigures, _ measure: Measure, _ say: Say) -> Word {
        SwingWords.now(
            say(measure.name),
            measure.said(figures.now, say),
            since: say.day(figures.since),
            weeks: figures.weeks,
            count: say.count(figures.count),
            expected: measure.said(figures.expected, say)
        )
    }

    private static func before(_ figures: SwingFigures, _ measure: Measure, _ say: Say) -> Word {
        let value = measure.said(figures.before, say)
        guard figures.usualWeeks > 0 else { return SwingWords.peersBefore(value) }
        return SwingWords.before(value, weeks: figures.usualWeeks, count: say.count(figures.countBefore))
    }

    private static func sure(_ figures: SwingFigures, _ measure: Measure, _ say: Say) -> Word {
        // The chance of going so far in one week; below one in ten thousand nobody can tell the difference.
        let once = min(10_000, max(1, Int((1 / max(figures.chance, 1e-6)).rounded())))
        return SwingWords.sure(
            measure.saidChange(figures.change, say),
            measure.saidChange(figures.low, say),
            measure.saidChange(figures.high, say),
            once: say.count(once)
        )
    }
}

extension Measure {
    /// A change without its direction.
    func saidSize(of change: Double, _ say: Say) -> String {
        String(saidChange(abs(change), say).drop { $0 == "+" })
    }

    /// A change on the scale of steps: `−7.1 points`, `+8%`, `−0.4`.
    package func saidChange(_ change: Double, _ say: Say) -> String {
        if form == .meanOfLogs { return say.signed((exp(change) - 1) * 100, digits: 0) + "%" }
        switch unit {
        case .share: return say(SwingWords.points(say.signed(change * 100, digits: 1)))
        case .perThousand: return say.signed(change * 1000, digits: 1) + " ‰"
        case .seconds: return say(SwingWords.seconds(say.signed(change, digits: 0)))
        case .points, .number: return say.signed(change, digits: 2)
        }
    }
}
