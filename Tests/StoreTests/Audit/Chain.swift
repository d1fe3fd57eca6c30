import Core
import Store
import Support

@testable import Store

/// Writes, seals and looks at the chain of an audit.
enum Chain {
    /// Writes so many rows, each with a note and a change, and seals them.
    static func make(_ rows: Int, in database: Database) async throws {
        for number in 0..<rows {
            try await database.write(Actor(name: "ada", scope: .all, origin: "192.0.2.7"), "write \(number)") { tx in
                tx.note("note \(number)")
                tx.change("value", from: String(number), to: String(number + 1))
            }
            // Of rows of one millisecond any may come first.
            try await Task.sleep(for: .milliseconds(2))
        }
        try await database.seal(by: "test")
    }

    static func verdict(_ database: Database, heads: [AuditHead] = []) async throws -> AuditVerdict {
        try await database.read(.all) { try AuditCheckStore.verdict(against: heads, $0) }
    }

    /// What somebody with the keys of the database does behind the program's back.
    static func tamper(_ database: Database, _ statements: String...) async throws {
        try await database.writePart(.system("test")) { tx in
            for statement in statements { try tx.run(statement + " {unscoped: tampering}") }
        }
    }

    static func places(_ database: Database) async throws -> [Int?] {
        try await database.read(.all) { tx in
            try tx.rows("SELECT place FROM audit {unscoped: test} ORDER BY place NULLS LAST") { $0.optionalInt(0) }
        }
    }
}
