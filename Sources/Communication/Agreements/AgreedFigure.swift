import Core
import Store

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

/// The figures of a centre, for whoever agrees on them; the area that counts them gives them.
package struct AgreedFigures: Sendable {
    package typealias Known =
        @Sendable (_ person: PersonID, _ days: ClosedRange<Day>, _ tx: borrowing Transaction) throws -> [AgreedFigure]
    package typealias Days =
        @Sendable (_ person: PersonID, _ figure: String, _ days: ClosedRange<Day>, _ tx: borrowing Transaction) throws
        -> [FigureDay]
    package typealias Peers =
        @Sendable (_ person: PersonID, _ figure: String, _ days: ClosedRange<Day>, _ tx: borrowing Transaction) throws
        -> [FigureSum]

    /// What can be agreed on with somebody who had it in these days.
    package let known: Known
    package let days: Days
    /// The others of the same post at the same site, in no order.
    package let peers: Peers

    package init(known: @escaping Known, days: @escaping Days, peers: @escaping Peers) {
        (self.known, self.days, self.peers) = (known, days, peers)
    }

    /// A centre that counts nothing.
    package static let none = AgreedFigures(
        known: { _, _, _ in [] },
        days: { _, _, _, _ in [] },
        peers: { _, _, _, _ in [] }
    )
}
