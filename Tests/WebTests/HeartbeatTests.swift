import Core
import Logging
import Synchronization
import Testing

@testable import Web

struct `A service's beat` {
    @Test(.timeLimit(.minutes(10)))
    func `goes on while the database is away, and ends when it is told to`() async {
        let count = Mutex(0)
        await Heartbeat.run(Logger(label: "test"), waiting: "it waits") {
            let now = count.withLock { count in
                count += 1
                return count
            }
            if now == 1 { throw Failure(.incomplete, "the database is away") }
            throw CancellationError()
        }
        #expect(count.withLock { $0 } == 2)
    }
}
