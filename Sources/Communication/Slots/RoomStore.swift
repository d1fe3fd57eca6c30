import Core
import Store

/// The rooms of all sites in the database, open and closed.
enum RoomStore {
    static func all(_ tx: borrowing Transaction) throws -> [KeptRoom] {
        try tx.rows("SELECT site, name, kind, from_on, until_on FROM room ORDER BY site, name") { row in
            KeptRoom(
                site: row.text(0),
                name: row.text(1),
                kind: Room.Kind(name: row.text(2)) ?? .office,
                fromOn: row.day(3),
                untilOn: row.optionalDay(4)
            )
        }
    }

    static func put(_ room: KeptRoom, _ tx: borrowing Transaction) throws {
        try WeekTimesStore.put(
            room: room.name,
            room.kind,
            site: room.site,
            from: room.fromOn,
            until: room.untilOn,
            tx
        )
    }

    /// Takes a room off the list as if it had never been there.
    static func remove(_ name: String, of site: String, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM room WHERE site = $1 AND name = $2", [.text(site), .text(name)])
        tx.note("room \(name) of \(site) gone")
    }

    /// How many talks are still to be held in a room; one that nobody may notice is none (C5a).
    static func talks(in name: String, of site: String, from now: Instant, _ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM slot {unscoped: how many talks a room has is nobody's secret}
            WHERE site = $1 AND place = $2 AND start_at >= $3 AND state IN ('draft', 'told') AND is_confidential = 0
            """,
            [.text(site), .text(name), .at(now)]
        ) { $0.count(0) } ?? 0
    }
}
