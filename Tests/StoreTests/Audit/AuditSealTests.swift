import Core
import Store
import Support
import Testing

@testable import Store

struct `The chain of the audit` {
    @Test(arguments: TestEngine.available)
    func `gives every committed row its place, once`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Chain.make(5, in: database)
            #expect(try await Chain.places(database) == [1, 2, 3, 4, 5])
            #expect(try await database.seal(by: "test") == 0)
            try await database.write(.system("test"), "one more") { _ in }
            #expect(try await Chain.verdict(database).waiting == 1)
            #expect(try await database.seal(by: "test") == 1)
            let verdict = try await Chain.verdict(database)
            #expect(verdict == AuditVerdict(rows: 6, waiting: 0, erased: 0, broken: nil))
        }
    }

    @Test(arguments: TestEngine.available)
    func `says who, where from, what, before and after`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Chain.make(1, in: database)
            try await database.readConfidential(.system("test"), "read a statement") { tx in tx.note("statement 7") }
            let entries = try await database.read(.all) { tx in
                let reader = AuditReader(person: PersonID("p"), seesHidden: false)
                return try AuditListStore.page(AuditFilter(), for: reader, limit: 9, tx)
            }
            try #require(entries.count == 2)
            #expect(entries[0].isRead)
            #expect(entries[0].notes == ["statement 7"])
            #expect([entries[1].actor, entries[1].origin, entries[1].why] == ["ada", "192.0.2.7", "write 0"])
            #expect(entries[1].notes == ["note 0"])
            #expect(entries[1].changes == [AuditChange("value", before: "0", after: "1")])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is sealed by one at a time, by another once the lease is over`(engine: TestEngine) async throws {
        let start = Instant(seconds: 1_800_000_000)
        try await withAddress(of: engine) { address in
            let first = try await Database.open(address, clock: .fixed(start))
            let second = try await Database.open(address, clock: .fixed(start + 10))
            let third = try await Database.open(address, clock: .fixed(start + 11))
            try await Chain.make(1, in: first)
            try await first.write(.system("test"), "later") { _ in }
            #expect(try await second.seal(by: "second") == 0, "the lease runs to the end of its last second")
            #expect(try await third.seal(by: "third") == 1)
            try await third.releaseSeal(by: "third")
            try await first.write(.system("test"), "last") { _ in }
            #expect(try await first.seal(by: "test") == 1)
            for door in [first, second, third] { try await door.close() }
        }
    }

    // Two servers and a command write and seal at once, in an order nobody knows.
    @Test(arguments: TestEngine.available)
    func `holds whoever writes and seals at once`(engine: TestEngine) async throws {
        try await withAddress(of: engine) { address in
            let doors = [try await Database.open(address), try await Database.open(address)]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<6 {
                    group.addTask {
                        for number in 0..<15 {
                            try await doors[writer % 2].write(.system("writer \(writer)"), "write") { tx in
                                tx.note(String(number))
                            }
                        }
                    }
                }
                for door in doors {
                    // Both under one name: even a lease held twice breaks nothing.
                    group.addTask { for _ in 0..<10 { try await door.seal(by: "both") } }
                }
                try await group.waitForAll()
            }
            try await doors[0].seal(by: "both")
            #expect(try await Chain.places(doors[1]) == (1...90).map { $0 })
            #expect(try await Chain.verdict(doors[1]).broken == nil)
            for door in doors { try await door.close() }
        }
    }

    @Test func `reads back the line of a head`() throws {
        let head = AuditHead(at: Instant(seconds: 1_795_399_200), place: 42, link: String(repeating: "a", count: 64))
        #expect(head.line == "2026-11-23T02:00:00Z 42 \(head.link)")
        #expect(AuditHead(line: head.line) == head)
        for wrong in ["", "2026-11-23T02:00:00Z 0 \(head.link)", "2026-11-23T02:00:00Z 42 abc", "x \(head.link)"] {
            #expect(AuditHead(line: wrong) == nil, "\(wrong)")
        }
    }

    @Test func `tells nothing from empty, and one text from two`() {
        func link(_ person: String?, _ why: String, _ topics: String) -> String {
            let row = AuditChain.Row(
                id: "1",
                at: Instant(seconds: 1),
                actor: "ada",
                person: person,
                why: why,
                kind: "write",
                origin: "",
                hiddenFrom: nil,
                topics: topics
            )
            return AuditChain.link(after: AuditChain.beginning, place: 1, row, detailDigest: "")
        }
        let links = [link(nil, "ab", ""), link("", "ab", ""), link(nil, "a", "b"), link(nil, "", "ab")]
        #expect(Set(links).count == 4)
    }
}
