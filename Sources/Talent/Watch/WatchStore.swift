import Core
import Foundation
import Signals
import Store

/// What time and mood are watched by.
enum WatchStore {
    /// Time given within some days to those the reader may see.
    static func entries(from first: Day, through last: Day, _ tx: borrowing Transaction) throws -> [TimeSpent.Entry] {
        let talks = try tx.rows(
            """
            SELECT person_id, payload FROM signal
            WHERE kind = 'talk-held' AND happened_on >= $1 AND happened_on <= $2 AND retracted_at IS NULL
                AND hidden_from IS NULL AND {scope person_id}
            """,
            [.day(first), .day(last)]
        ) { row -> TimeSpent.Entry in
            let held = try JSONDecoder().decode(TalkHeld.self, from: Data(row.text(1).utf8))
            return .talk(row.id(0), kind: held.talk, minutes: held.minutes, isOwed: held.isOwed)
        }
        let actions = try tx.rows(
            """
            SELECT person_id, minutes FROM talent_action_word
            WHERE day >= $1 AND day <= $2 AND minutes IS NOT NULL AND {scope person_id}
            """,
            [.day(first), .day(last)]
        ) { TimeSpent.Entry.action($0.id(0), minutes: $0.count(1)) }
        return talks + actions
    }

    /// Reports of a mood or a leaning to leave, by whom they are about.
    static func moods(from first: Day, through last: Day, _ tx: borrowing Transaction) throws -> [MoodWatch.Report] {
        try tx.rows(
            """
            SELECT person_id, happened_on, payload FROM signal
            WHERE kind = 'reported' AND happened_on >= $1 AND happened_on <= $2 AND retracted_at IS NULL
                AND hidden_from IS NULL AND {scope person_id}
            """,
            [.day(first), .day(last)]
        ) { row -> MoodWatch.Report? in
            let report = try JSONDecoder().decode(Reported.self, from: Data(row.text(2).utf8))
            return report.what.isConfidential ? MoodWatch.Report(person: row.id(0), day: row.day(1)) : nil
        }.compactMap { $0 }
    }

    /// Today's teams of those the reader may see, as site and team.
    static func teams(_ tx: borrowing Transaction) throws -> [String: Set<PersonID>] {
        var teams: [String: Set<PersonID>] = [:]
        try tx.each(
            "SELECT person_id, site, team FROM standing WHERE employed = 1 AND role = 'agent' AND {scope person_id}"
        ) { row in teams["\(row.text(1)) · \(row.text(2))", default: []].insert(row.id(0)) }
        return teams
    }

    /// Since when people are what they are, by the newest change of each.
    static func since(_ tx: borrowing Transaction) throws -> [PersonID: Day] {
        var since: [PersonID: Day] = [:]
        try tx.each(
            "SELECT person_id, max(period_on) FROM talent_change WHERE {scope person_id} GROUP BY person_id"
        ) { since[$0.id(0)] = $0.day(1) + FourWeeks.days }
        return since
    }
}
