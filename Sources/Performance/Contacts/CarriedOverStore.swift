import Core
import Store

/// What the stored records of a source say was under way when a file begins: calls, pauses, log-ins.
struct CarriedOver: Sendable {
    /// A record as it stood when the file begins, and the agent code that had answered it; empty for none.
    struct Contact: Sendable {
        let record: ContactRecord
        let code: String
    }

    /// By key, oldest first.
    var contacts: [Int64: [Contact]] = [:]
    /// By agent code.
    var agents: [String: AgentTracker.State] = [:]

    /// How far before a file's first line something may have begun that goes on in it.
    static let reach: Int64 = 86_400
}

extension ContactRecord {
    /// What was known of it at a second: later lines of it stand in the file to come, too, where files overlap.
    func known(at second: Int64) -> ContactRecord {
        var known = self
        (known.agent, known.queue, known.talk) = (-1, -1, -1)
        if outcome.isAnswered, outcome == .answered || at + Int64(max(0, answered)) <= second {
            known.outcome = .answered
        } else {
            (known.outcome, known.wait, known.answered) = (.waiting, -1, -1)
        }
        return known
    }
}

extension ContactStore {
    /// What was under way at a second, of what began in the day before it.
    func underWay(at second: Int64, source: Int64, _ tx: borrowing Transaction) throws -> CarriedOver {
        var over = CarriedOver()
        let range: [Value] = [.int(source), .int((second - CarriedOver.reach) * 1_000_000), .int(second * 1_000_000)]
        // Closed ones, too, if only just or later: where files overlap, their last lines come once more.
        try tx.each(
            """
            SELECT at, key64, outcome, offered, day, wait_s, answered_s, code FROM contact
            LEFT JOIN code ON code.code_id = contact.code_id
            WHERE source_id = $1 AND at >= $2 AND at <= $3 AND (outcome IN (0, 5)
                OR at + 1000000 * (coalesce(answered_s, wait_s, 0) + coalesce(talk_s, 0) + 2) >= $3)
            ORDER BY at
            """,
            range
        ) { row in
            let contact = ContactRecord(
                at: row.int(0) / 1_000_000,
                key64: row.int(1),
                queue: -1,
                agent: -1,
                outcome: ContactRecord.Outcome(rawValue: Int16(clamping: row.int(2))) ?? .waiting,
                isOffered: row.flag(3),
                day: Int32(clamping: row.int(4)),
                wait: row.optionalInt(5).map { Int32(clamping: $0) } ?? -1,
                answered: row.optionalInt(6).map { Int32(clamping: $0) } ?? -1
            )
            over.contacts[contact.key64, default: []].append(
                .init(record: contact.known(at: second), code: row.text(7))
            )
        }
        try tx.each(
            """
            SELECT e.at, e.kind, c.code, e.reason FROM agent_event e JOIN code c ON c.code_id = e.code_id
            WHERE e.source_id = $1 AND e.at >= $2 AND e.at <= $3
                AND ((e.kind = 2 AND e.length_s IS NULL) OR (e.kind = 3 AND e.reason IS NOT NULL))
            ORDER BY e.at
            """,
            range
        ) { row in
            let (began, code, words) = (row.int(0) / 1_000_000, row.text(2), row.optionalText(3))
            var state = over.agents[code] ?? AgentTracker.State()
            if row.int(1) == Int64(AgentEventRecord.Kind.pause.rawValue) {
                (state.pausedAt, state.pauseWords) = (began, words)
            } else {
                (state.loggedInAt, state.memberSince, state.memberOf) = (nil, nil, [])
                switch words.flatMap(LoginEnd.init) {
                case .queues(let names): (state.memberSince, state.memberOf) = (began, names)
                case .logoff, nil: state.loggedInAt = began
                }
            }
            over.agents[code] = state
        }
        return over
    }
}
