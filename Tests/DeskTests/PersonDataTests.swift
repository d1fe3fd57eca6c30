import Core
import Foundation
import People
import Store
import Support
import Testing
import Web

@testable import Desk

/// What is held about one person: taken along, and erased.
struct `One person's data` {
    @Test func `is a zip that any program opens`() {
        // Source: the check value of CRC-32/ISO-HDLC.
        #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
        var zip = StoredZip()
        zip.add("a.txt", Array("words".utf8))
        let bytes = zip.finish()
        #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 3, 4])
        #expect(Array(bytes.suffix(22).prefix(4)) == [0x50, 0x4B, 5, 6])
        #expect(bytes.count == 30 + 5 + 5 + 46 + 5 + 22)
    }

    // L6; papers are kept two years in the mainland, five in Taiwan.
    @Test(
        arguments: [
            ("CN", "2024-11-24", [ErasureObstacle.kept(until: "2026-11-24")]), ("CN", "2024-11-23", []),
            ("TW", "2024-11-23", [.kept(until: "2029-11-23")]), ("HK", "2026-11-22", []),
            ("HK", "2026-11-23", [.employed]),
        ] as [(String, Day, [ErasureObstacle])]
    )
    func `may go when the years are over`(calendar: String, left: Day, obstacles: [ErasureObstacle]) {
        let found = ErasureRule.obstacles(leftOn: left, calendar: calendar, today: "2026-11-23", reason: nil)
        #expect(found == obstacles)
    }

    @Test func `stays for a hold and for something open`() {
        func found(_ reason: RetentionReason) -> [ErasureObstacle] {
            ErasureRule.obstacles(leftOn: "2020-01-01", calendar: "CN", today: "2026-11-23", reason: reason)
        }
        #expect(found(.hold) == [.held])
        #expect(found(.open) == [.open])
    }

    private static let roster = """
        employee_id,name,team,role,joined_on,left_on,leader_id,email,phone
        MAX,Max,Office,manager,2024-01-01,,,,
        ADA,Ada,A,leader,2024-01-01,,MAX,,
        ZED7,Zacharias Quill,A,agent,2019-01-01,2024-03-01,ADA,zq@example.org,13800138000
        DORA,Dora,B,agent,2024-01-01,,MAX,,
        HANA,Hana,Office,hr,2024-01-01,,MAX,,
        HUGO,Hugo,Office,hr,2024-01-01,,MAX,,
        """

    private func fill(_ floor: Floor) async throws {
        try await floor.house.database.write(.system("test"), "words") { tx in
            let zed = try #require(try RosterStore().id(of: "ZED7", tx))
            let sealed = try SealedTextStore(tx, clock: .fixed(floor.now)).seal("sealed zebra", about: zed, tx)
            let talks: [(String, String, String?, ID<SealedText>?)] = [
                ("t1", "C1", "plain zebra", nil), ("t2", "C4", nil, sealed),
            ]
            for (id, kind, note, seal) in talks {
                try tx.run(
                    """
                    INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, minutes, held_by, note, sealed_note, source_key)
                    VALUES ($1, $2, $3, $4, '2024-02-01', 20, 'MAX', $5, $6, $1)
                    """,
                    [.text(id), .id(zed), .text(kind), .at(Floor.monday + -80_000_000), .text(note), .id(seal)]
                )
            }
            try tx.run(
                """
                INSERT INTO own_word (own_word_id, talk_id, person_id, at, said) VALUES ('o', 't1', $1, $2, 'own words')
                """,
                [.id(zed), .at(Floor.monday + -80_000_000)]
            )
            // ZED7 held a talk with somebody: the number goes there, too, and the talk stays.
            let dora = try #require(try RosterStore().id(of: "DORA", tx))
            try tx.run(
                """
                INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, held_by, source_key)
                VALUES ('t3', $1, 'C1', $2, '2024-02-01', 'ZED7', 't3')
                """,
                [.id(dora), .at(Floor.monday + -80_000_000)]
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `goes along with one's own words and without what others wrote`(_ engine: TestEngine) async throws {
        try await Floor.run(engine, roster: Self.roster) { floor in
            try await fill(floor)
            let database = floor.house.database
            let export = try await database.readConfidential(.system("test"), "export") { tx in
                let zed = try #require(try PersonExportStore.person("ZED7", tx))
                return try PersonExportStore(clock: .fixed(floor.now), for: .person).export(zed, tx)
            }
            let json = try #require(export).json
            #expect(json.contains("Zacharias Quill") && json.contains("own words") && json.contains("2024-02-01"))
            #expect(!json.contains("zebra"), "notes others wrote are about them, too")
            let counts = Dictionary(uniqueKeysWithValues: try #require(export).counts.map { ($0.name, $0.rows) })
            #expect(counts["talks"] == 2 && counts["own_words"] == 1 && counts["person"] == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is everybody's own to download, and nobody else's`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let page = try #require(try await floor.page("/account/data", as: "BEN"))
            #expect(page.contains("Download my data"))
            guard case .file(let bytes, let type, let name) = try await floor.visit(.post, "/account/data", as: "MAX")
            else {
                Issue.record("no file")
                return
            }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(type == "application/zip" && name == "MAX-2026-11-23.zip")
            #expect(text.contains(#""employee_id":"MAX""#))
            #expect(!text.contains("DORA") && !text.contains("BEN"), "of those he leads nothing comes along")
            #expect(try await floor.visit(.get, "/account/data", as: nil) == nil)
        }
    }

    private func erasure(_ floor: Floor) -> PersonErasure {
        PersonErasure(database: floor.house.database, clock: floor.house.clock) { [] }
    }

    private func erase(_ floor: Floor, asked: String, checked: String, _ number: String = "ZED7") async throws {
        _ = try await erasure(floor).run(
            number,
            .init(asked: asked, checked: checked),
            reason: "asked",
            by: .system("test"),
            server: "test"
        )
    }

    @Test(arguments: TestEngine.available)
    func `is erased until a search of the whole database finds nothing`(_ engine: TestEngine) async throws {
        try await Floor.run(engine, roster: Self.roster) { floor in
            try await fill(floor)
            let database = floor.house.database
            try await erase(floor, asked: "HANA", checked: "HUGO")
            let traces = TraceStore(database)
            let left = try await database.read(.all) { tx in
                try traces.traces(
                    of: ["ZED7", "Zacharias", "Quill", "zq@example.org", "13800138000", "zebra", "own words"],
                    tx
                )
            }
            #expect(left.isEmpty, "\(left)")
            let (talks, sealed, roster) = try await database.read(.all) { tx in
                (
                    try tx.rows("SELECT talk_id, kind FROM talk {unscoped: test} ORDER BY talk_id") {
                        "\($0.text(0)) \($0.text(1))"
                    },
                    try tx.first("SELECT count(*) FROM sealed_text {unscoped: test}") { $0.count(0) },
                    try tx.first("SELECT count(*) FROM person {unscoped: test}") { $0.count(0) }
                )
            }
            #expect(talks == ["t1 C1", "t2 C4", "t3 C1"], "that they were held stays")
            #expect(sealed == 0)
            #expect(roster == 6)
            _ = try await database.seal(by: "test")
            let verdict = try await database.read(.all) { tx in try AuditCheckStore.verdict(against: [], tx) }
            #expect(verdict.broken == nil, "the chain is whole")
        }
    }

    @Test func `leaves nothing in the file of SQLite`() async throws {
        try await withAddress(of: .sqlite) { address in
            let file = URL(fileURLWithPath: String(address.dropFirst(7)))
            let database = try await Database.open(address, clock: .fixed(Floor.monday))
            _ = try await database.write(.system("test"), "site") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ('p', 'Q1', 'Quagmire', 'quagmire')"
                )
            }
            _ = try await database.write(.system("test"), "gone") { tx in
                try tx.run("DELETE FROM person WHERE person_id = 'p' {unscoped: test}")
            }
            try await database.compact()
            try await database.close()
            let bytes = try Data(contentsOf: file)
            #expect(bytes.range(of: Data("Quagmire".utf8)) == nil)
        }
    }

    @Test(arguments: [("HANA", "HANA"), ("HANA", "MAX"), ("DORA", "HANA"), ("NONE", "HANA")])
    func `is erased by two who may, and no others`(asked: String, checked: String) async throws {
        try await Floor.run(.sqlite, roster: Self.roster) { floor in
            await #expect(throws: Failure.self) { try await erase(floor, asked: asked, checked: checked) }
        }
    }

    @Test func `is not erased of who is here`() async throws {
        try await Floor.run(.sqlite, roster: Self.roster) { floor in
            await #expect(throws: Failure.self) {
                try await erase(floor, asked: "HANA", checked: "HUGO", "DORA")
            }
            let plan = try await erasure(floor).plan("DORA")
            #expect(plan?.obstacles == [.employed])
        }
    }
}
