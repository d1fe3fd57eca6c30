import Access
import Core
import People
import Store
import Support
import Testing

struct `A sign-in link` {
    private let monday = Instant(seconds: 1_790_000_000)

    private func withHouse(
        _ engine: TestEngine,
        role: String = "manager",
        employed: Int = 1,
        _ body: (SessionStore, @escaping @Sendable (Instant) -> SessionStore) async throws -> Void
    ) async throws {
        try await withDatabase(engine) { database in
            _ = try await database.write(.system("test"), "test") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ('ada', 'E1', 'Ada', 'ada')"
                )
                try tx.run(
                    """
                    INSERT INTO standing (person_id, path, site, team, role, leader, employed)
                    VALUES ('ada', '/main//A/', 'main', 'A', $1, NULL, $2)
                    """,
                    [.text(role), .int(employed)]
                )
            }
            try await body(SessionStore(database: database, clock: .fixed(monday))) { at in
                SessionStore(database: database, clock: .fixed(at))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `works once`(_ engine: TestEngine) async throws {
        try await withHouse(engine) { sessions, _ in
            let link = try #require(try await sessions.makeLink(employeeID: "E1", by: .system("test")))
            let session = try #require(try await sessions.begin(linkToken: link))
            let found1 = try await sessions.begin(linkToken: link)
            #expect(found1 == nil)
            let viewer = try #require(try await sessions.viewer(token: session))
            #expect(viewer.employeeID == "E1")
            #expect(viewer.scope == .site("main"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is good for a day and not a second longer`(_ engine: TestEngine) async throws {
        try await withHouse(engine) { sessions, later in
            let link = try #require(try await sessions.makeLink(employeeID: "E1", by: .system("test")))
            let found2 = try await later(monday + 86_400).begin(linkToken: link)
            #expect(found2 == nil)
            let found3 = try await later(monday + 86_399).begin(linkToken: link)
            #expect(found3 != nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `opens nothing with a wrong token or for a stranger`(_ engine: TestEngine) async throws {
        try await withHouse(engine) { sessions, _ in
            let found4 = try await sessions.makeLink(employeeID: "E2", by: .system("test"))
            #expect(found4 == nil)
            let found5 = try await sessions.begin(linkToken: "guess")
            #expect(found5 == nil)
            let found6 = try await sessions.viewer(token: "guess")
            #expect(found6 == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `leads nowhere once the person has left or signed out`(_ engine: TestEngine) async throws {
        try await withHouse(engine, employed: 0) { sessions, _ in
            let link = try #require(try await sessions.makeLink(employeeID: "E1", by: .system("test")))
            let found7 = try await sessions.begin(linkToken: link)
            #expect(found7 == nil)
        }
        try await withHouse(engine) { sessions, _ in
            let link = try #require(try await sessions.makeLink(employeeID: "E1", by: .system("test")))
            let session = try #require(try await sessions.begin(linkToken: link))
            let viewer = try #require(try await sessions.viewer(token: session))
            try await sessions.end(person: viewer, by: viewer.actor)
            let found8 = try await sessions.viewer(token: session)
            #expect(found8 == nil)
        }
    }

    @Test(arguments: [
        (Role.agent, Scope.own(PersonID("ada"))), (.leader, .team("/main//A/")), (.manager, .site("main")),
        (.hr, .site("main")), (.qa, .site("main")), (.trainer, .site("main")), (.floor, .site("main")),
        (.administrator, .none),
    ])
    func `gives each role its scope`(_ role: Role, _ scope: Scope) {
        #expect(SessionStore.scope(of: role, person: PersonID("ada"), path: "/main//A/", site: "main") == scope)
    }

    @Test
    func `makes tokens that never repeat and fit an address`() {
        let tokens = Set((0..<200).map { _ in SessionStore.token() })
        #expect(tokens.count == 200)
        #expect(
            tokens.allSatisfy {
                $0.count == 43 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
            }
        )
    }
}
