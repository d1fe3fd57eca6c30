import Core
import Statistics
import Support
import Testing
import Web

@testable import Communication

struct `What the data say of a goal` {
    /// A Wednesday.
    static let today: Day = "2026-08-19"
    static let goal = Target(figure: "csat", form: .share, way: .atLeast(0.9))

    func peers(_ reached: Int, of all: Int, count: Int = 10) -> [FigureSum] {
        (0..<all).map { FigureSum(sum: Double(count) * ($0 < reached ? 0.9 : 0.5), count: count) }
    }

    @Test(
        arguments: [
            (0, 20, true), (1, 20, false), (0, 19, false), (1, 21, true), (1, 40, true), (2, 40, false), (3, 59, false),
            (2, 41, true),
        ] as [(Int, Int, Bool)]
    )
    func `is beyond the best 5 % of peers where fewer than one in twenty reach it`(
        reached: Int,
        all: Int,
        isBeyond: Bool
    ) {
        let data = Attainability(Self.goal, own: [], peers: peers(reached, of: all), today: Self.today)
        #expect(data.isBeyondBest == isBeyond && data.peers == .init(reached: reached, of: all))
        #expect(data.knowsPeers == (all >= 20))
    }

    @Test(arguments: [(9, 0), (10, 1)])
    func `counts a peer from ten observations on`(count: Int, peer: Int) {
        let data = Attainability(Self.goal, own: [], peers: peers(1, of: 1, count: count), today: Self.today)
        #expect(data.peers.of == peer)
    }

    /// The week of today is not over; 26 whole weeks lie before it, from Monday 16 February on.
    @Test(
        arguments: [
            ("2026-08-17", 0), ("2026-08-16", 1), ("2026-02-16", 1), ("2026-02-15", 0),
        ] as [(Day, Int)]
    )
    func `looks at the person's last twenty-six whole weeks`(day: Day, weeks: Int) {
        let data = Attainability(Self.goal, own: [FigureDay(day, sum: 3, count: 3)], peers: [], today: Self.today)
        #expect(data.own == .init(reached: weeks, of: weeks))
    }

    @Test func `knows the person's weeks from four on, and a week from three observations on`() {
        func data(_ weeks: Int, count: Int = 3) -> Attainability {
            let days = (1...weeks).map { FigureDay(Self.today - 7 * $0, sum: 0, count: count) }
            return Attainability(Self.goal, own: days, peers: [], today: Self.today)
        }
        #expect(!data(3).knowsOwn && data(4).knowsOwn && data(4).wasNeverReached && !data(3).wasNeverReached)
        #expect(data(4, count: 2).own.of == 0)
    }

    // Wilson: 3 of 10 at 95 % lies between 0.1078 and 0.6032 (R's prop.test without correction).
    @Test func `has an interval`() throws {
        let interval = try #require(Attainability.Share(reached: 3, of: 10).interval)
        #expect(abs(interval.low - 0.10779) < 1e-4 && abs(interval.high - 0.60322) < 1e-4)
        #expect(Attainability.Share(reached: 0, of: 0).interval == nil)
    }

    @Test(arguments: 0..<300)
    func `agrees with a slow count`(seed: Int) {
        var dice = Dice(seed)
        let own = (0..<250).compactMap { back -> FigureDay? in
            guard Int.random(in: 0..<3, using: &dice) == 0 else { return nil }
            let count = Int.random(in: 1...3, using: &dice)
            return FigureDay(Self.today - back, sum: Double(Int.random(in: 0...count, using: &dice)), count: count)
        }
        let peers = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
            let count = Int.random(in: 5...20, using: &dice)
            return FigureSum(sum: Double(Int.random(in: 0...count, using: &dice)), count: count)
        }
        let data = Attainability(Self.goal, own: own, peers: peers, today: Self.today)
        var (reached, weeks) = (0, 0)
        var monday: Day = "2026-02-16"
        while monday < "2026-08-17" {
            let ofWeek = own.filter { $0.day >= monday && $0.day <= monday + 6 }
            let (sum, count) = (ofWeek.map(\.sum).reduce(0, +), ofWeek.map(\.count).reduce(0, +))
            if count >= 3 {
                weeks += 1
                if sum / Double(count) >= 0.9 { reached += 1 }
            }
            monday = monday + 7
        }
        #expect(data.own == .init(reached: reached, of: weeks), "seed \(seed)")
        let counted = peers.filter { $0.count >= 10 }
        let best = counted.filter { $0.sum / Double($0.count) >= 0.9 }
        #expect(data.peers == .init(reached: best.count, of: counted.count))
        let share = counted.isEmpty ? 1 : Double(best.count) / Double(counted.count)
        #expect(data.isBeyondBest == (counted.count >= 20 && share < 0.05))
    }

    @Test func `is said in words, beyond reach or too little to tell`() {
        let say = Say(.english, zone: .shanghai, today: Self.today)
        let beyond = Attainability(Self.goal, own: [], peers: peers(0, of: 20), today: Self.today)
        let said = AttainabilityWords.sentences(beyond, say)
        #expect(said.contains { $0.contains("beyond the best 5% of peers") })
        #expect(said.contains { $0.contains("not enough data (0 with enough") })
    }
}
