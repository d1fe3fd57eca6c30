import Core

extension PostgresConnection {
    /// Attaches a table for each month that has none.
    //
    // ATTACH, unlike CREATE … PARTITION OF, lets others read and write the parent meanwhile. The lock makes two imports
    // that need the same month wait for each other.
    func prepareMonths(of table: String, first: Int, last: Int) throws {
        guard first <= last else { return }
        for month in first...last {
            let name = "\(table)_\(month / 12)_\(twoDigits(month % 12 + 1))"
            if months.contains(name) || newMonths.contains(name) { continue }
            try command("SELECT pg_advisory_xact_lock(\(Self.monthsLock))")
            var exists = false
            // to_regclass sees what was committed while the lock was waited for; a query of pg_class would not.
            _ = try run("SELECT CASE WHEN to_regclass($1) IS NULL THEN 0 ELSE 1 END", [.text(name)]) {
                exists = $0.flag(0)
            }
            if !exists {
                try command("CREATE TABLE \(name) (LIKE \(table) INCLUDING ALL)")
                let bounds = "FROM (\(start(month))) TO (\(start(month + 1)))"
                try command("ALTER TABLE \(table) ATTACH PARTITION \(name) FOR VALUES \(bounds)")
            }
            newMonths.insert(name)
        }
    }

    /// Detaches and drops each month before one, which takes no longer for a million rows than for one.
    //
    // The parent is locked for the moment of it; who does not get the lock soon gives up and is tried again, instead of
    // making every import wait behind it.
    func dropMonths(of table: String, before month: Int) throws -> (months: Int, rows: Int) {
        var names: [String] = []
        _ = try run(
            """
            SELECT CAST(c.relname AS TEXT) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            JOIN pg_class p ON p.oid = i.inhparent WHERE p.relname = $1 AND pg_table_is_visible(p.oid) ORDER BY c.relname
            """,
            [.text(table)]
        ) { names.append($0.text(0)) }
        let old = names.filter { name in Self.month(of: name, in: table).map { $0 < month } ?? false }
        if old.isEmpty { return (0, 0) }
        try command("SELECT pg_advisory_xact_lock(\(Self.monthsLock))")
        try command("SET LOCAL lock_timeout = '5s'")
        var rows = 0
        for name in old {
            _ = try run("SELECT count(*) FROM \(name)", []) { rows += $0.count(0) }
            try command("ALTER TABLE \(table) DETACH PARTITION \(name)")
            try command("DROP TABLE \(name)")
            months.remove(name)
        }
        return (old.count, rows)
    }

    /// The month a table of a month is for, by its name, `contact_2026_09`; nil for any other name.
    static func month(of name: String, in table: String) -> Int? {
        guard name.hasPrefix(table + "_") else { return nil }
        let parts = name.dropFirst(table.count + 1).split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
            (1...12).contains(month)
        else { return nil }
        return year * 12 + month - 1
    }

    /// Any number that no one else locks: "months" in ASCII.
    private static let monthsLock = 0x6d6f_6e74_6873

    private func start(_ month: Int) -> Int64 {
        let day = Day(number: 0).adding(months: month - 1970 * 12)
        return Int64(day.number) * 86_400_000_000
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
