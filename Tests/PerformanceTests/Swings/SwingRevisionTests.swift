import Core
import Signals
import Support
import Testing

@testable import Performance

struct `Swings judged again` {
    private static let monday = SwingSamples.monday

    private static func week(_ place: Int) -> Day { monday + place * 7 }

    /// An episode from one week through another; found in its third week where it was told of.
    private static func swing(
        _ direction: Swing.Direction,
        _ first: Int,
        through last: Int,
        _ state: SwingEpisode.State = .open
    ) -> SwingEpisode {
        var episode = SwingEpisode(measure: "csat", direction: direction, first: week(first))
        (episode.state, episode.judged) = (state, week(last))
        if state != .waiting { episode.found = week(first + 2) }
        if state == .closed { (episode.closed, episode.end) = (week(last + 1), .back) }
        return episode
    }

    private static func revised(_ before: [SwingEpisode], _ after: [SwingEpisode]) -> SwingRevision {
        SwingRevision(before, after, through: week(30))
    }

    @Test func `keep their name and the day they were told when they began a week later than thought`() {
        let (old, new) = (Self.swing(.down, 10, through: 20), Self.swing(.down, 11, through: 20))
        let revision = Self.revised([old], [new])
        #expect(revision.kept.map(\.after.name) == [old.name])
        #expect(revision.kept.map(\.after.found) == [old.found])
        #expect(revision.kept.map(\.judged) == [new.name])
        #expect(revision.withdrawn.isEmpty && revision.fresh.isEmpty)
    }

    @Test func `are the same with one week in common, and others with none`() {
        let old = Self.swing(.down, 10, through: 14, .closed)
        #expect(Self.revised([old], [Self.swing(.down, 14, through: 20)]).kept.count == 1)
        let apart = Self.revised([old], [Self.swing(.down, 15, through: 20)])
        #expect(apart.kept.isEmpty)
        #expect(apart.withdrawn == [old])
        #expect(apart.fresh.map(\.name) == [Self.swing(.down, 15, through: 20).name])
    }

    @Test func `are withdrawn where nothing is left, where they turned, and where they wait only`() {
        let old = Self.swing(.down, 10, through: 20)
        #expect(Self.revised([old], []).withdrawn == [old])
        let turned = Self.revised([old], [Self.swing(.up, 10, through: 20)])
        #expect(turned.withdrawn == [old] && turned.kept.isEmpty && turned.fresh.count == 1)
        let waiting = Self.revised([old], [Self.swing(.down, 19, through: 20, .waiting)])
        #expect(waiting.withdrawn == [old] && waiting.fresh.map(\.state) == [.waiting])
    }

    @Test func `nobody was told of are dropped without a word`() {
        let revision = Self.revised([Self.swing(.up, 18, through: 19, .waiting)], [])
        #expect(revision.withdrawn.isEmpty && revision.kept.isEmpty && revision.fresh.isEmpty)
    }

    /// Nobody could know earlier, so no talk is late the moment it is due.
    @Test func `new ones are known from the last week on, not from the week that would have shown them`() {
        let revision = Self.revised([], [Self.swing(.down, 10, through: 30)])
        #expect(revision.fresh.map(\.found) == [Self.week(30)])
        #expect(revision.fresh.map(\.first) == [Self.week(10)])
        let over = Self.revised([], [Self.swing(.down, 10, through: 15, .closed)])
        #expect(over.fresh.map(\.found) == [Self.week(12)])
    }

    @Test func `one told of is never two: two new ones share no old one`() {
        let old = Self.swing(.down, 5, through: 25)
        let revision = Self.revised(
            [old],
            [Self.swing(.down, 6, through: 12, .closed), Self.swing(.down, 18, through: 25)]
        )
        #expect(revision.kept.map(\.after.first) == [Self.week(5)])
        #expect(revision.fresh.map(\.first) == [Self.week(18)])
    }

    @Test func `begin with the swing the changed week lies in`() {
        let standing = Self.swing(.down, 10, through: 20)
        #expect(SwingRevision.start(Self.week(15), [standing]) == Self.week(10))
        #expect(SwingRevision.start(Self.week(8), [standing]) == Self.week(8))
        #expect(SwingRevision.start(Self.week(8), []) == Self.week(8))
    }
}

struct `The first week that changed` {
    private func cells(_ weeks: [(Int32, Int64)]) -> [WeekCell] {
        weeks.map { WeekCell(week: 4 + $0.0 * 7, days: 1, stratum: 0, n: $0.1, sum: 1, squares: 1) }
    }

    @Test func `is the one with other figures, a new one, or one that is gone`() {
        let before = cells([(0, 5), (1, 5), (2, 5)])
        #expect(before.firstChange(from: before) == nil)
        #expect(cells([(0, 5), (1, 6), (2, 5)]).firstChange(from: before) == 11)
        #expect(cells([(0, 5), (1, 5), (2, 5), (3, 1)]).firstChange(from: before) == 25)
        #expect(cells([(0, 5), (1, 5)]).firstChange(from: before) == 18)
        #expect(cells([(0, 5), (2, 5)]).firstChange(from: before) == 11)
        #expect(before.firstChange(from: []) == 4)
        #expect([WeekCell]().firstChange(from: before) == 4)
    }

    @Test func `is not one that only grew too old`() {
        let before = cells((0..<65).map { ($0, 5) })
        let after = cells((1..<66).map { ($0, 5) })
        let newest: Int32 = 4 + 65 * 7
        #expect(after.firstChange(from: before) == newest)
    }
}
