import Core
import Foundation
import Signals
import Store

/// People's swings in the database.
package struct SwingEpisodeStore: Sendable {
    /// An episode of somebody with the figures it was found with.
    package struct Kept: Sendable, Hashable {
        package let person: PersonID
        package let episode: SwingEpisode
        package let figures: SwingFigures?
    }

    package init() {}

    private static let columns = """
        e.person_id, e.measure, e.first_week, e.direction, e.state, e.flagged, e.inside, e.judged_week, e.found_week,
        e.closed_week, e.ended, e.figures
        """

    /// Those waiting or open, of everybody in scope.
    func standing(_ tx: borrowing Transaction) throws -> [Kept] {
        try tx.rows(
            """
            SELECT \(Self.columns) FROM swing_episode e WHERE e.state <> 'closed' AND {scope e.person_id}
            ORDER BY e.person_id, e.measure
            """,
            [],
            Self.kept
        )
    }

    /// Those flagged and not yet told of, of everybody in scope.
    func waiting(_ tx: borrowing Transaction) throws -> [Kept] {
        try standing(tx).filter { $0.episode.state == .waiting }
    }

    /// Those found in weeks from one on or still open, newest first, of everybody in scope.
    package func found(since week: Day, _ tx: borrowing Transaction) throws -> [Kept] {
        try tx.rows(
            """
            SELECT \(Self.columns) FROM swing_episode e
            WHERE e.found_week IS NOT NULL AND (e.found_week >= $1 OR e.state = 'open') AND {scope e.person_id}
            ORDER BY e.found_week DESC, e.measure, e.person_id
            """,
            [.day(week)],
            Self.kept
        )
    }

    /// All of one person that were told of or wait.
    package func all(of person: PersonID, _ tx: borrowing Transaction) throws -> [Kept] {
        try tx.rows(
            """
            SELECT \(Self.columns) FROM swing_episode e WHERE e.person_id = $1 AND {scope e.person_id}
            ORDER BY e.first_week, e.measure
            """,
            [.id(person)],
            Self.kept
        )
    }

    /// Those that weeks judged again could change: not over before the first week that is another.
    func reconsidered(_ measure: String, _ tx: borrowing Transaction) throws -> [PersonID: [SwingEpisode]] {
        let kept = try tx.rows(
            """
            SELECT \(Self.columns) FROM swing_episode e
            JOIN swing_due d ON d.person_id = e.person_id AND d.measure = e.measure
            WHERE e.measure = $1 AND (e.closed_week IS NULL OR e.closed_week >= d.week) AND {scope e.person_id}
            ORDER BY e.person_id, e.first_week
            """,
            [.text(measure)],
            Self.kept
        )
        return Dictionary(grouping: kept, by: \.person).mapValues { $0.map(\.episode) }
    }

    /// Takes one off the file: it was none, or is put there anew.
    func drop(_ episode: SwingEpisode, of person: PersonID, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM swing_episode WHERE person_id = $1 AND measure = $2 AND first_week = $3 AND {scope person_id}",
            [.id(person), .text(episode.measure), .day(episode.first)]
        )
    }

    /// Weeks of swings that ended by going back: no part of what is usual.
    func leftOut(_ tx: borrowing Transaction) throws -> [PersonID: [(measure: String, weeks: ClosedRange<Day>)]] {
        var spans: [PersonID: [(measure: String, weeks: ClosedRange<Day>)]] = [:]
        try tx.each(
            """
            SELECT person_id, measure, first_week, closed_week, figures FROM swing_episode
            WHERE state = 'closed' AND ended IN ('back', 'turned') AND {scope person_id} ORDER BY person_id, first_week
            """
        ) { row in
            guard let closed = row.optionalDay(3), closed > row.day(2) else { return }
            spans[row.id(0), default: []].append((row.text(1), row.day(2)...(closed - 7)))
        }
        return spans
    }

    func keep(
        _ episode: SwingEpisode,
        of person: PersonID,
        _ figures: SwingFigures?,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO swing_episode (person_id, measure, first_week, direction, state, flagged, inside, judged_week,
                found_week, closed_week, ended, figures)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (person_id, measure, first_week) DO UPDATE SET direction = excluded.direction,
                state = excluded.state, flagged = excluded.flagged, inside = excluded.inside,
                judged_week = excluded.judged_week, found_week = excluded.found_week,
                closed_week = excluded.closed_week, ended = excluded.ended,
                figures = coalesce(swing_episode.figures, excluded.figures)
            """,
            [
                .id(person), .text(episode.measure), .day(episode.first), .text(episode.direction.rawValue),
                .text(episode.state.rawValue), .int(episode.flagged), .int(episode.inside), .day(episode.judged),
                .day(episode.found), .day(episode.closed), .text(episode.end?.rawValue),
                .text(figures.map { canonicalJSON($0) }),
            ]
        )
    }

    /// One that waited and was not confirmed was nothing.
    func dropWaiting(of person: PersonID, _ measure: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            DELETE FROM swing_episode
            WHERE person_id = $1 AND measure = $2 AND state = 'waiting' AND {scope person_id}
            """,
            [.id(person), .text(measure)]
        )
    }

    private static func kept(_ row: borrowing Row) throws -> Kept {
        var episode = SwingEpisode(
            measure: row.text(1),
            direction: Swing.Direction(rawValue: row.text(3)) ?? .down,
            first: row.day(2)
        )
        episode.state = SwingEpisode.State(rawValue: row.text(4)) ?? .closed
        (episode.flagged, episode.inside, episode.judged) = (row.count(5), row.count(6), row.day(7))
        (episode.found, episode.closed) = (row.optionalDay(8), row.optionalDay(9))
        episode.end = row.optionalText(10).flatMap { SwingEpisode.End(rawValue: $0) }
        let figures = try row.optionalText(11).map {
            try JSONDecoder().decode(SwingFigures.self, from: Data($0.utf8))
        }
        return Kept(person: row.id(0), episode: episode, figures: figures)
    }
}
