import Core
import Foundation
import Store

/// The file of a database with the whole schema, made once in a run of the tests.
enum SQLiteTemplate {
    static let bytes = Task<Data, any Error> {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "template.db")
        let database = try await Database.open("sqlite:\(file.path)")
        try await database.migrate()
        try await database.close()
        return try Data(contentsOf: file)
    }
}

/// A database with the whole schema on the server of the tests, made once in a run and copied for each test.
enum PostgresTemplate {
    static let name = Task<String, any Error> {
        guard let server = TestEngine.server else { throw StoreError.unavailable("ZHIYIN_TEST_POSTGRES is not set") }
        let name = "zhiyin_template_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try await PostgresServer(url: server).run([
            "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
        ])
        let database = try await Database.open(address(server, database: name))
        try await database.migrate()
        try await database.close()
        return name
    }

    /// Tests that may have a database at once: each opens up to ten connections, and a server has a hundred or two.
    static let places = Places(8)
}

/// Lets so many in at once, the others in the order they came.
actor Places {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
