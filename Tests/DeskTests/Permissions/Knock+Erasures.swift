import Core
import Store

/// Somebody's data in the hands of HR, and how long records are kept.
extension Knock {
    mutating func personData(_ pattern: String, _ number: String, _ fresh: String, _ town: Town) async throws {
        if pattern.contains(":employee") {
            (parameters["employee"], asksForSomebody) = (number, true)
            // The number typed is another, so that nobody is erased; the page that says so is an answer.
            form = ["reason": "asked by letter", "why": "asked by letter", "number": "nobody"]
            return
        }
        parameters["erasure"] = fresh
        form = ["number": "nobody"]
        try await erasure(fresh, town)
    }

    /// Asked for by the director, of somebody of another team of the site.
    func erasure(_ id: String, _ town: Town) async throws {
        let at = Floor.monday
        try await town.prepare { tx in
            try tx.run("DELETE FROM erasure {unscoped: test}")
            try tx.run(
                """
                INSERT INTO erasure (erasure_id, person_id, site, reason, asked_at, asked_by, state)
                SELECT CAST($1 AS TEXT), person_id, 'main', 'asked by letter', CAST($2 AS BIGINT), 'DIR0', 'asked'
                FROM person {unscoped: test} WHERE employee_id = 'AGT3'
                """,
                [.text(id), .at(at)]
            )
        }
    }

    mutating func retention(_ pattern: String, _ fresh: String, _ town: Town) async throws {
        // Too few days, and a hold without a reason: the page that says so is an answer and changes nothing.
        form = ["kind": "talks", "days": "1", "from": "2026-11-23"]
        guard pattern.contains(":id") else { return }
        (parameters["id"], form["reason"]) = (fresh, "settled")
        let at = Floor.monday
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO legal_hold (hold_id, site, person_id, reason, from_at, from_by)
                VALUES ($1, 'main', NULL, 'dispute', $2, 'test')
                """,
                [.text(fresh), .at(at)]
            )
        }
    }
}
