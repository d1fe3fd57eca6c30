import Core
import Store

/// The figures of a centre, for whoever agrees on them; the area that counts them gives them.
package struct AgreedFiguresStore: Sendable {
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
    package static let none = AgreedFiguresStore(
        known: { _, _, _ in [] },
        days: { _, _, _, _ in [] },
        peers: { _, _, _, _ in [] }
    )
}
