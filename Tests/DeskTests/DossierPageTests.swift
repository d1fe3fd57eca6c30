import Access
import Communication
import Core
import People
import Store
import Support
import Testing
import Web

@testable import Desk

/// P2: the one sheet somebody reads before a talk.
struct `A dossier` {
    private static let talks = """
        employee_id,kind,held_at,held_by,note
        BEN,C4,2026-11-20 15:00,MAX,孩子住院
        \((1...9).map { "BEN,C1,2026-11-0\($0) 15:00,ADA,word number \($0)" }.joined(separator: "\n"))
        """

    private func run(_ engine: TestEngine, _ body: (Floor) async throws -> Void) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("talks", Self.talks)
            try await body(floor)
        }
    }

    private func open(_ floor: Floor, _ person: String = "BEN", as reader: String) async throws -> String? {
        try await floor.page("/people/\(person)/dossier", as: reader)
    }

    @Test(arguments: TestEngine.available)
    func `says what is due, past talks and their words, and counts what does not fit`(_ engine: TestEngine) async throws
    {
        try await run(engine) { floor in
            let page = try #require(try await open(floor, as: "MAX"))
            #expect(page.contains("Dossier for a talk with Ben") && page.contains("Joined on 2026-11-19"))
            #expect(page.contains("word number 9") && page.contains("+ 5 more"))
            #expect(page.contains("Open the confidential note") && !page.contains("孩子住院"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `opens for leaders, managers and HR of somebody they see, and for nobody about themselves or those above`(
        _ engine: TestEngine
    ) async throws {
        try await run(engine) { floor in
            for (reader, person, isOpen) in [
                ("MAX", "BEN", true), ("HANA", "BEN", true), ("ADA", "BEN", true), ("CEM", "BEN", false),
                ("MAX", "MAX", false), ("ADA", "MAX", false), ("HANA", "MAX", false), ("ADA", "ADA", false),
                ("BEN", "BEN", false), ("DORA", "BEN", false), ("MAX", "NOBODY", false),
            ] {
                let page = try await open(floor, person, as: reader)
                #expect((page != nil) == isOpen, "\(reader) of \(person)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `has for a leader neither care nor notes they may not read`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let page = try #require(try await open(floor, as: "ADA"))
            #expect(!page.contains("Care talk") && !page.contains("confidential note") && !page.contains("word number"))
            #expect(page.contains("Performance review"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is never older than the last change, nor anybody else's`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let first = try #require(try await open(floor, as: "MAX"))
            #expect(!first.contains("brand new words"))
            _ = try #require(try await open(floor, as: "ADA"))
            _ = try await floor.take(
                "talks",
                "employee_id,kind,held_at,held_by,note\nBEN,C1,2026-11-22 09:00,ADA,brand new words"
            )
            let later = [try await open(floor, as: "MAX"), try await open(floor, as: "ADA")].map { $0 ?? "" }
            #expect(later[0].contains("brand new words"))
            #expect(later[1].contains("Performance review") && !later[1].contains("brand new words"))
        }
    }

    @Test func `gives kept lines again only to the same reader, and only while nothing was written`() async throws {
        try await run(.sqlite) { floor in
            let shelf = DossierShelf()
            let (max, ada) = (try await floor.viewer("MAX"), try await floor.viewer("ADA"))
            let database = floor.house.database
            let person = try #require(try await database.read(.all) { tx in try RosterStore().id(of: "BEN", tx) })
            func made(_ viewer: Viewer) async throws -> Bool {
                let visit = Visit(
                    house: floor.house,
                    viewer: viewer,
                    say: Say(.english, zone: .shanghai, today: "2026-11-23"),
                    now: floor.now,
                    parameters: [:],
                    query: [:],
                    form: Form(),
                    path: Path("/")
                )
                let count = Counter()
                _ = try await shelf.lines(DossierShelf.Key(person, visit), database) {
                    count.add()
                    return [:]
                }
                return count.value == 1
            }
            let before = [try await made(max), try await made(max), try await made(ada)]
            #expect(before == [true, false, true], "again to the same reader only")
            try await database.write(.system("test"), "anything") { tx in tx.note("anything") }
            let after = try await made(max)
            #expect(after, "something was written")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is made ahead for a told talk as its holder will see it`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let viewer = try await floor.viewer("MAX")
            let database = floor.house.database
            let expected = try #require(try await floor.sessions.expected(employeeID: "MAX"))
            #expect(expected.scope == viewer.scope && expected.role == viewer.role && expected.person == viewer.person)
            #expect(try await floor.sessions.expected(employeeID: "NOBODY") == nil)
            let person = try #require(try await database.read(.all) { tx in try RosterStore().id(of: "BEN", tx) })
            let pages = DossierPages(sections: { floor.house.dossier }, shelf: DossierShelf())
            let doors = DossierDoors(
                coming: { _, _, _ in [(holder: "MAX", person: person), (holder: "BEN", person: person)] },
                reader: { [sessions = floor.sessions] in try await sessions.expected(employeeID: $0) }
            )
            let made = try await DossierJobs(pages: pages, doors: doors).make(for: "main", floor.house)
            #expect(made == 1, "an agent holds no talk")
        }
    }
}

/// Counts from any task.
private final class Counter: @unchecked Sendable {
    private(set) var value = 0

    func add() { value += 1 }
}
