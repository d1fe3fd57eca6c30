import Foundation
import Store
import Support
import Testing

struct `The file of a SQLite database` {
    @Test func `holds all of it once it is closed, also after readers`() async throws {
        try await withAddress(of: .sqlite, migrated: false) { address in
            let path = String(address.dropFirst(7))
            let database = try await Database.open(address)
            try await database.migrate()
            _ = try await database.schemaVersion()
            #expect(FileManager.default.fileExists(atPath: path + "-wal"))
            try await database.close()
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        }
    }
}
