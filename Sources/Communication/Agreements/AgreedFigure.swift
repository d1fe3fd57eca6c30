import Core

/// A figure a goal may name: what it is called, and how its values are said and typed.
package struct AgreedFigure: Sendable, Hashable {
    package enum Form: String, Sendable {
        /// Between 0 and 1, typed and said in per cent.
        case share
        case number
        case seconds
    }

    package let key: String
    package let name: Word
    package let form: Form
    /// Neither more nor less of it is better: it may be agreed on between two bounds only.
    package let isBand: Bool

    package init(_ key: String, _ name: Word, _ form: Form, isBand: Bool = false) {
        (self.key, self.name, self.form, self.isBand) = (key, name, form, isBand)
    }
}

/// One person's figure of one day, as a sum over so many observations.
package struct FigureDay: Sendable, Hashable {
    package let day: Day
    package let sum: Double
    package let count: Int

    package init(_ day: Day, sum: Double, count: Int) { (self.day, self.sum, self.count) = (day, sum, count) }
}

/// A peer's figure over some days, without a name.
package struct FigureSum: Sendable, Hashable {
    package let sum: Double
    package let count: Int
    package var mean: Double { sum / Double(count) }

    package init(sum: Double, count: Int) { (self.sum, self.count) = (sum, count) }
}
