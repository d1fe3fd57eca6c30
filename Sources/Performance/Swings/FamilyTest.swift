import Core
import Statistics

/// The tests of one week in one family of measures at one site, so that of those flagged few are false.
///
/// Only chances up to q can be flagged at all, so only those are kept. Source: Benjamini and Hochberg 1995; methods a.5.
package struct FamilyTest: Sendable {
    /// Measures that say much the same: what is flagged in one is no second proof in another.
    package enum Family: Sendable, Hashable {
        case service, time, presence, own

        package init(_ measure: Measure) {
            switch measure.id {
            case "csat", "quality", "fcr", "complaints": self = .service
            case "aht", "transfers", "short-calls": self = .time
            case "adherence", "absence": self = .presence
            default: self = .own
            }
        }
    }

    private let rate: Double
    private var tested = 0
    private var chances: [Double] = []

    package init(rate: Double) { self.rate = rate }

    package mutating func add(_ chance: Double) {
        tested += 1
        if chance <= rate { chances.append(chance) }
    }

    /// The largest chance that is flagged; nil where none is.
    package func limit() -> Double? {
        let step = rate / Double(max(1, tested))
        return chances.sorted().enumerated().last { $0.element <= step * Double($0.offset + 1) }?.element
    }
}
