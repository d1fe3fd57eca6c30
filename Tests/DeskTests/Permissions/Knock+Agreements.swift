import Core
import Foundation
import Store

/// What was agreed with somebody in a talk.
extension Knock {
    /// An agreement with a check date that has come and a promise that is due.
    mutating func agreement(_ id: String, _ number: String, _ town: Town) async throws {
        (parameters["agreement"], asksForSomebody) = (id, true)
        try await agree(id, in: try await course("talk of \(id)", with: number, town), number, town)
    }

    /// What was agreed in a talk, once.
    func agree(_ id: String, in course: String, _ number: String, _ town: Town) async throws {
        let holder = holder
        try await town.prepare { tx in
            let known = try tx.first("SELECT 1 FROM agreement {unscoped: test} WHERE agreement_id = $1", [.text(id)]) {
                _ in
                true
            }
            if known == true { return }
            for statement in Self.statements {
                // A brace in a statement would be a token of ours.
                let second = statement.contains("terms") ? Self.terms : course
                try tx.run(
                    statement.replacing("'DIR0'", with: "'\(holder)'"),
                    [.text(id), .text(second), .text(number), .at(Floor.monday)]
                )
            }
        }
    }

    private static let terms =
        #"{"checks":["2026-11-23"],"goals":[{"number":1,"words":"x"}],"method":"","promises":[]}"#

    private static let statements = [
        """
        INSERT INTO agreement (agreement_id, course_id, person_id, kind, site, holder, readers, made_at, version, standing,
            next_check)
        SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), person_id, 'C2', 'main', 'DIR0', 'above,holder,hr,leader,person',
            CAST($4 AS BIGINT), 1, 'waiting', '2026-11-23'
        FROM person {unscoped: test} WHERE employee_id = $3
        """,
        """
        INSERT INTO agreement_version (agreement_id, number, person_id, made_at, made_by, terms)
        SELECT CAST($1 AS TEXT), 1, person_id, CAST($4 AS BIGINT), 'DIR0', CAST($2 AS TEXT) FROM person {unscoped: test}
        WHERE employee_id = $3
        """,
        """
        INSERT INTO agreement_shown (agreement_id, number, person_id, at)
        SELECT CAST($1 AS TEXT), 1, person_id, CAST($4 AS BIGINT) FROM person {unscoped: test}
        WHERE employee_id = $3 AND CAST($2 AS TEXT) <> ''
        """,
        """
        INSERT INTO agreement_goal (agreement_id, goal, check_on, person_id, site, agreed_at)
        SELECT CAST($1 AS TEXT), 1, '2026-11-23', person_id, 'main', CAST($4 AS BIGINT) FROM person {unscoped: test}
        WHERE employee_id = $3 AND CAST($2 AS TEXT) <> ''
        """,
        """
        INSERT INTO agreement_promise (agreement_id, promise, person_id, holder, due_on, ask_on, state)
        SELECT CAST($1 AS TEXT), 1, person_id, 'DIR0', '2026-11-23', '2026-11-23', 'open' FROM person {unscoped: test}
        WHERE employee_id = $3 AND CAST($2 AS TEXT) <> '' AND CAST($4 AS BIGINT) > 0
        """,
    ]
}
