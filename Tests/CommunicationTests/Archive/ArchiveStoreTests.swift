import Core
import People
import Store
import Support
import Testing

@testable import Communication

/// P12: what was said is archived and found, on both engines alike.
struct `The archive of talks` {
    private static let now = Instant(seconds: 1_795_399_200)
    private static let store = CommunicationStore(clock: .fixed(now))
    private static let people = ["p1", "p2", "p3"]
    private static let manager = ArchiveReader(person: PersonID("boss"), employeeID: "BOSS", role: .manager)

    private static func talk(
        _ number: Int,
        _ person: String = "p1",
        _ kind: TalkKind = .c1,
        note: String? = nil,
        agreed: String? = nil,
        by holder: String = "M1"
    ) -> TalkRecord {
        let at = now + -number * 3600
        return TalkRecord(
            person: PersonID(person),
            kind: kind,
            heldAt: at,
            heldOn: Zone.shanghai.day(of: at),
            minutes: 30,
            heldBy: holder,
            note: note,
            agreed: agreed,
            sourceKey: "test/\(number)"
        )
    }

    /// A database with three people at one site, two of them of team A.
    private func with(_ engine: TestEngine, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            try await database.unlock(with: KeyRing())
            try await database.writePart(.system("test")) { tx in
                for (place, person) in Self.people.enumerated() {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $1, $2, $3)",
                        [.text(person), .text("张伟\(place)"), .text("张伟\(place) zhangwei\(place) zw\(place) \(person)")]
                    )
                    let team = place < 2 ? "A" : "B"
                    try tx.run(
                        """
                        INSERT INTO standing (person_id, site, team, path, role, leader, employed)
                        VALUES ($1, 'main', $2, $3, 'agent', NULL, 1)
                        """,
                        [.text(person), .text(team), .text("/main/\(team)/")]
                    )
                }
            }
            try await body(database)
        }
    }

    private func add(_ talks: [TalkRecord], importID: String? = nil, _ database: Database) async throws {
        try await database.writePart(.system("test")) { tx in
            for talk in talks { _ = try Self.store.add(talk, importID: importID, tx) }
        }
    }

    /// The source keys' numbers of what is found, newest first.
    private func found(
        _ database: Database,
        _ query: [String: String] = [:],
        _ reader: ArchiveReader = manager,
        in scope: Scope = .all
    ) async throws -> [Int] {
        try await database.read(scope) { tx in
            let store = ArchiveStore(filter: ArchiveFilter(query: query), reader: reader)
            return try store.numbers(below: nil, atMost: 1000, tx).compactMap { number in
                try tx.first(
                    """
                    SELECT t.source_key FROM talk t {unscoped: test} JOIN talk_archive a ON a.talk_id = t.talk_id
                    WHERE a.number = $1
                    """,
                    [.int(number)]
                ) { $0.text(0).split(separator: "/").last.flatMap { Int($0) } } ?? nil
            }
        }
    }

    private func differences(_ database: Database) async throws -> [String] {
        try await database.read(.all) { tx in try ArchiveCheckStore.differences(tx) }
    }

    @Test(arguments: TestEngine.available)
    func `finds what a look through every text finds`(_ engine: TestEngine) async throws {
        var dice = Dice(20)
        let texts = (0..<300).map { _ in SlowSearch.text(&dice, upTo: 24) }
        let typed = (0..<120).map { _ in SlowSearch.text(&dice, upTo: 5) }
        try await with(engine) { database in
            try await add(texts.enumerated().map { Self.talk($0, note: $1) }, database)
            for words in typed {
                // What people's names hold is looked for apart.
                guard let looked = SearchWords.looked(words) else { continue }
                let rows = try await database.read(.all) { tx in
                    try tx.rows(
                        """
                        SELECT t.source_key FROM talk_found($1) f {unscoped: test}
                        JOIN talk_words w ON w.number = f.rowid JOIN talk_archive a ON a.number = w.talk_number
                        JOIN talk t ON t.talk_id = a.talk_id
                        """,
                        [.text(looked)]
                    ) { $0.text(0) }
                }
                let slow = texts.indices.filter { SlowSearch.finds(texts[$0], typed: words) == true }
                #expect(Set(rows) == Set(slow.map { "test/\($0)" }), "\(words.debugDescription) as \(looked)")
            }
            #expect(try await differences(database) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is found in either script, by the name in pinyin, and by a name with words`(_ engine: TestEngine) async throws
    {
        try await with(engine) { database in
            try await add(
                [
                    Self.talk(1, "p1", note: "退款流程要改"), Self.talk(2, "p2", note: "退款流程沒有問題"),
                    Self.talk(3, "p2", note: "Good with CRM"), Self.talk(4, "p3", agreed: "先核对订单号"),
                ],
                database
            )
            for (typed, numbers) in [
                ("退款流程", [1, 2]), ("没有", [2]), ("沒有問題", [2]), ("crm", [3]), ("CR", [3]), ("rm", []),
                ("zhangwei1", [2, 3]), ("zw1 退款", [2]), ("張偉1 crm", [3]), ("核對訂單", [4]), ("退款 crm", []), ("%", []),
                ("没有这个词", []),
            ] {
                #expect(try await found(database, ["q": typed]) == numbers, "\(typed)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps to kind, team, holder and days, both ends in`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            try await add(
                [
                    Self.talk(1, "p1", .c1), Self.talk(25, "p2", .c2), Self.talk(49, "p3", .c1, by: "M2"),
                    Self.talk(73, "p1", .c4, note: "孩子住院"),
                ],
                database
            )
            for (query, numbers) in [
                ([:], [1, 25, 49, 73]), (["kind": "C1"], [1, 49]), (["team": "A"], [1, 25, 73]),
                (["holder": "M2"], [49]),
                (["from": "2026-11-22", "to": "2026-11-22"], [25]), (["to": "2026-11-21"], [49, 73]),
                (["from": "2026-11-23"], [1]), (["from": "2026-11-24"], []), (["kind": "C4", "q": "孩子"], []),
            ] as [([String: String], [Int])] {
                #expect(try await found(database, query) == numbers, "\(query)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `turns its pages without leaving a talk out or showing one twice`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            // Many of one second, and of one minute.
            let talks = (0..<137).map { number in
                let at = Self.now + -(number / 40)
                return TalkRecord(
                    person: PersonID(Self.people[number % 3]),
                    kind: .c1,
                    heldAt: at,
                    heldOn: Zone.shanghai.day(of: at),
                    minutes: nil,
                    heldBy: nil,
                    note: "同一句话",
                    sourceKey: "test/\(number)"
                )
            }
            try await add(talks, database)
            for query in [[:], ["q": "同一"]] as [[String: String]] {
                let pages = try await database.read(.all) { tx in
                    let store = ArchiveStore(filter: ArchiveFilter(query: query), reader: Self.manager)
                    var (all, last) = ([Int64](), Int64?.none)
                    while true {
                        let page = try store.numbers(below: last, atMost: 50, tx)
                        let shown = try store.lines(page, tx).map(\.number)
                        #expect(shown == page)
                        all += page
                        last = page.last
                        if page.count < 50 { return all }
                    }
                }
                #expect(pages.count == 137 && Set(pages).count == 137)
                #expect(pages == pages.sorted(by: >))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `holds no word of a confidential kind nor of a complaint, whatever is put`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            for (number, kind) in TalkKind.allCases.enumerated() {
                try await add([Self.talk(number, "p1", kind, note: "一句话", agreed: "约好了")], database)
            }
            try await database.writePart(.system("test")) { tx in
                let hidden = try Self.store.add(
                    Self.talk(90, "p2", .c1, note: "一句话"),
                    hiddenFrom: PersonID("p3"),
                    tx
                )
                try ArchiveIndexStore.put(hidden, [ArchivedWords("一句话", for: TalkRecord.noteReaders)], tx)
            }
            let open = TalkKind.allCases.indices.filter { !TalkKind.allCases[$0].isConfidential }
            #expect(try await found(database, ["q": "一句话"]) == open)
            #expect(try await found(database, ["q": "约好"]) == open)
            #expect(
                try await found(database, [:]) == Array(TalkKind.allCases.indices),
                "C5a: no trace of the hidden one"
            )
            let holder = ArchiveReader(person: PersonID("h"), employeeID: "M1", role: .manager)
            #expect(try await found(database, [:], holder).contains(90))
            #expect(try await differences(database) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `lets each reader find only what they may read (P12)`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            try await add([Self.talk(1, "p1")], database)
            try await database.writePart(.system("test")) { tx in
                let talk = try tx.first("SELECT talk_id FROM talk {unscoped: test}") { $0.id(0) as ID<HeldTalk> }
                try ArchiveIndexStore.put(
                    try #require(talk),
                    [
                        ArchivedWords("只给人事", for: FieldReaders([.hr])),
                        ArchivedWords("大家可读", for: FieldReaders([.hr, .above, .leader, .holder])),
                        ArchivedWords("面谈人可读", for: FieldReaders([.holder])),
                    ],
                    tx
                )
            }
            for (id, role, finds) in [
                ("X", Role.hr, ["只给人事", "大家可读"]), ("X", .manager, ["大家可读"]), ("X", .leader, ["大家可读"]),
                ("M1", .manager, ["大家可读", "面谈人可读"]), ("M1", .leader, ["大家可读", "面谈人可读"]),
            ] {
                let reader = ArchiveReader(person: PersonID("x"), employeeID: id, role: role)
                for text in ["只给人事", "大家可读", "面谈人可读"] {
                    let isFound = try await found(database, ["q": text], reader) == [1]
                    #expect(isFound == finds.contains(text), "\(id) \(role) \(text)")
                }
                let shown = try await database.read(.all) { tx in
                    let store = ArchiveStore(filter: ArchiveFilter(), reader: reader)
                    return try store.lines(store.numbers(below: nil, atMost: 5, tx), tx).first?.text ?? ""
                }
                for text in ["只给人事", "大家可读", "面谈人可读"] {
                    #expect(shown.contains(text) == finds.contains(text), "\(id) \(role) reads \(shown)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `shows whom the reader may see, neither themselves nor those above, and counts no other`(
        _ engine: TestEngine
    ) async throws {
        try await with(engine) { database in
            try await add(Self.people.enumerated().map { Self.talk($0, $1, note: "一句话") }, database)
            try await database.writePart(.system("test")) { tx in
                try tx.run("UPDATE standing SET leader = 'p2' WHERE person_id = 'p1' AND {scope person_id}")
                try tx.run("UPDATE standing SET leader = 'p3' WHERE person_id = 'p2' AND {scope person_id}")
            }
            for query in [[:], ["q": "一句"]] as [[String: String]] {
                #expect(try await found(database, query, in: .team("/main/A/")) == [0, 1])
                #expect(try await found(database, query, in: .site("other")) == [])
                #expect(try await found(database, query, in: .none) == [])
                let middle = ArchiveReader(person: PersonID("p2"), employeeID: "p2", role: .manager)
                #expect(try await found(database, query, middle) == [0], "neither their own nor that of p3 above them")
                let top = ArchiveReader(person: PersonID("p3"), employeeID: "p3", role: .manager)
                #expect(try await found(database, query, top) == [0, 1])
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `goes with its import, follows a change, and takes in what an older program left`(
        _ engine: TestEngine
    ) async throws {
        try await with(engine) { database in
            try await add([Self.talk(1, note: "留下"), Self.talk(2, "p2", note: "甲乙丙丁")], database)
            try await add([Self.talk(3, note: "撤回的话")], importID: "i", database)
            #expect(try await found(database, ["q": "撤回"]) == [3])
            try await database.writePart(.system("test")) { tx in
                let removed = try Self.store.removeTalks(importID: "i", tx)
                #expect(removed == 1)
            }
            #expect(try await found(database, ["q": "撤回"]) == [])
            #expect(try await found(database, [:]) == [1, 2])
            try await database.writePart(.system("test")) { tx in
                let talk = try tx.first(
                    "SELECT talk_id FROM talk {unscoped: test} WHERE source_key = 'test/2'"
                ) { $0.id(0) as ID<HeldTalk> }
                try tx.run("UPDATE talk {unscoped: test} SET note = '子丑寅卯' WHERE source_key = 'test/2'")
                try ArchiveIndexStore.put(
                    try #require(talk),
                    [ArchivedWords("子丑寅卯", for: TalkRecord.noteReaders)],
                    tx
                )
            }
            #expect(try await found(database, ["q": "甲乙"]) == [])
            #expect(try await found(database, ["q": "寅卯"]) == [2])
            #expect(try await differences(database) == [])
            _ = try await database.writePart(.system("test")) { tx in
                try tx.run(
                    """
                    INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, note, source_key)
                    VALUES ('old', 'p1', 'C2', $1, '2026-11-01', '旧话重提', 'test/9')
                    """,
                    [.at(Self.now + -999_999)]
                )
            }
            #expect(try await differences(database).count == 2, "neither its place nor its words")
            try await database.writePart(.system("test")) { tx in
                let filled = [try ArchiveIndexStore.fill(atMost: 10, tx), try ArchiveIndexStore.fill(atMost: 10, tx)]
                #expect(filled == [1, 0])
            }
            #expect(try await found(database, ["q": "重提"]) == [9])
            #expect(try await differences(database) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is proved wrong where it is wrong`(_ engine: TestEngine) async throws {
        let harms = [
            "UPDATE talk_words {unscoped: test} SET words = 'x'", "UPDATE talk_words {unscoped: test} SET text = 'x'",
            "DELETE FROM talk_words {unscoped: test}", "UPDATE talk_archive {unscoped: test} SET held_by = 'other'",
            "UPDATE talk {unscoped: test} SET kind = 'C2'", "UPDATE talk {unscoped: test} SET note = 'another'",
        ]
        for harm in harms {
            try await with(engine) { database in
                try await add([Self.talk(1, note: "原来的话")], database)
                #expect(try await differences(database) == [])
                _ = try await database.writePart(.system("test")) { tx in try tx.run(harm) }
                #expect(try await !differences(database).isEmpty, "\(harm)")
            }
        }
    }
}
