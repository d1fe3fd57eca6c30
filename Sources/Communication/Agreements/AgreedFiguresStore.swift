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

    /// What a figure is called, known now or not.
    package let name: @Sendable (_ figure: String) -> Word
    /// What can be agreed on with somebody who had it in these days.
    package let known: Known
    package let days: Days
    /// The others of the same post at the same site, in no order.
    package let peers: Peers

    package init(
        name: @escaping @Sendable (_ figure: String) -> Word,
        known: @escaping Known,
        days: @escaping Days,
        peers: @escaping Peers
    ) {
        (self.name, self.known, self.days, self.peers) = (name, known, days, peers)
    }

    /// A centre that counts nothing.
    package static let none = AgreedFiguresStore(
        name: { Word($0, $0, $0) },
        known: { _, _, _ in [] },
        days: { _, _, _, _ in [] },
        peers: { _, _, _, _ in [] }
    )
}
