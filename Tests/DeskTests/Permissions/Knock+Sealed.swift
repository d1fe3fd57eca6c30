import Communication
import Core
import People
import Store
import Web

/// Words that lie sealed, asked for by the number they lie under.
extension Knock {
    /// Seals words about somebody; their number, or an empty one where there is nobody.
    func seal(_ number: String, _ town: Town) async throws -> String {
        try await town.floor.house.database.writePart(.system("test")) { tx in
            guard let person = try RosterStore().id(of: number, tx) else { return "" }
            return try SealedTextStore(tx, clock: .fixed(Floor.monday)).seal("words", about: person, tx).text
        }
    }

    mutating func sealed(_ pattern: String, _ number: String, _ fresh: String, _ town: Town) async throws {
        asksForSomebody = true
        if pattern.contains(":employee") { parameters["employee"] = number }
        let text = try await seal(number, town)
        // Whoever is in no roster has nothing sealed.
        guard !text.isEmpty else { return }
        switch pattern {
        case "/leaving/:employee/texts":
            form = ["text": text]
            try await leaver(number, town)
            try await put(
                """
                INSERT INTO exit_reason (exit_reason_id, person_id, left_on, list_version, given, sealed_text, way, at,
                    by_name)
                SELECT CAST($1 AS TEXT), person_id, '2027-06-01', 1, 'other', CAST($2 AS TEXT), 'talk',
                    CAST($3 AS BIGINT), 'DIR0'
                FROM person {unscoped: test} WHERE employee_id = $4
                """,
                fresh,
                text,
                number,
                town
            )
        case "/people/:employee/notes":
            form = ["note": text]
            _ = try await held(fresh, with: number, .c4, town)
            try await town.prepare { tx in
                try tx.run(
                    "UPDATE talk {unscoped: test} SET sealed_note = $2 WHERE talk_id = $1",
                    [.text(fresh), .text(text)]
                )
            }
        case "/my/talks/record/opened":
            form = ["talk": fresh]
            _ = try await held(fresh, with: number, .c4, town)
            try await put(
                """
                INSERT INTO talk_said (said_id, talk_id, person_id, field, version, sealed, readers, written_at,
                    written_by)
                SELECT CAST($1 AS TEXT), CAST($1 AS TEXT), person_id, 'said', 1, CAST($2 AS TEXT), 'holder,person',
                    CAST($3 AS BIGINT), 'DIR0'
                FROM person {unscoped: test} WHERE employee_id = $4
                """,
                fresh,
                text,
                number,
                town
            )
        default:
            form = ["text": text]
            _ = try await held(fresh, with: number, .c4, town)
            try await put(
                """
                INSERT INTO own_word (own_word_id, talk_id, person_id, at, sealed_text)
                SELECT CAST($1 AS TEXT), CAST($1 AS TEXT), person_id, CAST($3 AS BIGINT), CAST($2 AS TEXT)
                FROM person {unscoped: test} WHERE employee_id = $4
                """,
                fresh,
                text,
                number,
                town
            )
        }
    }

    private func put(
        _ statement: String,
        _ id: String,
        _ text: String,
        _ number: String,
        _ town: Town
    ) async throws {
        try await town.prepare { tx in
            try tx.run(statement, [.text(id), .text(text), .at(Floor.monday), .text(number)])
        }
    }
}
