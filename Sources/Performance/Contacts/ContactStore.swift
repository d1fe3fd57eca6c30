import Core
import Ingest
import Store

/// Raw contacts and agents' events in the database, and the tables of names their small numbers stand for.
struct ContactStore: Sendable {
    /// A record as stored: ids of the database in the place of the reader's numbers.
    struct StoredContact: Hashable, Sendable {
        var record: ContactRecord
        var code: Int64
        var queue: Int64
    }

    struct StoredEvent: Hashable, Sendable {
        var record: AgentEventRecord
        var code: Int64
        var queue: Int64
        var reason: String?

        /// A log-in that its log did not see end: a reason's place says how it will.
        private var isUnderWay: Bool { record.kind == .login && reason != nil }

        func knowsMore(than before: StoredEvent) -> Bool {
            if isUnderWay != before.isUnderWay { return before.isUnderWay }
            // Where files overlap, the later one may not know what had to end a pause: the first end seen is its end.
            if record.kind == .pause, before.record.length >= 0 {
                return record.length >= 0 && record.length < before.record.length
            }
            return record.length > before.record.length
        }
    }

    /// What a source tells its records apart by.
    struct Key: Hashable, Sendable {
        let at: Int64
        let key64: Int64
    }

    /// The id of a source of records, made at its first import.
    func source(_ name: String, site: String, _ tx: borrowing Transaction) throws -> Int64 {
        if let known = try tx.first("SELECT source_id FROM source WHERE name = $1", [.text(name)], { $0.int(0) }) {
            return known
        }
        let id = try tx.first("SELECT coalesce(max(source_id), 0) + 1 FROM source") { $0.int(0) } ?? 1
        try tx.run(
            "INSERT INTO source (source_id, name, site) VALUES ($1, $2, $3)",
            [.int(id), .text(name), .text(site)]
        )
        return id
    }

    /// Locks a source for this transaction, so that two imports of one source go one after the other.
    func hold(source: Int64, _ tx: borrowing Transaction) throws {
        try tx.run("UPDATE source SET name = name WHERE source_id = $1", [.int(source)])
    }

    /// The ids of agent codes, with those seen for the first time made.
    func codes(_ names: [String], _ tx: borrowing Transaction) throws -> [String: Int64] {
        try ids(
            names,
            "SELECT code_id FROM code WHERE code = $1",
            "SELECT coalesce(max(code_id), 0) + 1 FROM code",
            "INSERT INTO code (code_id, code) VALUES ($1, $2)",
            tx
        )
    }

    func queues(_ names: [String], _ tx: borrowing Transaction) throws -> [String: Int64] {
        try ids(
            names,
            "SELECT queue_id FROM queue WHERE name = $1",
            "SELECT coalesce(max(queue_id), 0) + 1 FROM queue",
            "INSERT INTO queue (queue_id, name) VALUES ($1, $2)",
            tx
        )
    }

    private func ids(
        _ names: [String],
        _ find: String,
        _ next: String,
        _ insert: String,
        _ tx: borrowing Transaction
    ) throws -> [String: Int64] {
        var ids: [String: Int64] = [:]
        for name in names {
            if let known = try tx.first(find, [.text(name)], { $0.int(0) }) {
                ids[name] = known
            } else {
                let id = try tx.first(next) { $0.int(0) } ?? 1
                try tx.run(insert, [.int(id), .text(name)])
                ids[name] = id
            }
        }
        return ids
    }

    // MARK: Contacts

    /// What is stored of a source between two seconds, by key.
    func contacts(
        source: Int64,
        from: Int64,
        through: Int64,
        _ tx: borrowing Transaction
    ) throws -> [Key: StoredContact] {
        var known: [Key: StoredContact] = [:]
        try tx.each(
            """
            SELECT at, key64, queue_id, code_id, outcome, offered, day, wait_s, talk_s, hold_s, wrap_s, answered_s FROM contact
            WHERE source_id = $1 AND at >= $2 AND at <= $3
            """,
            [.int(source), .int(from * 1_000_000), .int(through * 1_000_000)]
        ) { row in
            let record = ContactRecord(
                at: row.int(0) / 1_000_000,
                key64: row.int(1),
                queue: -1,
                agent: -1,
                outcome: ContactRecord.Outcome(rawValue: Int16(clamping: row.int(4))) ?? .waiting,
                isOffered: row.flag(5),
                day: Int32(clamping: row.int(6)),
                wait: row.seconds(7),
                talk: row.seconds(8),
                hold: row.seconds(9),
                wrap: row.seconds(10),
                answered: row.seconds(11)
            )
            known[Key(at: record.at, key64: record.key64)] = StoredContact(
                record: record,
                code: row.int(3),
                queue: row.int(2)
            )
        }
        return known
    }

    private static let contactColumns = [
        "source_id", "at", "key64", "queue_id", "code_id", "outcome", "offered", "day", "wait_s", "talk_s", "hold_s",
        "wrap_s",
        "answered_s", "import_no",
    ]

    func add(_ contacts: [StoredContact], source: Int64, importNumber: Int64, _ tx: borrowing Transaction) throws {
        try tx.append(to: "contact", Self.contactColumns) { row in
            for contact in contacts {
                row.int(source)
                row.int(contact.record.at * 1_000_000)
                row.int(contact.record.key64)
                row.int(contact.queue)
                row.int(contact.code)
                row.int(Int64(contact.record.outcome.rawValue))
                row.int(contact.record.isOffered ? 1 : 0)
                row.int(Int64(contact.record.day))
                row.seconds(contact.record.wait)
                row.seconds(contact.record.talk)
                row.seconds(contact.record.hold)
                row.seconds(contact.record.wrap)
                row.seconds(contact.record.answered)
                row.int(importNumber)
                try row.end()
            }
        }
    }

    func remove(contactAt at: Int64, key64: Int64, source: Int64, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM contact WHERE source_id = $1 AND at = $2 AND key64 = $3",
            [.int(source), .int(at * 1_000_000), .int(key64)]
        )
    }

    // MARK: Agents' events

    func events(source: Int64, from: Int64, through: Int64, _ tx: borrowing Transaction) throws -> [Key: StoredEvent] {
        var known: [Key: StoredEvent] = [:]
        try tx.each(
            """
            SELECT at, key64, kind, code_id, queue_id, day, length_s, reason FROM agent_event
            WHERE source_id = $1 AND at >= $2 AND at <= $3
            """,
            [.int(source), .int(from * 1_000_000), .int(through * 1_000_000)]
        ) { row in
            let record = AgentEventRecord(
                at: row.int(0) / 1_000_000,
                key64: row.int(1),
                kind: AgentEventRecord.Kind(rawValue: Int16(clamping: row.int(2))) ?? .ring,
                agent: -1,
                queue: -1,
                day: Int32(clamping: row.int(5)),
                length: row.seconds(6)
            )
            known[Key(at: record.at, key64: record.key64)] = StoredEvent(
                record: record,
                code: row.int(3),
                queue: row.int(4),
                reason: row.optionalText(7)
            )
        }
        return known
    }

    func add(_ events: [StoredEvent], source: Int64, importNumber: Int64, _ tx: borrowing Transaction) throws {
        try tx.append(
            to: "agent_event",
            ["source_id", "at", "key64", "kind", "code_id", "queue_id", "day", "length_s", "reason", "import_no"]
        ) { row in
            for event in events {
                row.int(source)
                row.int(event.record.at * 1_000_000)
                row.int(event.record.key64)
                row.int(Int64(event.record.kind.rawValue))
                row.int(event.code)
                row.int(event.queue)
                row.int(Int64(event.record.day))
                row.seconds(event.record.length)
                row.value(.text(event.reason))
                row.int(importNumber)
                try row.end()
            }
        }
    }

    func remove(eventAt at: Int64, key64: Int64, source: Int64, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM agent_event WHERE source_id = $1 AND at = $2 AND key64 = $3",
            [.int(source), .int(at * 1_000_000), .int(key64)]
        )
    }
}

extension Appender {
    /// Seconds, or NULL where they were not observed.
    fileprivate mutating func seconds(_ value: Int32) {
        if value < 0 { null() } else { int(Int64(value)) }
    }
}

extension Row {
    /// Seconds, or -1 where they were not observed.
    fileprivate borrowing func seconds(_ column: Int32) -> Int32 { isNull(column) ? -1 : Int32(clamping: int(column)) }
}
