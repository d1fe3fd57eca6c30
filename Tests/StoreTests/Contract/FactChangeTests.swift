import Core
import Store
import Support
import Testing

@testable import Store

struct `What a write changed` {
    static let now = Instant(seconds: 1_800_000_000)
    static let (ada, ben) = (PersonID("ada"), PersonID("ben"))

    private func absence(_ person: PersonID, about people: [PersonID]?, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO absence (person_id, from_on, to_on, kind) VALUES ($1, '2026-01-01', '2026-01-02', 'sick')
            """,
            [.id(person)],
            about: people
        )
    }

    private func with(_ engine: TestEngine, _ body: (Database, SeenChanges) async throws -> Void) async throws {
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            _ = try await database.write(.system("test"), "people") { tx in
                for id in ["ada", "ben"] {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $1, 'x', 'x')",
                        [.text(id)]
                    )
                }
            }
            let (first, seen) = try await since(SeenChanges(), database)
            #expect(first == .anybody)
            try await body(database, seen)
        }
    }

    private func since(_ seen: SeenChanges, _ database: Database) async throws -> (FactChange, SeenChanges) {
        try await database.read(.all) { tx in
            let found = try FactChangeStore.since(seen, tx)
            return (found.change, found.seen)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is told once, by whom it is about, also of one moment`(_ engine: TestEngine) async throws {
        try await with(engine) { database, start in
            let startChange = try await since(start, database).0
            #expect(startChange == .nothing)
            for person in [Self.ada, Self.ben] {
                _ = try await database.write(.system("test"), "away") { tx in try absence(person, about: [person], tx) }
            }
            let (change, seen) = try await since(start, database)
            #expect(change == .people([Self.ada, Self.ben]))
            let seenChange = try await since(seen, database).0
            #expect(seenChange == .nothing)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is nothing where no rule reads the table, and may be anybody's where nobody is named`(
        _ engine: TestEngine
    ) async throws {
        try await with(engine) { database, start in
            _ = try await database.write(.system("test"), "a room") { tx in
                try tx.run(
                    "INSERT INTO room (site, name, kind, from_on) SELECT site, 'A', 'rest', '2026-01-01' FROM site"
                )
            }
            let startChange = try await since(start, database).0
            #expect(startChange == .nothing)
            try await database.writePart(.system("test")) { tx in try absence(Self.ada, about: nil, tx) }
            let unnamed = try await since(start, database).0
            #expect(unnamed == .anybody)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is not told of a write that was taken back`(_ engine: TestEngine) async throws {
        try await with(engine) { database, start in
            await #expect(throws: StoreError.self) {
                _ = try await database.write(.system("test"), "twice") { tx in
                    try absence(Self.ada, about: [Self.ada], tx)
                    try absence(Self.ada, about: [Self.ada], tx)
                }
            }
            let startChange = try await since(start, database).0
            #expect(startChange == .nothing)
        }
    }

    @Test func `names so many people, and then anybody`() {
        let many = (1...FactChange.mostNamed).map { PersonID("\($0)") }
        let (all, more) = (
            FactChange.of(table: "talk", about: many), FactChange.of(table: "talk", about: many + [Self.ada])
        )
        #expect(all == .people(Set(many)))
        #expect(more == .anybody)
        var change = FactChange.people(Set(many))
        change.form(with: .people([many[0]]))
        #expect(change != .anybody)
        change.form(with: .people([Self.ada]))
        #expect(change == .anybody)
    }

    @Test(
        arguments: [
            ("SELECT a FROM talk", nil), ("INSERT INTO talk (a) VALUES ('INSERT INTO b')", "talk"),
            ("INSERT INTO talk (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2", "talk"),
            ("update Talk SET a = 1 WHERE b IN (SELECT b FROM c)", "talk"), ("DELETE FROM talk WHERE a = 1", "talk"),
            ("SELECT a FROM talk FOR UPDATE", nil), ("WITH x AS (SELECT 1) INSERT INTO talk SELECT * FROM x", "talk"),
            ("WITH x AS (SELECT 1) UPDATE talk SET a = 1", "talk"), ("WITH x AS (SELECT 1) SELECT * FROM x", nil),
        ] as [(String, String?)]
    )
    func `is found in the statement`(sql: String, table: String?) {
        let found = TableNames.changed(by: sql)
        #expect(found == table)
    }
}
