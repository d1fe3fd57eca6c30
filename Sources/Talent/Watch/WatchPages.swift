import Core
import People
import Signals
import Store
import Web

/// `/talent/watch`: time given by type, and mood by team, for managers and HR alone (T6, T7).
enum WatchPages {
    static let path = Path("/talent/watch")

    static let routes: [Route] = [
        Route(.get, "/talent/watch", TalentPages.readers) { visit in try await page(visit) }
    ]

    private static func page(_ visit: Visit) async throws -> Answer {
        let (reader, today) = (visit.viewer.person, visit.today)
        let page = try await visit.read { tx -> WatchPage? in
            guard let period = try ScoreStore.periods(tx).first else { return nil }
            let lines = try TalentListStore.lines(of: period, TalentFilter(), for: reader, on: today, tx)
            let types = Dictionary(
                lines.compactMap { line in line.type.map { (line.person, $0) } },
                uniquingKeysWith: { first, _ in first }
            )
            let time = TimeSpent(
                try WatchStore.entries(from: today - (TimeSpent.days - 1), through: today, tx),
                types: types
            )
            let reports = try WatchStore.moods(from: today - 2 * MoodWatch.most * 7, through: today, tx)
            let since = try WatchStore.since(tx)
            let corrected = lines.compactMap { line in
                line.correction.map { (line.person, $0.fromOn) }
            }
            let starts = since.merging(corrected) { _, word in word }
            return WatchPage(
                time: time,
                teams: WatchPage.teams(
                    try WatchStore.teams(tx),
                    types: types,
                    starts: starts,
                    reports: reports,
                    asOf: today
                )
            )
        }
        return .page(Words.watch, at: TalentPages.path) { h in WatchView.page(page, &h) }
    }
}

/// What is watched, as a reader sees it.
struct WatchPage: Sendable {
    struct Team: Sendable {
        let name: String
        let lostHeart: Int
        let watch: MoodWatch
        /// Reports about anybody of the team in each four weeks, the oldest first.
        let counts: [(from: Day, count: Int)]
    }

    let time: TimeSpent
    let teams: [Team]

    /// The teams somebody of type II is in, since the first of them became so.
    static func teams(
        _ teams: [String: Set<PersonID>],
        types: [PersonID: TalentType],
        starts: [PersonID: Day],
        reports: [MoodWatch.Report],
        asOf today: Day
    ) -> [Team] {
        teams.sorted { $0.key < $1.key }.compactMap { name, members in
            let lost = members.filter { types[$0] == .two }
            guard let since = lost.compactMap({ starts[$0] }).min() else { return nil }
            let own = reports.filter { members.contains($0.person) }
            let counts = (0..<13).reversed().map { back in
                let from = today - (back + 1) * 28 + 1
                return (from: from, count: own.count { from <= $0.day && $0.day < from + 28 })
            }
            return Team(
                name: name,
                lostHeart: lost.count,
                watch: MoodWatch(reports: own, members: members, lostHeart: lost, since: since, asOf: today),
                counts: counts
            )
        }
    }
}
