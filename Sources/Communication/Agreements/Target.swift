/// A figure and where it is to lie.
struct Target: Sendable, Hashable {
    enum Way: Sendable, Hashable {
        case atLeast(Double)
        case atMost(Double)
        case within(ClosedRange<Double>)
    }

    /// The figure's key.
    let figure: String
    /// How its values are said, as it was when it was agreed.
    let form: AgreedFigure.Form
    let way: Way

    /// Whether a value lies where it is to lie; the bounds belong to it.
    func isReached(by value: Double) -> Bool {
        switch way {
        case .atLeast(let level): value >= level
        case .atMost(let level): value <= level
        case .within(let range): range.contains(value)
        }
    }
}

extension Target.Way {
    /// As a row keeps it.
    enum Name: String, Sendable, CaseIterable { case least, most, within }

    var name: Name {
        switch self {
        case .atLeast: .least
        case .atMost: .most
        case .within: .within
        }
    }

    var level: Double {
        switch self {
        case .atLeast(let level), .atMost(let level): level
        case .within(let range): range.lowerBound
        }
    }

    var upper: Double? {
        if case .within(let range) = self { range.upperBound } else { nil }
    }

    /// Nil where the bounds of a band are missing or the wrong way round.
    init?(_ name: Name, level: Double, upper: Double?) {
        switch name {
        case .least: self = .atLeast(level)
        case .most: self = .atMost(level)
        case .within:
            guard let upper, level <= upper else { return nil }
            self = .within(level...upper)
        }
    }
}
