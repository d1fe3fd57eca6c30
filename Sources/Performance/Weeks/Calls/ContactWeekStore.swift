import Core
import People
import Store

/// The contacts of a week by agent code, rolled up from the raw ones.
///
/// Codes are taken some at a time, each time reading the week: what is held does not grow with the centre.
struct ContactWeekStore: Sendable {
    /// Some 60 MB of sums.
    static let codesAtOnce = 25_000

    /// Codes whose sums are held at a time.
    var atOnce = Self.codesAtOnce

    /// Makes a week's mixes anew; answers of how many codes sums were held at most.
    @discardableResult
    func roll(_ week: Int32, _ tx: borrowing Transaction) throws -> Int {
        var most = 0
        try tx.run("DELETE FROM contact_week WHERE week = $1", [.int(Int64(week))])
        for codes in try ranges(tx) {
            let mixes = try mixes(of: week, codes, tx)
            most = max(most, mixes.count)
            if mixes.isEmpty { continue }
            try tx.append(to: "contact_week", ["week", "code_id", "mix"]) { row in
                for (code, mix) in mixes.sorted(by: { $0.key < $1.key }) {
                    row.int(Int64(week))
                    row.int(code)
                    row.bytes(mix.packed)
                    try row.end()
                }
            }
        }
        return most
    }

    /// All codes, in parts of so many.
    func ranges(_ tx: borrowing Transaction) throws -> [ClosedRange<Int64>] {
        let codes = try tx.rows("SELECT code_id FROM code ORDER BY code_id") { $0.int(0) }
        return stride(from: 0, to: codes.count, by: atOnce).map { first in
            codes[first]...codes[min(first + atOnce, codes.count) - 1]
        }
    }

    /// What the raw contacts of a week add up to, by code, of some codes.
    func mixes(
        of week: Int32,
        _ codes: ClosedRange<Int64>,
        _ tx: borrowing Transaction
    ) throws -> [Int64: CallMix] {
        let zones = Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0.zone) })
        let sources = try tx.rows("SELECT source_id, site FROM source ORDER BY source_id") { ($0.int(0), $0.text(1)) }
        var mixes: [Int64: CallMix] = [:]
        for (source, site) in sources {
            var clock = DayClock(zones[site] ?? .utc)
            // A contact counts on the day that closed it: it may have begun the day before, anywhere on earth.
            let (from, through) = (Int64(week - 2) * 86_400, Int64(week + 9) * 86_400)
            try ContactStore().eachContact(source: source, from: from, through: through, codes: codes, tx) { contact in
                let day = contact.record.day - week
                guard contact.code != 0, contact.record.outcome.isAnswered, (0..<7).contains(day) else { return }
                let hour = Int(clock.localSeconds(contact.record.at)).floorRemainder(by: 86_400) / 3600
                let stratum = Stratum.of(queue: contact.queue, band: hour * Stratum.bands / 24)
                mixes[contact.code, default: CallMix()].add(contact.record, day: day, stratum: stratum)
            }
        }
        return mixes
    }

    /// What is stored of a week, by code, of some codes.
    func stored(
        _ week: Int32,
        _ codes: ClosedRange<Int64>,
        _ tx: borrowing Transaction
    ) throws -> [Int64: CallMix] {
        let rows = try tx.rows(
            "SELECT code_id, mix FROM contact_week WHERE week = $1 AND code_id >= $2 AND code_id <= $3",
            [.int(Int64(week)), .int(codes.lowerBound), .int(codes.upperBound)]
        ) { ($0.int(0), CallMix(packed: $0.bytes(1))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    func weeks(_ tx: borrowing Transaction) throws -> [Int32] {
        try tx.rows("SELECT DISTINCT week FROM contact_week ORDER BY week") { Int32(clamping: $0.int(0)) }
    }

    /// The cells of one week of people between two ids, through the dated code map.
    func cells(
        of week: Int32,
        _ people: ClosedRange<PersonID>,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: CallCells] {
        var cells: [PersonID: CallCells] = [:]
        try each(
            """
            SELECT p.person_id, p.from_on, p.until_on, w.week, w.mix FROM person_code p
            JOIN code c ON c.code = p.code JOIN contact_week w ON w.code_id = c.code_id AND w.week = $1
            WHERE p.person_id >= $2 AND p.person_id <= $3 AND {scope p.person_id}
            """,
            [.int(Int64(week)), .id(people.lowerBound), .id(people.upperBound)],
            tx
        ) { cells[$0, default: CallCells()].add($1, week: $2, holds: $3) }
        return cells
    }

    /// All weeks of people between two ids.
    func cells(of people: ClosedRange<PersonID>, _ tx: borrowing Transaction) throws -> [PersonID: CallCells] {
        var cells: [PersonID: CallCells] = [:]
        try each(
            """
            SELECT p.person_id, p.from_on, p.until_on, w.week, w.mix FROM person_code p
            JOIN code c ON c.code = p.code JOIN contact_week w ON w.code_id = c.code_id
            WHERE p.person_id >= $1 AND p.person_id <= $2 AND {scope p.person_id}
            """,
            [.id(people.lowerBound), .id(people.upperBound)],
            tx
        ) { cells[$0, default: CallCells()].add($1, week: $2, holds: $3) }
        return cells
    }

    private func each(
        _ sql: String,
        _ arguments: [Value],
        _ tx: borrowing Transaction,
        _ body: (PersonID, CallMix, Int32, (Int32) -> Bool) -> Void
    ) throws {
        try tx.each(sql, arguments) { row in
            let (from, until) = (row.day(1).number, row.optionalDay(2)?.number ?? .max)
            body(row.id(0), CallMix(packed: row.bytes(4)), Int32(clamping: row.int(3))) { $0 >= from && $0 <= until }
        }
    }
}
