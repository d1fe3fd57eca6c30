import Core
import Store
import Support
import Testing

@testable import Store

struct `A scope` {
    /// Where the people of this test stand; B's name begins as A's does, and site x has the name of no team.
    static let standings = [
        "ada": "/main/A/one/", "ben": "/main/A/two/", "cem": "/main/AB/one/", "dora": "/main/", "eva": "/main2/A/one/",
        "fay": "/x/A/one/",
    ]

    static let cases: [(Scope, Set<String>)] = [
        (.none, []), (.all, Set(standings.keys)), (.system("test"), Set(standings.keys)),
        (.own(PersonID("ada")), ["ada"]),
        (.own(PersonID("nobody")), []), (.team("/main/A/"), ["ada", "ben"]), (.team("/main/A"), ["ada", "ben"]),
        (.team("/main/A/one/"), ["ada"]), (.team("/main/AB/"), ["cem"]),
        (.site("main"), ["ada", "ben", "cem", "dora"]),
        (.site("x"), ["fay"]), (.site("nosuch"), []), (.team(""), []), (.team("/"), []), (.site(""), []),
        (.team("' OR 1=1 --/"), []),
    ]

    static func people(in database: Database) async throws {
        try await database.writePart(.system("test")) { tx in
            for (name, path) in standings {
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $1, $1, $1)",
                    [.text(name)]
                )
                try tx.run(
                    """
                    INSERT INTO standing (person_id, path, site, team, role, employed)
                    VALUES ($1, $2, $3, $4, 'agent', 1)
                    """,
                    [.text(name), .text(path), "main", "one"]
                )
            }
        }
    }

    @Test(
        arguments: TestEngine.available,
        [
            "SELECT p.person_id FROM person p WHERE {scope p.person_id}",
            "SELECT person_id FROM person WHERE {scope person_id}",
            "SELECT person_id FROM standing WHERE {scope person_id}",
            "SELECT standing.person_id FROM standing WHERE {scope standing.person_id}",
            """
            SELECT p.person_id FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE {scope s.person_id} AND {scope p.person_id}
            """,
        ]
    )
    func `shows those in it and no one else`(engine: TestEngine, sql: String) async throws {
        try await withDatabase(engine) { database in
            try await `A scope`.people(in: database)
            for (scope, expected) in `A scope`.cases {
                let seen = try await database.read(scope) { try $0.rows(sql) { $0.text(0) } }
                #expect(Set(seen) == expected, "\(scope)")
                #expect(seen.count == expected.count, "\(scope)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `numbers its values after the statement's own`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await `A scope`.people(in: database)
            let sql =
                "SELECT person_id FROM person p WHERE {scope p.person_id} AND name <> $2 AND name <> $1 ORDER BY 1"
            let seen = try await database.read(.site("main")) { try $0.rows(sql, ["ada", "dora"]) { $0.text(0) } }
            #expect(seen == ["ben", "cem"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `holds for what a write changes`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await `A scope`.people(in: database)
            let actor = Actor(name: "lead", scope: .team("/main/A/"))
            let changed = try await database.write(actor, "rename") { tx in
                try tx.run("UPDATE person SET name = $1 WHERE {scope person_id}", ["x"])
            }
            #expect(changed == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `without one nothing about people is read`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let error = await #expect(throws: StoreError.self) {
                try await database.read(.all) { try $0.rows("SELECT name FROM person") { $0.text(0) } }
            }
            #expect(error?.isInvalid == true)
        }
    }
}
