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

    /// Any number that no one else locks: "months" in ASCII.
    private static let monthsLock = 0x6d6f_6e74_6873

    private func start(_ month: Int) -> Int64 {
        let day = Day(number: 0).adding(months: month - 1970 * 12)
        return Int64(day.number) * 86_400_000_000
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
