import Core
import Store
import Support
import Testing

@testable import Store

struct `A value` {
    @Test(arguments: TestEngine.available)
    func `comes back as it was bound`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            try await database.writePart(.system("test")) { tx in
                for (id, row) in SampleRow.trials.enumerated() { try tx.run(Sample.insert, [.int(id)] + row.values) }
            }
            let back = try await database.read(.all) { try $0.rows(Sample.select) { SampleRow($0) } }
            for (sent, got) in zip(SampleRow.trials, back) { #expect(sent == got) }
            #expect(back.count == SampleRow.trials.count)
        }
    }

    @Test(arguments: TestEngine.available)
    func `comes back as it was appended`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let added = try await database.writePart(.system("test")) { tx in
                try tx.append(to: "sample", Sample.columns) { appender in
                    for (id, row) in SampleRow.trials.enumerated() {
                        appender.int(id)
                        for value in row.values { appender.value(value) }
                        try appender.end()
                    }
                }
            }
            let back = try await database.read(.all) { try $0.rows(Sample.select) { SampleRow($0) } }
            #expect(added == SampleRow.trials.count)
            for (sent, got) in zip(SampleRow.trials, back) { #expect(sent == got) }
            #expect(back.count == SampleRow.trials.count)
        }
    }

    // SQLite keeps a whole double as an integer, and integers have one zero; no figure of ours tells them apart.
    @Test(arguments: TestEngine.available)
    func `minus zero comes back as a zero`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            try await database.writePart(.system("test")) { tx in
                try tx.run("INSERT INTO sample (id, real) VALUES (1, $1)", [.double(-0.0)])
                try tx.append(to: "sample", ["id", "real"]) {
                    $0.int(2)
                    $0.double(-0.0)
                    try $0.end()
                }
            }
            let back = try await database.read(.all) { try $0.rows("SELECT real FROM sample") { $0.optionalDouble(0) } }
            #expect(back == [0, 0])
        }
    }

    @Test(arguments: TestEngine.available, [Value.text("a\0b"), .double(.nan)])
    func `that one engine would change is refused, and nothing is written`(
        engine: TestEngine,
        value: Value
    ) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let column = value == .text("a\0b") ? "words" : "real"
            await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { tx in
                    try tx.run("INSERT INTO sample (id, \(column)) VALUES (1, $1)", [value])
                }
            }
            await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { tx in
                    try tx.append(to: "sample", ["id", column]) {
                        $0.int(1)
                        $0.value(value)
                        try $0.end()
                    }
                }
            }
            #expect(try await Sample.count(in: database) == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `goes by its number, in any order and more than once`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let sql =
                "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($3 AS BIGINT), CAST($2 AS TEXT), CAST($10 AS TEXT)"
                + ", CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS TEXT), CAST($7 AS TEXT)"
                + ", CAST($8 AS TEXT), CAST($9 AS TEXT)"
            let values: [Value] = ["one", "two", 3, "4", "5", "6", "7", "8", "9", "ten"]
            let answer = try await database.read(.all) { tx in
                try tx.first(sql, values) { [$0.text(0), $0.text(1), String($0.int(2)), $0.text(3), $0.text(4)] }
            }
            #expect(answer == ["two", "one", "3", "two", "ten"])
        }
    }

    @Test(arguments: TestEngine.available, [[], ["one"], ["one", "two", "three"]] as [[Value]])
    func `too many or too few are refused`(engine: TestEngine, values: [Value]) async throws {
        try await withDatabase(engine) { database in
            await #expect(throws: StoreError.self) {
                try await database.read(.all) {
                    try $0.rows("SELECT CAST($1 AS TEXT), CAST($2 AS TEXT)", values) { $0.text(0) }
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `that is NULL reads as nothing`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let isNothing = try await database.read(.all) { tx in
                try tx.first("SELECT CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS DOUBLE PRECISION)") {
                    $0.isNull(0) && $0.text(0) == "" && $0.bytes(0) == [] && $0.int(1) == 0 && $0.double(2) == 0
                        && $0.optionalInt(1) == nil && $0.optionalDouble(2) == nil && $0.optionalText(0) == nil
                }
            }
            #expect(isNothing == true)
        }
    }
}
