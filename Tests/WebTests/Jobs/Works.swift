import Core
import Logging
import Store
import Support
import Synchronization
import Web
import Workdays

/// A clock that tests move.
final class HandClock: Sendable {
    private let at = Mutex(Instant(seconds: 1_795_399_200))

    var now: Instant { at.withLock { $0 } }
    var clock: Clock { Clock { self.now } }
    func pass(_ seconds: Int) { at.withLock { $0 = $0 + seconds } }
}

/// What the work of a test has done.
final class Done: Sendable {
    private let keys = Mutex<[String]>([])

    var all: [String] { keys.withLock { $0 } }
    func add(_ key: String) { keys.withLock { $0.append(key) } }
}

/// A house that does the work of a test.
func house(_ database: Database, _ clock: HandClock, jobs: [JobWork] = [], timed: [TimedWork] = []) -> House {
    House(
        database: database,
        clock: clock.clock,
        calendars: CalendarSet([.weekdays]),
        publicFolder: "public",
        areas: [Area(name: "test", jobs: { _ in jobs }, timed: { _ in timed })],
        viewer: { _ in nil },
        log: Logger(label: "test")
    )
}

let oneSite: @Sendable () async throws -> [TimedSite] = {
    [TimedSite(name: "main", zone: .shanghai, calendar: .weekdays)]
}
