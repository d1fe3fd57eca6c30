import Core
import Store
import Support
import Testing

@testable import Store

struct `Appending` {
    @Test(arguments: TestEngine.available)
    func `adds ten thousand rows of every type`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let count = 10_000
            @Sendable func row(_ id: Int) -> SampleRow {
                SampleRow(
                    whole: Int64(id) &* -7_046_029_254_386_353_131 &* (id % 2 == 0 ? 1 : -1),
                    small: Int64(id % 2),
                    real: id % 7 == 0 ? nil : Double(id) / 7,
                    words: "行\t\(id)\\",
                    raw: [UInt8(id & 255), 92]
                )
            }
            let added = try await database.write(.system("test"), "append") { tx in
                try tx.append(to: "sample", Sample.columns) { appender in
                    for id in 0..<count {
                        appender.int(id)
                        for value in row(id).values { appender.value(value) }
                        try appender.end()
                    }
                }
            }
            #expect(added == count)
            let wrong = try await database.read(.all) { tx in
                var (id, wrong) = (0, 0)
                try tx.each(Sample.select) {
                    if SampleRow($0) != row(id) { wrong += 1 }
                    id += 1
                }
                return wrong + abs(id - count)
            }
            #expect(wrong == 0)
        }
    }

    @Test(arguments: TestEngine.available, [1, 3])
    func `a row with a column too few or too many is refused`(engine: TestEngine, columns: Int) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { tx in
                    try tx.append(to: "sample", ["id", "whole"]) { appender in
                        appender.int(1)
                        appender.int(1)
                        try appender.end()
                        for column in 1...columns { appender.int(column + 1) }
                        try appender.end()
                    }
                }
            }
            #expect(try await Sample.count(in: database) == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the same key twice is a constraint's no`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let error = await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { tx in
                    try tx.append(to: "sample", ["id"]) { appender in
                        for _ in 1...2 {
                            appender.int(1)
                            try appender.end()
                        }
                    }
                }
            }
            #expect(error?.isConstraint == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `given up half-way leaves nothing and the connection of use`(engine: TestEngine) async throws {
        struct Enough: Error {}
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            await #expect(throws: Enough.self) {
                try await database.writePart(.system("test")) { tx in
                    try tx.append(to: "sample", ["id"]) { appender in
                        for id in 1...50_000 {
                            appender.int(id)
                            try appender.end()
                        }
                        throw Enough()
                    }
                }
            }
            #expect(try await Sample.count(in: database) == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `needs room for the months of its rows`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let days = [Day(2026, 2, 28), Day(2026, 3, 1), Day(2025, 12, 31), Day(2026, 1, 1), Day(1969, 12, 31)]
                .compactMap { $0 }
            let moments = days.flatMap {
                [Instant(seconds: Int64($0.number) * 86_400), Instant(seconds: Int64($0.number + 1) * 86_400 - 1)]
            }
            for _ in 1...2 {
                try await database.writePart(.system("test")) { tx in
                    for at in moments { try tx.prepareMonths(of: "contact", from: at, through: at) }
                }
            }
            try await database.writePart(.system("test")) { tx in
                let columns = [
                    "source_id", "at", "key64", "queue_id", "code_id", "outcome", "offered", "day", "import_no",
                ]
                try tx.append(to: "contact", columns) { appender in
                    for (key, at) in moments.enumerated() {
                        for value in [1, at.microseconds, Int64(key), 1, 1, 6, 1, 1, 1] { appender.int(value) }
                        try appender.end()
                    }
                }
            }
            let back = try await database.read(.all) {
                try $0.rows("SELECT at FROM contact ORDER BY key64") { $0.at(0) }
            }
            #expect(back == moments)
        }
    }
}

extension StoreError {
    var isConstraint: Bool { if case .constraint = self { true } else { false } }
    var isInvalid: Bool { if case .invalid = self { true } else { false } }
    var isUnavailable: Bool { if case .unavailable = self { true } else { false } }
}
