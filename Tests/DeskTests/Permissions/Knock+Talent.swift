import Core
import Foundation
import Store

/// The matrix, plans and corrections of somebody (T1 to T7), there to be refused or opened.
extension Knock {
    /// The newest four weeks that are whole on the day of the knocks.
    private static let period = "2026-10-26"

    mutating func talent(reading pattern: String, _ number: String, _ town: Town) async throws {
        guard pattern.hasPrefix("/talent") || pattern.hasPrefix("/plans") else { return }
        // The same rows however often it is asked: what is only read must not change what is read.
        let people = Set(["AGT1", "AGT2", "AGT3", "AGT9", number])
        for person in people.sorted() {
            try await score(of: person, town)
            try await plan("plan-\(person)", of: person, town)
        }
        if pattern == "/plans/:plan" { (parameters["plan"], asksForSomebody) = ("plan-\(number)", true) }
    }

    mutating func talent(_ pattern: String, _ number: String, _ fresh: String, _ town: Town) async throws {
        switch pattern {
        case let plans where plans.hasPrefix("/plans/:plan"):
            (parameters["plan"], asksForSomebody) = (fresh, true)
            try await plan(fresh, of: number, town)
            form = ["action": "1", "said": "note", "words": "more", "outcome": "reached"]
        case let person where person.hasPrefix("/talent/:employee"):
            (parameters["employee"], asksForSomebody) = (number, true)
            try await score(of: number, town)
            try await correction(fresh, of: number, town)
            form = ["correction": fresh, "type": "III"]
        case "/settings/talent": form = ["type": "I", "kind-1": "nonsense"]
        default: break
        }
    }

    /// Low on both axes, so that the papers of support are theirs to be asked for (L4).
    private func score(of number: String, _ town: Town) async throws {
        let axis = #"{"missed":0,"side":"low","smoothed":-1,"turns":0,"variance":0.1}"#
        let inputs = #"{"inputs":[],"score":-1}"#
        let reading = """
            {"ability":\(inputs),"enthusiasm":\(inputs),"state":{"ability":\(axis),"enthusiasm":\(axis)}}
            """
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO talent_score (person_id, period_on, ability, ability_variance, enthusiasm,
                    enthusiasm_variance, type, reading)
                SELECT person_id, CAST($2 AS TEXT), -1, 0.1, -1, 0.1, 'IV', CAST($3 AS TEXT)
                FROM person {unscoped: test} WHERE employee_id = $1 ON CONFLICT DO NOTHING
                """,
                [.text(number), .text(Self.period), .text(reading)]
            )
            try tx.run(
                """
                INSERT INTO talent_period (site, period_on, people, typed, reckoned_at) VALUES ('main', $1, 4, 4, $2)
                ON CONFLICT DO NOTHING
                """,
                [.text(Self.period), .at(Floor.monday)]
            )
        }
    }

    private func plan(_ id: String, of number: String, _ town: Town) async throws {
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO talent_plan (plan_id, person_id, site, type, aim, opened_at, opened_on, opened_by)
                SELECT CAST($1 AS TEXT), s.person_id, s.site, 'III', 'aim', CAST($3 AS BIGINT), '2026-11-20', 'DIR0'
                FROM standing s {unscoped: test} JOIN person p ON p.person_id = s.person_id
                WHERE p.employee_id = $2 ON CONFLICT DO NOTHING
                """,
                [.text(id), .text(number), .at(Floor.monday)]
            )
            try tx.run(
                """
                INSERT INTO talent_action (plan_id, number, person_id, kind, words, owner, due_on, state)
                SELECT plan_id, 1, person_id, 'training', 'words', 'DIR0', '2026-12-01', 'open'
                FROM talent_plan {unscoped: test} WHERE plan_id = $1 ON CONFLICT DO NOTHING
                """,
                [.text(id)]
            )
        }
    }

    private func correction(_ id: String, of number: String, _ town: Town) async throws {
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO talent_correction (correction_id, person_id, type, reason, from_on, until_on, made_at, made_by)
                SELECT CAST($1 AS TEXT), person_id, 'IV', 'reason', '2026-11-20', '2026-12-20', CAST($3 AS BIGINT),
                    'DIR0'
                FROM person {unscoped: test} WHERE employee_id = $2
                """,
                [.text(id), .text(number), .at(Floor.monday)]
            )
        }
    }
}
