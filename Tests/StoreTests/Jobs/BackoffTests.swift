import Store
import Testing

struct `Failed work` {
    @Test(arguments: [(1, 15), (2, 30), (3, 60), (6, 480), (10, 7_680), (11, 15_360), (12, 21_600), (99, 21_600)])
    func `waits twice as long each time, six hours at most`(attempt: Int, seconds: Int) {
        #expect(Backoff.seconds(after: attempt, jitter: 0.5) == seconds)
    }

    @Test(arguments: [(0.0, 11), (0.999_999, 18), (-1, 11), (2, 18)])
    func `is spread by a quarter both ways, whatever the dice say`(jitter: Double, seconds: Int) {
        #expect(Backoff.seconds(after: 1, jitter: jitter) == seconds)
    }

    @Test func `is tried for some seventeen hours`() {
        let total = (1..<Backoff.mostAttempts).reduce(0) { $0 + Backoff.seconds(after: $1, jitter: 0.5) }
        #expect((14 * 3600...20 * 3600).contains(total))
    }
}
