import Core
import Support
import Testing

@testable import Store

struct `Rows grouped by an id` {
    private func grouped(_ pairs: [(String, Int)], _ database: Database) async throws -> [String: [Int]] {
        try await database.read(.system("test")) { tx in
            var rows = GroupedRows<Sample, Int>(by: 0)
            let union = pairs.map { "SELECT '\($0)' AS id, \($1) AS number" }.joined(separator: " UNION ALL ")
            try tx.each("SELECT id, number FROM (\(union)) AS pair ORDER BY number") { rows.add($0, $0.count(1)) }
            return Dictionary(uniqueKeysWithValues: rows.finish().map { ($0.key.text, $0.value) })
        }
    }

    private enum Sample {}

    @Test(arguments: TestEngine.available)
    func `keep their order, also where an id comes again after others`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let found = try await grouped([("a", 1), ("a", 2), ("b", 3), ("a", 4), ("ab", 5), ("甲", 6)], database)
            #expect(found == ["a": [1, 2, 4], "b": [3], "ab": [5], "甲": [6]])
        }
    }

    @Test(arguments: TestEngine.available)
    func `are none where there are none`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let none: [ID<Sample>: [Int]] = try await database.read(.system("test")) { tx in
                var rows = GroupedRows<Sample, Int>(by: 0)
                try tx.each("SELECT person_id FROM person WHERE {scope person_id}") { rows.add($0, 1) }
                return rows.finish()
            }
            #expect(none.isEmpty)
        }
    }
}
