import Synchronization

/// How many statements a database was asked since it was opened, and how many were slow: what shows that a page asks as
/// often for ten thousand people as for ten.
package final class StatementCount: Sendable {
    /// A statement that takes longer is told.
    package static let slowAfter = Duration.seconds(1)

    private let asked = Atomic<Int>(0)
    private let late = Atomic<Int>(0)
    private let tell = Mutex<(@Sendable (_ sql: String, Duration) -> Void)?>(nil)

    package var count: Int { asked.load(ordering: .relaxed) }
    package var slow: Int { late.load(ordering: .relaxed) }

    /// Tells of slow statements, by their text with its `$1`, never with what stood in their place.
    package func whenSlow(_ tell: @escaping @Sendable (_ sql: String, Duration) -> Void) {
        self.tell.withLock { $0 = tell }
    }

    func add() { asked.add(1, ordering: .relaxed) }

    func ended(_ sql: String, after took: Duration) {
        guard took > Self.slowAfter else { return }
        late.add(1, ordering: .relaxed)
        tell.withLock { $0 }?(sql, took)
    }
}
