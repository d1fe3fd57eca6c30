import Core
import Statistics
import Store

/// The daily facts in the database.
struct FactStore: Sendable {
    private static let numbers = DailyFact.columns.map(\.name).joined(separator: ", ")

    /// Adds sums to what is stored; a line that comes to nothing is gone.
    func add(_ sums: FactSums, _ tx: borrowing Transaction) throws {
        let nothing = DailyFact()
        var new = sums.inOrder()
        var changed: [Line] = []
        var isStored = Array(repeating: false, count: new.count)
        var place = 0
        for day in Set(new.map(\.key.day)).sorted() {
            try tx.each(
                """
                SELECT code_id, queue_id, \(Self.numbers), sketch FROM fact WHERE day = $1
                ORDER BY code_id, queue_id
                """,
                [.int(Int64(day))]
            ) { row in
                let key = DailyFact.Key(day: day, code: row.int(0), queue: row.int(1))
                while place < new.count, new[place].key < key { place += 1 }
                guard place < new.count, new[place].key == key else { return }
                isStored[place] = true
                var sum = new[place].fact
                sum.merge(Self.fact(row, from: 2))
                changed.append((key, sum))
            }
        }
        for (key, _) in changed.filter({ $0.fact == nothing }) {
            try tx.run(
                "DELETE FROM fact WHERE day = $1 AND code_id = $2 AND queue_id = $3",
                [.int(Int64(key.day)), .int(key.code), .int(key.queue)]
            )
        }
        changed.removeAll { $0.fact == nothing }
        new = zip(new, isStored).filter { !$0.1 }.map(\.0)
        let columns = Self.key + DailyFact.columns.map(\.name) + ["sketch"]
        // Most days of a log are its own: what is new need not be looked for again, line by line, by the database.
        if !new.isEmpty { try tx.append(to: "fact", columns) { try Self.write(new, &$0) } }
        if !changed.isEmpty { try tx.replace(in: "fact", key: Self.key, columns) { try Self.write(changed, &$0) } }
    }

    private typealias Line = (key: DailyFact.Key, fact: DailyFact)

    private static func write(_ lines: [Line], _ row: inout Appender) throws {
        for (key, fact) in lines {
            row.int(Int64(key.day))
            row.int(key.code)
            row.int(key.queue)
            for column in DailyFact.columns { row.int(fact[keyPath: column.path]) }
            row.bytes(fact.sketch.bytes)
            try row.end()
        }
    }

    private static let key = ["day", "code_id", "queue_id"]

    /// Every fact of the days, with the agent code and queue by name; empty for none.
    func facts(
        from: Day,
        through: Day,
        _ tx: borrowing Transaction,
        _ body: (_ day: Day, _ code: String, _ queue: String, _ fact: DailyFact) throws -> Void
    ) throws {
        try tx.each(
            """
            SELECT f.day, c.code, q.name, \(DailyFact.columns.map { "f." + $0.name }.joined(separator: ", ")), f.sketch FROM fact f
            LEFT JOIN code c ON c.code_id = f.code_id LEFT JOIN queue q ON q.queue_id = f.queue_id
            WHERE f.day >= $1 AND f.day <= $2 ORDER BY f.day, f.code_id, f.queue_id
            """,
            [.int(Int64(from.number)), .int(Int64(through.number))]
        ) { row in
            try body(Day(number: Int32(clamping: row.int(0))), row.text(1), row.text(2), Self.fact(row, from: 3))
        }
    }

    /// Every fact by its key.
    func keyed(_ tx: borrowing Transaction, _ body: (DailyFact.Key, DailyFact) throws -> Void) throws {
        try tx.each("SELECT day, code_id, queue_id, \(Self.numbers), sketch FROM fact") { row in
            try body(
                DailyFact.Key(day: Int32(clamping: row.int(0)), code: row.int(1), queue: row.int(2)),
                Self.fact(row, from: 3)
            )
        }
    }

    /// The first and last day with facts.
    func range(_ tx: borrowing Transaction) throws -> (first: Day, last: Day)? {
        try tx.first("SELECT min(day), max(day) FROM fact") { row in
            row.isNull(0) ? nil : (Day(number: Int32(clamping: row.int(0))), Day(number: Int32(clamping: row.int(1))))
        } ?? nil
    }

    /// Codes with facts that the code map gives to nobody on their days, with their events, most first.
    func unowned(_ tx: borrowing Transaction) throws -> [(code: String, events: Int)] {
        try tx.rows(
            """
            SELECT c.code, sum(f.handled + f.ring_no_answer + f.pauses + f.logins) AS events FROM fact f
            JOIN code c ON c.code_id = f.code_id
            WHERE NOT EXISTS (SELECT 1 FROM person_code p {unscoped: codes without a person} WHERE p.code = c.code)
            GROUP BY c.code ORDER BY events DESC, c.code
            """
        ) { ($0.text(0), $0.count(1)) }
    }

    private static func fact(_ row: borrowing Row, from first: Int32) -> DailyFact {
        var fact = DailyFact()
        for (index, column) in DailyFact.columns.enumerated() {
            fact[keyPath: column.path] = row.int(first + Int32(index))
        }
        fact.sketch = QuantileSketch(bytes: row.bytes(first + Int32(DailyFact.columns.count)))
        return fact
    }
}

/// The days that have facts.
package enum FactRange {
    package static func of(_ tx: borrowing Transaction) throws -> (first: Day, last: Day)? { try FactStore().range(tx) }
}
