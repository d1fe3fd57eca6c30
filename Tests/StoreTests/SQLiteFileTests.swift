import Core
import Foundation
import GRDB
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

    @Test(arguments: [
        ("CREATE TABLE holiday (day TEXT)", "not one of ours"),
        ("CREATE TABLE schema_version (installed_rank INT)", "not one of ours"),
        ("CREATE TABLE schema_version (number INT); INSERT INTO schema_version VALUES (999)", "newer version"),
    ])
    func `of others or of tomorrow is refused, and not a byte of it changes`(sql: String, said: String) async throws {
        try await withAddress(of: .sqlite, migrated: false) { address in
            let path = String(address.dropFirst(7))
            try await DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            for creating in [true, false] {
                let error = await #expect(throws: Failure.self) { try await Database.open(address, creating: creating) }
                #expect(error?.cause == .storage && error?.description.contains(said) == true)
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder(of: path)) == ["zhiyin.db"])
        }
    }

    @Test(arguments: [false, true])
    func `is not made where one is only read`(isThere: Bool) async throws {
        try await withAddress(of: .sqlite, migrated: false) { address in
            let path = String(address.dropFirst(7))
            if isThere { try Data().write(to: URL(fileURLWithPath: path)) }
            let error = await #expect(throws: Failure.self) { try await Database.open(address, creating: false) }
            #expect(error?.description.contains(path) == true)
            #expect(FileManager.default.fileExists(atPath: path) == isThere)
            #expect((try? Data(contentsOf: URL(fileURLWithPath: path)).count) == (isThere ? 0 : nil))
        }
    }

    @Test func `is known by its log, where another program is still at work`() async throws {
        try await withAddress(of: .sqlite, migrated: false) { address in
            let first = try await Database.open(address)
            try await first.migrate()
            let second = try await Database.open(address, creating: false)
            #expect(try await second.schemaVersion() != nil)
            try await second.close()
            try await first.close()
        }
    }

    private func folder(of path: String) -> String { (path as NSString).deletingLastPathComponent }
}
