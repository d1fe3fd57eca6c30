import Core
import Store
import Web

/// What leaders say of the week's list, and what several people share.
extension Knock {
    /// Who leads the people asked after.
    private static let leaders = ["AGT1": "LED1", "AGT2": "LED1", "AGT3": "LED2", "AGT9": "LED9"]
    /// A week whose list has gone round and is not final yet.
    private static let open = "2026-W49"

    /// An answer of the person's own leader to the list of the week after, which that leader may take back.
    mutating func comment(on number: String, _ town: Town) async throws {
        asksForSomebody = true
        form = ["week": Self.open]
        guard let leader = Self.leaders[number] else { return }
        _ = try await town.floor.visit(
            .post,
            "/week/round",
            town.viewers[.manager],
            form: ["week": Self.open]
        )
        let before = try await Self.comments(on: number, town)
        let who = leader == "LED1" ? town.viewers[.leader] : try await town.floor.viewer(leader)
        _ = try await town.floor.visit(
            .post,
            "/week/team/comments",
            who,
            form: ["week": Self.open, "key": Self.key(number), "answer": "agree"]
        )
        // The clock stands: which of several of one moment is the newest says only what was there before.
        form["comment"] = try await Self.comments(on: number, town).subtracting(before).first
    }

    private static func comments(on number: String, _ town: Town) async throws -> Set<String> {
        Set(
            try await town.floor.house.database.read(.all) { tx in
                try tx.rows(
                    """
                    SELECT c.comment_id FROM week_comment c {unscoped: test} JOIN person p ON p.person_id = c.person_id
                    WHERE p.employee_id = $1 AND c.withdrawn_at IS NULL
                    """,
                    [.text(number)]
                ) { $0.text(0) }
            }
        )
    }

    /// A cause that three of the first site share (C2a).
    func commonCause(_ town: Town) async throws {
        for number in ["AGT1", "AGT2", "AGT3"] {
            try await signal("root-cause", #"{"cause":"skill"}"#, "cause of \(number)", number, town)
        }
    }

    /// The words of an issue of somebody, sealed.
    func sealIssue(_ issue: String, of number: String, _ town: Town) async throws {
        let text = try await seal(number, town)
        // Whoever is in no roster has nothing sealed.
        guard !text.isEmpty else { return }
        try await town.prepare { tx in
            try tx.run(
                "UPDATE issue {unscoped: test} SET words = NULL, sealed_words = $2 WHERE issue_id = $1",
                [.text(issue), .text(text)]
            )
        }
    }
}
