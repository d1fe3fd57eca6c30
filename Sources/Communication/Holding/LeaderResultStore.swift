import Core
import People
import Store

/// What leaders may know of talks that others held with their people, in the database (P11).
enum LeaderResultStore {
    /// Newest talk first; nothing of a confidential kind, nothing of a complaint (C5a), no field closed to the leader.
    static func results(
        for leader: String,
        since day: Day,
        _ tx: borrowing Transaction
    ) throws -> [LeaderResult] {
        var talks: [(id: String, result: LeaderResult)] = try tx.rows(
            """
            SELECT t.talk_id, p.employee_id, p.name, t.kind, t.held_on, t.held_by
            FROM talk t JOIN person p ON p.person_id = t.person_id JOIN standing s ON s.person_id = t.person_id
            WHERE s.leader = $1 AND t.held_on >= $2 AND t.hidden_from IS NULL
                AND (t.held_by IS NULL OR t.held_by <> $1) AND {scope t.person_id}
            ORDER BY t.held_on DESC, t.talk_id
            """,
            [.text(leader), .day(day)]
        ) { row in
            let result = LeaderResult(
                employeeID: row.text(1),
                name: row.text(2),
                kind: TalkKind(rawValue: row.text(3)) ?? .c5,
                heldOn: row.day(4),
                holder: row.optionalText(5),
                agreed: nil,
                check: nil,
                asks: []
            )
            return (row.text(0), result)
        }
        talks = talks.filter { $0.result.kind.isOpenToLeaders && !$0.result.kind.isConfidential }
        var results: [LeaderResult] = []
        for (id, bare) in talks {
            let said = try fields(of: id, tx)
            let result = LeaderResult(
                employeeID: bare.employeeID,
                name: bare.name,
                kind: bare.kind,
                heldOn: bare.heldOn,
                holder: bare.holder,
                agreed: said[.agreed],
                check: said[.check].flatMap { Day($0) },
                asks: try asks(of: id, tx)
            )
            if !result.isEmpty { results.append(result) }
        }
        return results
    }

    /// The newest words of the fields whose readers include the leader.
    private static func fields(of talk: String, _ tx: borrowing Transaction) throws -> [SaidField: String] {
        var newest: [SaidField: String] = [:]
        try tx.each(
            """
            SELECT field, text, readers FROM talk_said WHERE talk_id = $1 AND field IN ('agreed', 'check')
                AND {scope person_id}
            ORDER BY field, version
            """,
            [.text(talk)]
        ) { row in
            guard let field = SaidField(rawValue: row.text(0)), FieldReaders(text: row.text(2)).admits([.leader])
            else { return }
            newest[field] = row.optionalText(1)
        }
        return newest
    }

    /// What is asked of the leader, once the person has seen it and lets it go.
    private static func asks(of talk: String, _ tx: borrowing Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT text FROM talk_raised
            WHERE talk_id = $1 AND what = 'ask' AND shown_at IS NOT NULL AND passing <> 'kept' AND text IS NOT NULL
                AND {scope person_id}
            ORDER BY number
            """,
            [.text(talk)]
        ) { $0.text(0) }
    }
}
