import Core
import Ingest
import Store

/// Raw contacts and agents' events in the database, and the tables of names their small numbers stand for.
struct ContactStore: Sendable {
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

    /// The second of the newest record of a table; nil where the source has none.
    func newest(in table: String, source: Int64, _ tx: borrowing Transaction) throws -> Int64? {
        try tx.first("SELECT max(at) FROM \(table) WHERE source_id = $1", [.int(source)]) { row in
            row.isNull(0) ? nil : row.int(0) / 1_000_000
        } ?? nil
    }

    // MARK: Contacts

    /// What is stored of a source between two seconds, in the order of its keys.
    func eachContact(
        source: Int64,
        from: Int64,
        through: Int64,
        _ tx: borrowing Transaction,
        _ body: (StoredContact) throws -> Void
    ) throws {
        try tx.each(
            """
            SELECT at, key64, queue_id, code_id, outcome, offered, day, wait_s, talk_s, hold_s, wrap_s, answered_s FROM contact
            WHERE source_id = $1 AND at >= $2 AND at <= $3 ORDER BY at, key64
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
            try body(StoredContact(record: record, code: row.int(3), queue: row.int(2)))
        }
    }

    private static let contactColumns = [
        "source_id", "at", "key64", "queue_id", "code_id", "outcome", "offered", "day", "wait_s", "talk_s", "hold_s",
        "wrap_s",
        "answered_s", "import_no",
    ]

    func add(_ contacts: [StoredContact], source: Int64, importNumber: Int64, _ tx: borrowing Transaction) throws {
        try tx.append(to: "contact", Self.contactColumns) { row in
            try Self.write(contacts, source, importNumber, &row)
        }
    }

    /// Puts records in the place of those with the same keys.
    func replace(_ contacts: [StoredContact], source: Int64, importNumber: Int64, _ tx: borrowing Transaction) throws {
        if contacts.isEmpty { return }
        try tx.replace(in: "contact", key: Self.key, Self.contactColumns) { row in
            try Self.write(contacts, source, importNumber, &row)
        }
    }

    private static let key = ["source_id", "at", "key64"]

    private static func write(
        _ contacts: [StoredContact],
        _ source: Int64,
        _ importNumber: Int64,
        _ row: inout Appender
    ) throws {
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

    func remove(contactAt at: Int64, key64: Int64, source: Int64, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM contact WHERE source_id = $1 AND at = $2 AND key64 = $3",
            [.int(source), .int(at * 1_000_000), .int(key64)]
        )
    }

    // MARK: Agents' events

    func eachEvent(
        of kind: AgentEventRecord.Kind,
        source: Int64,
        from: Int64,
        through: Int64,
        _ tx: borrowing Transaction,
        _ body: (StoredEvent) throws -> Void
    ) throws {
        try tx.each(
            """
            SELECT at, key64, kind, code_id, queue_id, day, length_s, reason FROM agent_event
            WHERE source_id = $1 AND at >= $2 AND at <= $3 AND kind = $4 ORDER BY at, key64
            """,
            [
                .int(source), .int(from * 1_000_000), .int(through * 1_000_000), .int(Int64(kind.rawValue)),
            ]
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
            try body(StoredEvent(record: record, code: row.int(3), queue: row.int(4), reason: row.optionalText(7)))
        }
    }

    private static let eventColumns = [
        "source_id", "at", "key64", "kind", "code_id", "queue_id", "day", "length_s", "reason", "import_no",
    ]

    func add(_ events: [StoredEvent], source: Int64, importNumber: Int64, _ tx: borrowing Transaction) throws {
        try tx.append(to: "agent_event", Self.eventColumns) { row in
            try Self.write(events, source, importNumber, &row)
        }
    }

    func replace(_ events: [StoredEvent], source: Int64, importNumber: Int64, _ tx: borrowing Transaction) throws {
        if events.isEmpty { return }
        try tx.replace(in: "agent_event", key: Self.key, Self.eventColumns) { row in
            try Self.write(events, source, importNumber, &row)
        }
    }

    private static func write(
        _ events: [StoredEvent],
        _ source: Int64,
        _ importNumber: Int64,
        _ row: inout Appender
    ) throws {
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
