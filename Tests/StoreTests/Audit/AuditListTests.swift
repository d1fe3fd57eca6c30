import Core
import Store
import Support
import Testing

@testable import Store

struct `The list of the audit` {
    /// Max manages, Ada leads under him, Ben is on her team; Hana of HR stands under Max, Greta above everyone.
    private static let people = [
        ("greta", "/main/Head/H/", "hr", ""), ("max", "/main/Office/O/", "manager", "greta"),
        ("hana", "/main/Office/O/", "hr", "max"), ("ada", "/main/Calls/A/", "leader", "max"),
        ("ben", "/main/Calls/A/", "agent", "ada"), ("zoe", "/other/Calls/Z/", "agent", ""),
    ]

    private func run(_ engine: TestEngine, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(engine, clock: .fixed(Instant(seconds: 1_795_399_200))) { database in
            try await database.writePart(.system("test")) { tx in
                for (name, path, role, leader) in Self.people {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $1, $1, '')",
                        [.text(name)]
                    )
                    try tx.run(
                        """
                        INSERT INTO standing (person_id, path, site, team, role, leader, employed)
                        VALUES ($1, $2, $3, 'T', $4, $5, 1)
                        """,
                        [
                            .text(name), .text(path), .text(path.hasPrefix("/main") ? "main" : "other"), .text(role),
                            leader.isEmpty ? .null : .text(leader),
                        ]
                    )
                }
            }
            try await body(database)
        }
    }

    private func write(_ why: String, by name: String, about accused: String? = nil, _ database: Database) async throws
    {
        try await database.write(Actor(name: name, person: PersonID(name), scope: .all), why) { tx in
            if let accused { tx.hideAudit(from: PersonID(accused)) }
            tx.touch("week", site: "main")
        }
    }

    private func list(
        _ filter: AuditFilter = AuditFilter(),
        scope: Scope = .site("main"),
        for reader: String,
        hidden: Bool = true,
        limit: Int = 50,
        _ database: Database
    ) async throws -> [AuditEntry] {
        try await database.read(scope) { tx in
            let reader = AuditReader(person: PersonID(reader), seesHidden: hidden)
            return try AuditListStore.page(filter, for: reader, limit: limit, tx)
        }
    }

    @Test(arguments: TestEngine.available)
    func `shows what people in scope and the program did`(engine: TestEngine) async throws {
        try await run(engine) { database in
            try await write("here", by: "ben", database)
            try await write("elsewhere", by: "zoe", database)
            try await database.write(.system("job"), "by itself") { _ in }
            let whys = try await list(for: "greta", database).map(\.why)
            #expect(Set(whys) == ["here", "by itself"])
        }
    }

    // C5a: a complaint about Max is invisible to Max and to everyone below, whatever their role.
    @Test(
        arguments: TestEngine.available,
        [("greta", true), ("max", false), ("hana", false), ("ada", false), ("ben", false)]
    )
    func `hides a matter about a manager from them and all below (C5a)`(
        engine: TestEngine,
        reader: (name: String, sees: Bool)
    ) async throws {
        try await run(engine) { database in
            try await write("file a complaint", by: "greta", about: "max", database)
            let seen = try await list(for: reader.name, database)
            #expect(seen.contains { $0.why == "file a complaint" } == reader.sees)
            let plain = try await list(for: reader.name, hidden: false, database)
            #expect(plain.isEmpty, "who may see no confidential matter sees none")
        }
    }

    @Test(arguments: TestEngine.available)
    func `tells no open page of a confidential matter`(engine: TestEngine) async throws {
        try await run(engine) { database in
            try await write("plan", by: "ada", database)
            try await write("file a complaint", by: "greta", about: "max", database)
            try await database.seal(by: "test")
            let (changes, place) = try await database.read(.all) { try LiveTopicStore.changes(after: 0, $0) }
            #expect(changes == [.init(topic: LiveTopic("week", site: "main"), by: PersonID("ada"))])
            #expect(place == 2)
            let later = try await database.read(.all) { try LiveTopicStore.changes(after: place, $0) }
            #expect(later.changes.isEmpty)
        }
    }

    // All in the same microsecond: the id decides, and nothing is shown twice or left out.
    @Test(arguments: TestEngine.available)
    func `is paged from the last row on`(engine: TestEngine) async throws {
        try await run(engine) { database in
            for number in 0..<7 { try await write("\(number)", by: "ben", database) }
            var (seen, filter) = ([AuditEntry](), AuditFilter())
            while true {
                let page = try await list(filter, for: "greta", limit: 3, database)
                seen += page
                guard page.count == 3, let last = page.last else { break }
                filter.after = AuditFilter.Cursor(at: last.at, id: last.id.text)
            }
            #expect(seen.count == 7)
            #expect(Set(seen.map(\.why)).count == 7)
            #expect(seen.map(\.id) == seen.map(\.id).sorted(by: >))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is filtered by who, when and reads`(engine: TestEngine) async throws {
        let now = Instant(seconds: 1_795_399_200)
        try await run(engine) { database in
            try await write("a", by: "ben", database)
            try await write("b", by: "ada", database)
            _ = try await database.readConfidential(Actor(name: "ada", person: PersonID("ada"), scope: .all), "r") {
                _ in
            }
            func whys(_ change: (inout AuditFilter) -> Void) async throws -> Set<String> {
                var filter = AuditFilter()
                change(&filter)
                return Set(try await list(filter, for: "greta", database).map(\.why))
            }
            #expect(try await whys { $0.actor = "ada" } == ["b", "r"])
            #expect(try await whys { $0.onlyReads = true } == ["r"])
            #expect(try await whys { $0.from = now } == ["a", "b", "r"])
            #expect(try await whys { $0.from = Instant(microseconds: now.microseconds + 1) } == [])
            #expect(try await whys { $0.before = now } == [])
        }
    }

    @Test func `reads back where a page ended`() {
        let cursor = AuditFilter.Cursor(at: Instant(microseconds: 12), id: "01-ab")
        #expect(AuditFilter.Cursor(cursor.text) == cursor)
        #expect(AuditFilter.Cursor("x") == nil)
        #expect(AuditFilter.Cursor("") == nil)
    }
}
