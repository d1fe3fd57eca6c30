import Core
import Foundation
import Store

/// An engine the tests run on: PostgreSQL where ZHIYIN_TEST_POSTGRES names a server, as `make test` does.
package enum TestEngine: String, CaseIterable, Sendable {
    case sqlite
    case postgres

    /// `postgres://postgres@127.0.0.1:PORT/postgres`, of a server whose databases may come and go.
    package static let server = ProcessInfo.processInfo.environment["ZHIYIN_TEST_POSTGRES"].flatMap {
        $0.isEmpty ? nil : $0
    }

    package static var available: [TestEngine] { server == nil ? [.sqlite] : [.sqlite, .postgres] }
}

/// Runs a test on a fresh database with the whole schema, and takes the database away afterwards.
@discardableResult
package func withDatabase<T>(
    _ engine: TestEngine,
    clock: Clock = .system,
    isolation: isolated (any _Concurrency.Actor)? = #isolation,
    _ body: (Database) async throws -> T
) async throws -> T {
    try await withAddress(of: engine) { address in
        let database = try await Database.open(address, clock: clock)
        do {
            let answer = try await body(database)
            try await database.close()
            return answer
        } catch {
            try? await database.close()
            throw error
        }
    }
}

/// Runs a test, not inside another, on the address of a fresh database with the whole schema or with nothing in it.
@discardableResult
package func withAddress<T>(
    of engine: TestEngine,
    migrated: Bool = true,
    isolation: isolated (any _Concurrency.Actor)? = #isolation,
    _ body: (String) async throws -> T
) async throws -> T {
    switch engine {
    case .sqlite:
        let folder = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "zhiyin.db")
        if migrated { try await SQLiteTemplate.bytes.value.write(to: file) }
        return try await body("sqlite:\(file.path)")
    case .postgres:
        guard let server = TestEngine.server else { throw StoreError.unavailable("ZHIYIN_TEST_POSTGRES is not set") }
        await PostgresTemplate.places.enter()
        do {
            let answer = try await withPostgres(
                server,
                template: migrated ? PostgresTemplate.name.value : "template0",
                body
            )
            await PostgresTemplate.places.leave()
            return answer
        } catch {
            await PostgresTemplate.places.leave()
            throw error
        }
    }
}

private func withPostgres<T>(
    _ server: String,
    template: String,
    isolation: isolated (any _Concurrency.Actor)? = #isolation,
    _ body: (String) async throws -> T
) async throws -> T {
    let name = "zhiyin_test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    try await PostgresServer(url: server).run(["CREATE DATABASE \(name) TEMPLATE \(template)"])
    let drop = ["DROP DATABASE \(name) WITH (FORCE)"]
    do {
        let answer = try await body(address(server, database: name))
        try await PostgresServer(url: server).run(drop)
        return answer
    } catch {
        try? await PostgresServer(url: server).run(drop)
        throw error
    }
}

/// The address of another database of the same server.
package func address(_ server: String, database: String) throws -> String {
    guard var parts = URLComponents(string: server) else { throw Failure(.badInput, "not an address: \(server)") }
    parts.path = "/" + database
    guard let address = parts.string else { throw Failure(.badInput, "not an address: \(server)") }
    return address
}
