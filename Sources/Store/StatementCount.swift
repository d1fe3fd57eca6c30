import Synchronization

/// How many statements a database was asked since it was opened: what shows that a page asks as often for ten thousand
/// people as for ten.
package final class StatementCount: Sendable {
    private let asked = Atomic<Int>(0)

    package var count: Int { asked.load(ordering: .relaxed) }

    func add() { asked.add(1, ordering: .relaxed) }
}
