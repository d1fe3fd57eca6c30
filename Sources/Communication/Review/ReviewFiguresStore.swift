import Core
import Store

/// The figures of reviews; the area that counts them gives them.
package struct ReviewFiguresStore: Sendable {
    /// A measure in force: its name and a line that changes when it does.
    package struct InForce: Sendable {
        package let name: Word
        /// Its id, under which it is explained.
        package let measure: String
        package let line: String

        package init(name: Word, measure: String, line: String) {
            (self.name, self.measure, self.line) = (name, measure, line)
        }
    }

    package typealias Known =
        @Sendable (_ person: PersonID, _ period: ClosedRange<Day>, _ asOf: Day, _ tx: borrowing Transaction) throws
        -> [ReviewFigure]

    package let figures: Known
    package let inForce: @Sendable (_ tx: borrowing Transaction) throws -> [InForce]

    package init(
        figures: @escaping Known,
        inForce: @escaping @Sendable (_ tx: borrowing Transaction) throws -> [InForce]
    ) {
        (self.figures, self.inForce) = (figures, inForce)
    }

    /// A centre that counts nothing.
    package static let none = ReviewFiguresStore(figures: { _, _, _, _ in [] }, inForce: { _ in [] })
}
