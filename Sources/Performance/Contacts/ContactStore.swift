import Core
import Ingest
import Store

/// Raw contacts and agents' events in the database, and the tables of names their small numbers stand for.
struct ContactStore: Sendable {
    /// The id of a source of records; nil before its first import.
    func source(_ name: String, _ tx: borrowing Transaction) throws -> Int64? {
        try tx.first("SELECT source_id FROM source WHERE name = $1", [.text(name)]) { $0.int(0) }
    }

    func makeSource(_ name: String, site: String, _ tx: borrowing Transaction) throws -> Int64 {
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

    // MARK: Contacts

    /// What is stored of a source between two seconds, in the order of its keys; only of some agent codes where named.
    func eachContact(
        source: Int64,
        from: Int64,
        through: Int64,
        codes: ClosedRange<Int64>? = nil,
        _ tx: borrowing Transaction,
        _ body: (StoredContact) throws -> Void
    ) throws {
        try tx.each(
            """
            SELECT at, key64, queue_id, code_id, outcome, offered, day, wait_s, talk_s, hold_s, wrap_s, answered_s FROM contact
            WHERE source_id = $1 AND at >= $2 AND at <= $3\(codes == nil ? "" : " AND code_id >= $4 AND code_id <= $5")
            ORDER BY at, key64
            """,
            [.int(source), .int(from * 1_000_000), .int(through * 1_000_000)]
                + (codes.map { [.int($0.lowerBound), .int($0.upperBound)] } ?? [])
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

    // MARK: Both

    /// Stores what a merge found.
    func put<Record: KeptRecord>(
        _ merge: RecordMerge<Record>,
        source: Int64,
        importNumber: Int64,
        _ tx: borrowing Transaction
    ) throws {
        if !merge.new.isEmpty { try append(merge.new, source: source, importNumber: importNumber, tx) }
        if !merge.changed.isEmpty {
            try tx.replace(in: Record.table, key: Self.key, Self.columns(of: Record.self)) { row in
                for (_, now) in merge.changed { try Self.write(now, source, importNumber, &row) }
            }
        }
    }

    /// Stores records that are not stored yet; answers how many they were.
    ///
    /// - Parameter meanwhile: Work of the caller's that is done while the server still takes what was sent.
    @discardableResult
    func append<Records: Sequence>(
        _ records: Records,
        source: Int64,
        importNumber: Int64,
        _ tx: borrowing Transaction,
        meanwhile: () -> Void = {}
    ) throws -> Int where Records.Element: KeptRecord {
        var count = 0
        try tx.append(to: Records.Element.table, Self.columns(of: Records.Element.self)) { row in
            for record in records {
                try Self.write(record, source, importNumber, &row)
                count += 1
            }
            meanwhile()
        }
        return count
    }

    private static let key = ["source_id", "at", "key64"]

    private static func columns(of record: (some KeptRecord).Type) -> [String] { key + record.columns + ["import_no"] }

    private static func write(
        _ record: some KeptRecord,
        _ source: Int64,
        _ importNumber: Int64,
        _ row: inout Appender
    ) throws {
        row.int(source)
        row.int(record.at * 1_000_000)
        row.int(record.key64)
        record.write(&row)
        row.int(importNumber)
        try row.end()
    }
}

/// A record with the table that keeps such records, and its columns between the key and the import.
protocol KeptRecord: StoredRecord {
    static var table: String { get }
    static var columns: [String] { get }

    func write(_ row: inout Appender)
}

extension StoredContact: KeptRecord {
    static let table = "contact"
    static let columns = [
        "queue_id", "code_id", "outcome", "offered", "day", "wait_s", "talk_s", "hold_s", "wrap_s", "answered_s",
    ]

    func write(_ row: inout Appender) {
        row.int(queue)
        row.int(code)
        row.int(Int64(record.outcome.rawValue))
        row.int(record.isOffered ? 1 : 0)
        row.int(Int64(record.day))
        row.seconds(record.wait)
        row.seconds(record.talk)
        row.seconds(record.hold)
        row.seconds(record.wrap)
        row.seconds(record.answered)
    }
}

extension StoredEvent: KeptRecord {
    static let table = "agent_event"
    static let columns = ["kind", "code_id", "queue_id", "day", "length_s", "reason"]

    func write(_ row: inout Appender) {
        row.int(Int64(record.kind.rawValue))
        row.int(code)
        row.int(queue)
        row.int(Int64(record.day))
        row.seconds(record.length)
        row.value(.text(reason))
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
