import Core
import Messages
import Store

/// Comment rounds in the database: what leaders said, what they took back, and whom they told.
package struct WeekRoundStore: Sendable {
    let clock: Clock

    package init(clock: Clock) { self.clock = clock }

    /// Whether the list of a site's week has gone out, and until when its leaders were asked.
    package func times(_ site: String, _ week: Week, _ tx: borrowing Transaction) throws -> CommentTimes? {
        try tx.first(
            "SELECT opened_at, final_at FROM week_round WHERE site = $1 AND week = $2",
            [.text(site), .text(week.description)]
        ) { CommentTimes(opens: $0.at(0), closes: $0.at(1)) }
    }

    /// Sends the list out, once: whoever comes second finds it out.
    package func open(
        _ site: String,
        _ week: Week,
        _ times: CommentTimes,
        by actor: Actor,
        _ tx: borrowing Transaction
    ) throws {
        let opened = try tx.run(
            """
            INSERT INTO week_round (round_id, site, week, opened_at, final_at, opened_by)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (site, week) DO NOTHING
            """,
            [
                .id(ID<WeekRound>(at: clock.now())), .text(site), .text(week.description), .at(times.opens),
                .at(times.closes), .text(actor.name),
            ]
        )
        guard opened > 0 else { return }
        try OutboxStore(now: clock.now()).commentsAsked(week, site: site, until: times.closes, tx)
        tx.note("week \(week) of \(site) to the leaders until \(times.closes.iso)")
        tx.touch(CommunicationArea.round, site: site)
    }

    /// What leaders said of the people in scope, in the order they said it, without what they took back.
    package func comments(_ site: String, _ week: Week, _ tx: borrowing Transaction) throws -> [LeaderComment] {
        try tx.rows(
            """
            SELECT c.comment_id, c.person_id, l.employee_id, c.obligations, c.answer, c.said, c.at, c.late
            FROM week_round r JOIN week_comment c ON c.round_id = r.round_id JOIN person l ON l.person_id = c.leader_id
            WHERE r.site = $1 AND r.week = $2 AND c.withdrawn_at IS NULL AND {scope c.person_id}
            ORDER BY c.person_id, c.turn
            """,
            [.text(site), .text(week.description)]
        ) { row in
            LeaderComment(
                id: row.id(0),
                person: row.id(1),
                leader: row.text(2),
                keys: row.text(3).split(separator: "\n").map(String.init),
                answer: CommentRound.Answer(kept: row.text(4), row.optionalText(5)),
                at: row.at(6),
                isLate: row.flag(7)
            )
        }
    }

    /// Keeps an answer beside all that were given before; the last one counts.
    package func add(
        _ answer: CommentRound.Answer,
        on line: PlanLine,
        _ site: String,
        _ week: Week,
        by leader: PersonID,
        isLate: Bool,
        _ tx: borrowing Transaction
    ) throws {
        let said = try tx.first(
            """
            SELECT coalesce(max(c.turn), 0) FROM week_comment c JOIN week_round r ON r.round_id = c.round_id
            WHERE r.site = $1 AND r.week = $2 AND c.person_id = $3 {unscoped: only counts what was said}
            """,
            [.text(site), .text(week.description), .id(line.person)]
        ) { $0.count(0) }
        let (now, keys) = (clock.now(), line.obligations.map(\.key))
        let before = try tx.first(
            """
            SELECT c.answer FROM week_comment c JOIN week_round r ON r.round_id = c.round_id
            WHERE r.site = $1 AND r.week = $2 AND c.person_id = $3 AND c.leader_id = $4 AND c.withdrawn_at IS NULL
                AND {scope c.person_id} ORDER BY c.turn DESC LIMIT 1
            """,
            [.text(site), .text(week.description), .id(line.person), .id(leader)]
        ) { $0.text(0) }
        tx.change("answer \(keys.joined(separator: " "))", from: before, to: answer.kept)
        try tx.run(
            """
            INSERT INTO week_comment (comment_id, round_id, person_id, turn, leader_id, obligations, answer, said, at, late)
            SELECT CAST($1 AS TEXT), round_id, CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT), CAST($5 AS TEXT),
                CAST($6 AS TEXT), CAST($7 AS TEXT), CAST($8 AS BIGINT), CAST($9 AS SMALLINT)
            FROM week_round WHERE site = $10 AND week = $11
            """,
            [
                .id(ID<LeaderComment>(at: now)), .id(line.person), .int((said ?? 0) + 1), .id(leader),
                .text(keys.joined(separator: "\n")), .text(answer.kept), .text(answer.text), .at(now), .bool(isLate),
                .text(site), .text(week.description),
            ]
        )
        tx.note("\(answer.kept)\(isLate ? " (late)" : "") \(keys.joined(separator: " "))")
    }

    /// A leader takes an answer back while the round is open; it stays on file with its end.
    package func withdraw(
        _ comment: ID<LeaderComment>,
        by leader: PersonID,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let answer = try tx.first(
            """
            UPDATE week_comment SET withdrawn_at = $3
            WHERE comment_id = $1 AND leader_id = $2 AND withdrawn_at IS NULL AND {scope person_id}
                AND round_id IN (SELECT round_id FROM week_round WHERE final_at > $3)
            RETURNING answer
            """,
            [.id(comment), .id(leader), .at(clock.now())]
        ) { $0.text(0) }
        tx.change("comment \(comment)", from: answer, to: nil)
        tx.note("take back comment \(comment)")
        return answer != nil
    }
}

extension CommentRound.Answer {
    /// How the store writes it.
    var kept: String {
        switch self {
        case .agree: "agree"
        case .notThisWeek: "not_this_week"
        case .know: "know"
        case .findOut: "find_out"
        }
    }

    /// Reads what `kept` wrote.
    init(kept: String, _ said: String?) {
        switch kept {
        case "not_this_week": self = .notThisWeek
        case "know": self = .know(said ?? "")
        case "find_out": self = .findOut(said ?? "")
        default: self = .agree
        }
    }
}
