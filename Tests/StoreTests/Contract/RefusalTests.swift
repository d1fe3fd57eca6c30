import Core
import Store
import Support
import Testing

@testable import Store

struct `The store's no` {
    @Test(
        arguments: TestEngine.available,
        [
            "INSERT INTO sample (id) VALUES (1)", "INSERT INTO sample (id, small) VALUES (2, 7)",
            "INSERT INTO sample (id) VALUES (NULL)", "INSERT INTO sample (id, other) VALUES (2, 99)",
        ]
    )
    func `to a value the schema forbids is a constraint`(engine: TestEngine, sql: String) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            try await database.writePart(.system("test")) { _ = try $0.run("INSERT INTO sample (id) VALUES (1)") }
            let error = await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { _ = try $0.run(sql) }
            }
            #expect(error?.isConstraint == true, "\(String(describing: error))")
            #expect(try await Sample.count(in: database) == 1)
        }
    }

    @Test(
        arguments: TestEngine.available,
        [
            "SELEC 1", "SELECT nosuch FROM site", "SELECT 1 FROM nosuch", "INSERT INTO site (nosuch) VALUES (1)",
            "SELECT {scope",
        ]
    )
    func `to wrong SQL is a fault of the program`(engine: TestEngine, sql: String) async throws {
        try await withDatabase(engine) { database in
            let error = await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { try $0.each(sql) { _ in } }
            }
            #expect(error?.isInvalid == true, "\(String(describing: error))")
        }
    }

    @Test func `to a folder that is not there is that it is not available`() async throws {
        let error = await #expect(throws: StoreError.self) {
            try await Database.open("sqlite:/nosuch/folder/zhiyin.db")
        }
        #expect(error?.isUnavailable == true)
    }

    @Test func `to no address at all says how one is written`() async throws {
        let error = await #expect(throws: Failure.self) { try await Database.open("sqlite:") }
        #expect(error?.description.contains("postgres://") == true)
    }
}
