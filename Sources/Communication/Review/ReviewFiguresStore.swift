import Core
import Store

/// The figures of reviews; the area that counts them gives them.
package struct ReviewFiguresStore: Sendable {
    /// A measure in force: its name and a line that changes when it does.
    package struct InForce: Sendable {
        package let name: Word
        /// The address where it is explained.
        package let definition: String
        package let line: String

        package init(name: Word, definition: String, line: String) {
            (self.name, self.definition, self.line) = (name, definition, line)
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
