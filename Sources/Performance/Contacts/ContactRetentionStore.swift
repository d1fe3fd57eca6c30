import Core
import Store

/// Raw contacts and agents' events that are older than they are kept.
package enum ContactRetentionStore {
    /// The first day whose records a source still takes and keeps; nil while all are there.
    static func floor(of source: Int64, _ tx: borrowing Transaction) throws -> Day? {
        try tx.first("SELECT from_day FROM contact_kept WHERE source_id = $1", [.int(source)]) { day($0.int(0)) }
    }

    /// From this day on the records of every source are there; nil while all are.
    static func latestFloor(_ tx: borrowing Transaction) throws -> Day? {
        try tx.first("SELECT max(from_day) FROM contact_kept") { $0.isNull(0) ? nil : day($0.int(0)) } ?? nil
    }

    /// Contacts and events of a site that began before a moment, and the first of them.
    package static func old(
        at site: String,
        before end: Instant,
        _ tx: borrowing Transaction
    ) throws -> (count: Int, oldest: Instant?) {
        let contacts = try tx.first(
            """
            SELECT count(*), min(c.at) FROM source s JOIN contact c ON c.source_id = s.source_id
            WHERE s.site = $1 AND c.at < $2
            """,
            [.text(site), .at(end)]
        ) { (count: $0.count(0), oldest: $0.isNull(1) ? nil : $0.at(1)) }
        let events = try tx.first(
            """
            SELECT count(*), min(e.at) FROM source s JOIN agent_event e ON e.source_id = s.source_id
            WHERE s.site = $1 AND e.at < $2
            """,
            [.text(site), .at(end)]
        ) { (count: $0.count(0), oldest: $0.isNull(1) ? nil : $0.at(1)) }
        return (
            (contacts?.count ?? 0) + (events?.count ?? 0),
            [contacts?.oldest ?? nil, events?.oldest ?? nil].compactMap { $0 }.min()
        )
    }

    /// From now on the sources of a site take no record of a day before the floor; a floor never falls.
    package static func raise(_ floor: Day, at site: String, _ tx: borrowing Transaction) throws {
        for source in try sources(of: site, tx) {
            // Imports of the source wait, so that none counts what is about to go.
            try ContactStore().hold(source: source, tx)
            try tx.run(
                """
                INSERT INTO contact_kept (source_id, from_day) VALUES ($1, $2)
                ON CONFLICT (source_id) DO UPDATE SET from_day = $2 WHERE contact_kept.from_day < $2
                """,
                [.int(source), .int(Int64(floor.number))]
            )
        }
    }

    /// Drops the months that every source of the house has left behind; how many and how many rows.
    ///
    /// Where one source keeps everything, no month can go as a whole.
    package static func dropMonths(_ tx: borrowing Transaction) throws -> (months: Int, rows: Int) {
        let floors = try tx.rows(
            """
            SELECT k.from_day FROM source s LEFT JOIN contact_kept k ON k.source_id = s.source_id
            ORDER BY k.from_day NULLS FIRST
            """
        ) { $0.isNull(0) ? nil : day($0.int(0)) }
        guard let lowest = floors.first, let floor = lowest else { return (0, 0) }
        let end = ContactRetention.cut(floor)
        let contacts = try tx.dropMonths(of: "contact", before: end)
        let events = try tx.dropMonths(of: "agent_event", before: end)
        return (contacts.months + events.months, contacts.rows + events.rows)
    }

    /// Deletes about so many records and quarter hours of a site that began before a moment; none when all are gone.
    package static func remove(
        at site: String,
        before end: Instant,
        atMost count: Int,
        _ tx: borrowing Transaction
    ) throws -> Int {
        var gone = 0
        for source in try sources(of: site, tx) where gone < count {
            let contacts = try tx.first(
                "SELECT at FROM contact WHERE source_id = $1 AND at < $2 ORDER BY at LIMIT 1 OFFSET $3",
                [.int(source), .at(end), .int(count)]
            ) { $0.at(0) }
            gone += try tx.run(
                "DELETE FROM contact WHERE source_id = $1 AND at < $2",
                [.int(source), .at(contacts ?? end)]
            )
            let events = try tx.first(
                "SELECT at FROM agent_event WHERE source_id = $1 AND at < $2 ORDER BY at LIMIT 1 OFFSET $3",
                [.int(source), .at(end), .int(count)]
            ) { $0.at(0) }
            gone += try tx.run(
                "DELETE FROM agent_event WHERE source_id = $1 AND at < $2",
                [.int(source), .at(events ?? end)]
            )
            gone += try tx.run(
                "DELETE FROM arrival WHERE source_id = $1 AND quarter < $2",
                [.int(source), .int(end.microseconds / 900_000_000)]
            )
        }
        return gone
    }

    private static func sources(of site: String, _ tx: borrowing Transaction) throws -> [Int64] {
        try tx.rows("SELECT source_id FROM source WHERE site = $1 ORDER BY source_id", [.text(site)]) { $0.int(0) }
    }

    private static func day(_ number: Int64) -> Day { Day(number: Int32(clamping: number)) }
}
