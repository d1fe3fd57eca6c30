import Core
import Store
import Web

/// One figure on the form of a review: what it is, what was reached, and how that compares (C1).
package struct ReviewFigure: Sendable {
    /// The only answers there are.
    package enum Answer: Sendable, Hashable, CaseIterable { case better, worse, noEvidence, notEnough }

    package let name: Word
    /// Where it is said how the figure is computed (C2c).
    package let definition: Path
    package let value: Double
    /// What peers reach on the same contacts.
    package let expected: Double
    /// The person's own quarter before.
    package let before: Double?
    package let againstPeers: Answer
    package let againstPast: Answer
    package let said: @Sendable (_ value: Double, _ say: Say) -> String
    /// How sure the value is, and of how many.
    package let sure: @Sendable (_ say: Say) -> String

    package init(
        name: Word,
        definition: Path,
        value: Double,
        expected: Double,
        before: Double?,
        againstPeers: Answer,
        againstPast: Answer,
        said: @escaping @Sendable (_ value: Double, _ say: Say) -> String,
        sure: @escaping @Sendable (_ say: Say) -> String
    ) {
        (self.name, self.definition, self.value, self.expected) = (name, definition, value, expected)
        (self.before, self.againstPeers, self.againstPast) = (before, againstPeers, againstPast)
        (self.said, self.sure) = (said, sure)
    }
}

/// The figures of reviews; the area that counts them gives them.
package struct ReviewFiguresStore: Sendable {
    /// A measure in force: its name, where it is explained, and a line that changes when it does.
    package struct InForce: Sendable {
        package let name: Word
        package let definition: Path
        package let line: String

        package init(name: Word, definition: Path, line: String) {
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
