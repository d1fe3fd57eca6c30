import Core
import Synchronization

/// What this process counts of itself for those who watch over it.
package final class Watch: Sendable {
    /// Bounds of the histogram in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

    /// A route by its pattern; nobody's address.
    struct Way: Hashable, Sendable {
        let method: String
        let pattern: String
    }

    struct Counts: Sendable {
        var statuses: [Int: Int] = [:]
        /// One for each bound, and one beyond them.
        var buckets = [Int](repeating: 0, count: Watch.bounds.count + 1)
        var seconds = 0.0
    }

    /// The name of this process among others.
    package let server: String
    private let requests = Mutex<[Way: Counts]>([:])
    private let jobsAt = Atomic<Int64>(.min)

    package init(server: String = "") { self.server = server }

    /// The jobs' runner has looked for work.
    func jobsLooked(at now: Instant) { jobsAt.store(now.microseconds, ordering: .relaxed) }

    /// Nil where it never did.
    var jobsLookedAt: Instant? {
        let at = jobsAt.load(ordering: .relaxed)
        return at == .min ? nil : Instant(microseconds: at)
    }

    func answered(_ way: Way, status: Int, seconds: Double) {
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        requests.withLock { requests in
            requests[way, default: Counts()].statuses[status, default: 0] += 1
            requests[way, default: Counts()].buckets[bucket] += 1
            requests[way, default: Counts()].seconds += seconds
        }
    }

    /// Requests by route, method and status, and how long they took until the answer began.
    var figures: [Figure] {
        let all = requests.withLock { $0 }
            .sorted { ($0.key.pattern, $0.key.method) < ($1.key.pattern, $1.key.method) }
        var (counted, timed): ([Figure.Sample], [Figure.Sample]) = ([], [])
        for (way, counts) in all {
            let labels = [Figure.Label("method", way.method), .init("route", way.pattern)]
            for (status, count) in counts.statuses.sorted(by: { $0.key < $1.key }) {
                counted.append(.init(Double(count), labels + [.init("status", String(status))]))
            }
            var below = 0
            for (bound, count) in zip(Self.bounds + [.infinity], counts.buckets) {
                below += count
                timed.append(.init(Double(below), labels + [.init("le", Figure.number(bound))], suffix: "_bucket"))
            }
            timed.append(.init(counts.seconds, labels, suffix: "_sum"))
            timed.append(.init(Double(below), labels, suffix: "_count"))
        }
        return [
            Figure("zhiyin_requests_total", .counter, "Requests by route and status.", counted),
            Figure("zhiyin_request_seconds", .histogram, "Seconds until an answer began.", timed),
        ]
    }
}
