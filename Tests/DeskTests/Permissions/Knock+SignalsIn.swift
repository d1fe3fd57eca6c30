import Core
import Foundation
import Store

/// What is reported, entered by hand and added to own talks.
extension Knock {
    private static let today = "2026-11-23"

    mutating func signalsIn(reading pattern: String, _ number: String, _ town: Town) async throws {
        switch pattern {
        case "/leaving/:employee": try await leaver(number, town)
        case "/report/:report":
            parameters["report"] = "made by \(number)"
            asksForSomebody = true
            try await report("made by \(number)", number, town)
        default: break
        }
    }

    mutating func signalsIn(_ pattern: String, _ number: String, _ fresh: String, _ town: Town) async throws {
        switch pattern {
        case "/report":
            (form, asksForSomebody) = (["person": number, "report": fresh, "what": "nonsense"], true)
        case "/report/:report/joining", "/report/:report/retraction":
            (parameters["report"], form["reason"], asksForSomebody) = (fresh, "a slip", true)
            try await report(fresh, number, town)
        case "/settings/contacts": (form, asksForSomebody) = (["number": number, "phone": "1"], true)
        case "/settings/contacts/removals": form = ["number": fresh]
        case "/leaving": (form, asksForSomebody) = (["person": number, "left_on": "no day"], true)
        case "/leaving/:employee/texts", "/people/:employee/notes", "/people/:employee/words", "/my/talks/words/opened",
            "/my/talks/record/opened":
            try await sealed(pattern, number, fresh, town)
        case let leaving where leaving.hasPrefix("/leaving/:employee"):
            (parameters["employee"], asksForSomebody) = (number, true)
            try await leaver(number, town)
            form = ["day": "no day", "way": "phone", "answer": fresh, "given": "nonsense"]
        case "/my/leaving": form = ["left_on": "no day"]
        case "/my/talks/words":
            (form, asksForSomebody) = (["talk": fresh, "word": fresh, "text": "a word"], true)
            try await talk(fresh, number, town)
        case "/findings":
            form = ["person": number, "finding": fresh, "source": "error", "fault": "error", "found_on": "no day"]
            asksForSomebody = true
        case "/findings/disputes":
            let key = "finding/\(number)/\(fresh)"
            (form, asksForSomebody) = (["key": key, "step": "open"], true)
            try await signal("agent-responsible", #"{"fault":"error","source":"error"}"#, key, number, town)
        case "/certificates":
            let key = "certificate/\(number)/voice/2026-12-01"
            (form, asksForSomebody) = (["key": key, "step": "booked"], true)
            try await signal("certificate", #"{"lapsesOn":"2026-12-01","name":"voice"}"#, key, number, town)
        default: break
        }
    }

    /// Somebody who has given notice for a day far ahead.
    func leaver(_ number: String, _ town: Town) async throws {
        try await town.prepare { tx in
            try tx.run(
                """
                UPDATE employment SET notice_on = $2, left_on = '2027-06-01'
                WHERE person_id = (SELECT person_id FROM person {unscoped: test} WHERE employee_id = $1)
                """,
                [.text(number), .text(Self.today)]
            )
        }
    }

    /// One that somebody made of grade now about an agent of their team.
    private func report(_ id: String, _ number: String, _ town: Town) async throws {
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO report_made (report_id, person_id, reported_by, what, grade, reported_at, source_key, told)
                SELECT CAST($1 AS TEXT), person_id, CAST($2 AS TEXT), 'mood', 'now', CAST($3 AS BIGINT),
                    CAST($1 AS TEXT), ''
                FROM person {unscoped: test} WHERE employee_id = 'AGT1'
                ON CONFLICT (report_id) DO NOTHING
                """,
                [.text(id), .text(number), .at(Floor.monday)]
            )
        }
    }

    private func talk(_ id: String, _ number: String, _ town: Town) async throws {
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, source_key)
                SELECT CAST($1 AS TEXT), person_id, 'C8', CAST($3 AS BIGINT), '2026-11-23', CAST($1 AS TEXT)
                FROM person {unscoped: test} WHERE employee_id = $2
                """,
                [.text(id), .text(number), .at(Floor.monday)]
            )
        }
    }

    func signal(
        _ kind: String,
        _ payload: String,
        _ key: String,
        _ number: String,
        _ town: Town
    ) async throws {
        try await town.prepare { tx in
            try tx.run(
                "DELETE FROM signal {unscoped: test} WHERE source_key = $1",
                [.text(key)]
            )
            try tx.run(
                """
                INSERT INTO signal (signal_id, person_id, kind, version, happened_at, happened_on, recorded_at,
                    source_key, payload, evidence)
                SELECT CAST($1 AS TEXT), person_id, CAST($2 AS TEXT), 1, CAST($3 AS BIGINT), '2026-11-20',
                    CAST($3 AS BIGINT), CAST($4 AS TEXT), CAST($5 AS TEXT), '[]'
                FROM person {unscoped: test} WHERE employee_id = $6
                """,
                [
                    .text(UUID().uuidString), .text(kind), .at(Floor.monday), .text(key), .text(payload),
                    .text(number),
                ]
            )
        }
    }
}
