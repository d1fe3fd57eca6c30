import Core
import Foundation
import Store
import Support
import Testing
import Web

/// What a page asks of the database and sends to the reader does not grow with the house (design 7).
struct `What a page costs` {
    struct Address: Hashable, CustomStringConvertible {
        let path: String
        var reader = "MAX"
        var query: [String: String] = [:]

        var description: String { "\(path) \(query) for \(reader)" }
    }

    private static let everyone = ["who": "all"]
    /// Lists of people, all of them in view of the reader.
    private static let lists = [
        Address(path: "/today"), Address(path: "/today", reader: "HANA"),
        Address(path: "/week", query: everyone), Address(path: "/obligations"),
        Address(path: "/map"), Address(path: "/people"), Address(path: "/people", query: ["after": "A.N100020"]),
        Address(path: "/people", query: ["team": "A"]), Address(path: "/agreements"),
    ]
    private static let all =
        lists + [
            Address(path: "/week", query: ["view": "calendar"]), Address(path: "/week/team", reader: "ADA"),
            Address(path: "/forecast"), Address(path: "/floor"),
            Address(path: "/map", query: ["team": "A"]),
        ]

    /// So many people: a manager, HR, two leaders, and the rest in their teams, never talked with.
    private static func roster(_ people: Int, inTeamsOf size: Int? = nil) -> String {
        let agents = (5...people).map { number in
            let name = 100_000 + number
            if let size { return "N\(name),Name\(name),Team \(100_000 + number / size),agent,2024-01-01,ADA" }
            return "N\(name),Name\(name),\(number % 2 == 0 ? "A,agent,2024-01-01,ADA" : "B,agent,2024-01-01,CEM")"
        }
        return """
            employee_id,name,team,role,joined_on,leader_id
            MAX,Max,Office,manager,2024-01-01,
            HANA,Hana,Office,hr,2024-01-01,MAX
            ADA,Ada,A,leader,2024-01-01,MAX
            CEM,Cem,B,leader,2024-01-01,MAX
            \(agents.joined(separator: "\n"))
            """
    }

    private func open(_ address: Address, _ floor: Floor) async throws -> String {
        try #require(try await floor.page(address.path, as: address.reader, query: address.query), "\(address)")
    }

    private func statements(_ people: Int, _ engine: TestEngine) async throws -> [Address: Int] {
        var counts: [Address: Int] = [:]
        try await Floor.run(engine, roster: Self.roster(people)) { floor in
            let plan = ["week": "2026-W48", "holder": "MAX"]
            _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: plan)
            for address in Self.all {
                // Once before, so that no page pays for what another finds kept.
                _ = try await open(address, floor)
                let before = floor.house.database.statements.count
                _ = try await open(address, floor)
                counts[address] = floor.house.database.statements.count - before
            }
        }
        return counts
    }

    @Test(arguments: TestEngine.available)
    func `is the same number of questions for 10 people and for 200`(_ engine: TestEngine) async throws {
        let (few, many) = (try await statements(10, engine), try await statements(200, engine))
        for address in Self.all { #expect(few[address] == many[address], "\(address)") }
        #expect(few.values.allSatisfy { $0 < 45 }, "\(few)")
    }

    @Test func `is no more bytes for 2,000 people than for 200, whose lists fill a page already`() async throws {
        func bytes(_ people: Int) async throws -> [Address: Int] {
            var bytes: [Address: Int] = [:]
            try await Floor.run(.sqlite, roster: Self.roster(people)) { floor in
                for address in Self.lists { bytes[address] = try await open(address, floor).utf8.count }
            }
            return bytes
        }
        let (few, many) = (try await bytes(200), try await bytes(2_000))
        for address in Self.lists {
            let (small, large) = (try #require(few[address]), try #require(many[address]))
            // Longer figures and more pages to turn to, and nothing else.
            #expect(large - small < 1_000, "\(address): \(small) and \(large) bytes")
        }
    }

    @Test(arguments: [Address(path: "/people"), Address(path: "/agreements"), Address(path: "/talks")])
    func `is no more bytes for 400 teams than for 120, where a list to choose from would outgrow its page`(
        _ address: Address
    ) async throws {
        func bytes(_ people: Int) async throws -> Int {
            var bytes = 0
            try await Floor.run(.sqlite, roster: Self.roster(people, inTeamsOf: 5)) { floor in
                bytes = try await open(address, floor).utf8.count
            }
            return bytes
        }
        let (few, many) = (try await bytes(600), try await bytes(2_000))
        #expect(abs(many - few) < 200, "\(few) and \(many) bytes")
    }

    @Test func `stays what it was on the last page, which is asked for by whom it begins behind`() async throws {
        try await Floor.run(.sqlite, roster: Self.roster(300)) { floor in
            var (address, seen, pages) = (Address(path: "/people"), Set<String>(), 0)
            while pages < 20 {
                pages += 1
                let page = try await open(address, floor)
                let shown = page.matches(of: /href="\/people\/([A-Z0-9]+)"/).map { String($0.1) }
                seen.formUnion(shown)
                guard let next = page.firstMatch(of: /rel="next" href="\/people\?after=([^"&]+)"/)?.1 else { break }
                #expect(!page.contains("page="))
                address.query = ["after": try #require(String(next).removingPercentEncoding)]
            }
            #expect(pages == 6 && seen.count == 300, "\(pages) pages, \(seen.count) people")
        }
    }
}
