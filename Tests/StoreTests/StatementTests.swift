import Core
import Foundation
import Store
import Support
import Testing

@testable import Store

struct `Every statement of a store` {
    static let scopes: [Scope] = [
        .none, .own(PersonID("p")), .team("/main/A/"), .site("main"), .all,
        .together([.own(PersonID("p")), .team("/main/A/"), .site("b")]),
    ]

    @Test(arguments: TestEngine.available)
    func `can be prepared for every scope`(engine: TestEngine) async throws {
        let literals = try SQLLiterals.inStores(under: SourceTree.root.appending(path: "Sources"))
        #expect(!literals.isEmpty)
        try await withDatabase(engine) { database in
            for literal in literals {
                for scope in `Every statement of a store`.scopes {
                    do {
                        let text = try ScopedSQL.write(literal.sql, for: scope).text
                        try await database.engine.write { try $0.check(text) }
                    } catch {
                        Issue.record("\(literal.file):\(literal.line) \(engine) \(scope): \(error)")
                        break
                    }
                }
            }
        }
    }

    @Test func `is found, whichever way it is written`() {
        let source = #"""
            // "SELECT comment"
            let a = "SELECT one"; let b = "no statement", c = ["DELETE FROM \"x\""
                , "INSERT INTO t VALUES (\(n), "SELECT inner")"]
            try tx.run("SELECT a " + "FROM b", ["INSERTED"])
            let d = """
                WITH x AS (SELECT 1) \
                SELECT 2
                """
            let e = #"UPDATE "t" SET a = 1"#
            let f = "SELECT g " + columns
            """#
        let found = SQLLiterals.statements(in: source, file: "X")
        #expect(
            found.map { $0.sql.split(whereSeparator: \.isWhitespace).joined(separator: " ") } == [
                "SELECT one", #"DELETE FROM "x""#, "SELECT a FROM b", "WITH x AS (SELECT 1) SELECT 2",
                #"UPDATE "t" SET a = 1"#,
            ]
        )
        #expect(found.map(\.line) == [2, 2, 4, 5, 9])
    }
}

extension Connection {
    /// Prepares a statement without running it.
    fileprivate func check(_ sql: String) throws {
        switch self {
        case let connection as SQLiteConnection: try connection.check(sql)
        case let connection as PostgresConnection: try connection.check(sql)
        default: Issue.record("an engine that the tests do not know")
        }
    }
}
