import Access
import Core
import People
import Store
import Support
import Testing
import Web

@testable import Desk

/// HR's pages of somebody's data: taken along for them, and erased once two people have answered for it (L6).
struct `The pages of somebody's data` {
    /// Papers are kept two years in the mainland: Zacharias left long enough ago, Yannick did not.
    private static let roster = """
        employee_id,name,team,role,joined_on,left_on,leader_id
        MAX,Max,Office,manager,2024-01-01,,
        ADA,Ada,A,leader,2024-01-01,,MAX
        ZED7,Zacharias Quill,A,agent,2019-01-01,2024-03-01,ADA
        YAN,Yannick,A,agent,2019-01-01,2025-06-01,ADA
        DORA,Dora,B,agent,2024-01-01,,MAX
        HANA,Hana,Office,hr,2024-01-01,,MAX
        HUGO,Hugo,Office,hr,2024-01-01,,MAX
        """
    private static let page = "/people/ZED7/data"
    private static let ask = "/people/ZED7/data/erasure"
    private static let typed = ["why": "asked in writing", "number": "ZED7"]

    /// Zacharias was talked to before he left, so that nothing is owed to him (K7).
    private static let talks = "employee_id,held_at,kind,held_by\nZED7,2024-02-20 09:00,C6,HANA"

    private func run(_ engine: TestEngine, _ body: (Floor) async throws -> Void) async throws {
        try await Floor.run(engine, roster: Self.roster) { floor in
            _ = try await floor.take("talks", Self.talks)
            try await body(floor)
        }
    }

    private func led(_ answer: Answer?) -> String? {
        guard case .redirect(let path) = answer else { return nil }
        return path.text
    }

    private func isNotThere(_ answer: Answer?) -> Bool {
        guard case .notFound = answer else { return false }
        return true
    }

    private func requests(_ floor: Floor) async throws -> [ErasureRequest] {
        try await floor.house.database.read(.all) { tx in
            try ErasureRequestStore.list(at: "main", limit: 10, tx)
        }
    }

    private func erasure(_ floor: Floor) -> PersonErasure {
        PersonErasure(database: floor.house.database, clock: floor.house.clock) { [] }
    }

    /// Asked for by Hana; where the second person answers.
    private func asked(_ floor: Floor) async throws -> (id: String, consent: String) {
        let answer = try await floor.visit(.post, Self.ask, as: "HANA", form: Self.typed)
        #expect(led(answer) == "/settings/erasures?done=1")
        let id = try #require(try await requests(floor).first).id
        return (id, "/settings/erasures/\(id)/consent")
    }

    @Test(arguments: TestEngine.available)
    func `are HR's of the site, and nobody else's`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            for stranger in ["MAX", "ADA", "DORA", nil] {
                #expect(try await floor.visit(.get, Self.page, as: stranger) == nil, "\(stranger ?? "nobody")")
                #expect(try await floor.visit(.get, "/settings/erasures", as: stranger) == nil)
            }
            let page = try #require(try await floor.page(Self.page, as: "HANA"))
            #expect(page.contains("Zacharias Quill") && page.contains("Nothing stands in the way"))
            #expect(led(try await floor.visit(.get, "/people/HANA/data", as: "HANA")) == "/account/data")
            #expect(isNotThere(try await floor.visit(.post, "/people/HANA/data", as: "HANA", form: ["reason": "x"])))
            #expect(isNotThere(try await floor.visit(.get, "/people/NONE/data", as: "HANA")))
            try await floor.house.database.write(.system("test"), "another site") { tx in
                guard let main = try SiteStore.all(tx).first else { return }
                try SiteStore.put(
                    Site(
                        name: "north",
                        zone: main.zone,
                        calendar: main.calendar,
                        currency: main.currency,
                        language: main.language,
                        startOn: main.startOn
                    ),
                    tx
                )
            }
            let far = "employee_id,name,team,role,joined_on,left_on\nFAR,Farah,T,agent,2019-01-01,2024-03-01"
            _ = try await floor.take("roster", far, site: "north")
            #expect(isNotThere(try await floor.visit(.get, "/people/FAR/data", as: "HANA")))
        }
    }

    private func fill(_ floor: Floor) async throws {
        let at = Floor.monday + -80_000_000
        try await floor.house.database.write(.system("test"), "words") { tx in
            let zed = try #require(try RosterStore().id(of: "ZED7", tx))
            let max = try #require(try RosterStore().id(of: "MAX", tx))
            let sealed = try SealedTextStore(tx, clock: .fixed(floor.now)).seal("sealed zebra", about: zed, tx)
            for (id, kind, place, hidden) in [("t1", "C1", "Room 1", nil), ("t2", "C5", "hidden attic", max)] {
                try tx.run(
                    """
                    INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, held_by, place, hidden_from, source_key)
                    VALUES ($1, $2, $3, $4, '2024-02-01', 'ADA', $5, $6, $1)
                    """,
                    [.text(id), .id(zed), .text(kind), .at(at), .text(place), .id(hidden)]
                )
            }
            try tx.run(
                """
                INSERT INTO own_word (own_word_id, talk_id, person_id, at, said, sealed_text)
                VALUES ('o1', 't1', $1, $2, 'plain own words', NULL), ('o2', 't1', $1, $2, NULL, $3)
                """,
                [.id(zed), .at(at), .id(sealed)]
            )
            for (id, method, consent) in [("m1", "agreed method", "named"), ("m2", "own secret method", nil)] {
                try tx.run(
                    """
                    INSERT INTO method_case (case_id, person_id, site, origin, topic, title, method, written_at,
                        written_by, consent, consent_on)
                    VALUES ($1, $2, 'main', 'riser', 'skill', 'title', $3, $4, 'ADA', $5, $6)
                    """,
                    [
                        .text(id), .id(zed), .text(method), .at(at), .text(consent),
                        .text(consent.map { _ in "2024-02-02" }),
                    ]
                )
            }
            for (id, field, text, readers) in [
                ("s1", "agreed", "for three", "holder,hr,person"), ("s2", "promise", "for two", "holder,person"),
            ] {
                try tx.run(
                    """
                    INSERT INTO talk_said (said_id, talk_id, person_id, field, version, text, readers, written_at, written_by)
                    VALUES ($1, 't1', $2, $3, 1, $4, $5, $6, 'ADA')
                    """,
                    [.text(id), .id(zed), .text(field), .text(text), .text(readers), .at(at)]
                )
            }
        }
    }

    // C5a, K12d: HR takes along what HR may read, and the reason stands in the audit.
    @Test(arguments: TestEngine.available)
    func `take along what HR may read, with a reason`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            try await fill(floor)
            let silent = try await floor.visit(.post, Self.page, as: "HANA")
            #expect(try floor.read(silent, status: 422).contains("Say why"))
            let answer = try await floor.visit(.post, Self.page, as: "HANA", form: ["reason": "asked by letter"])
            guard case .file(let bytes, let type, let name) = answer else {
                Issue.record("no file")
                return
            }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(type == "application/zip" && name == "ZED7-2026-11-23.zip")
            #expect(text.contains("Zacharias Quill") && text.contains("plain own words") && text.contains("for three"))
            #expect(text.contains("agreed method"))
            for hidden in ["own secret method", "zebra", "for two", "hidden attic", "own_matters", "\"messages\""] {
                #expect(!text.contains(hidden), "\(hidden)")
            }
            let (notes, own) = try await floor.house.database.readConfidential(.system("test"), "test") { tx in
                let zed = try #require(try RosterStore().id(of: "ZED7", tx))
                let store = PersonExportStore(clock: .fixed(floor.now), for: .person)
                return (
                    try tx.rows(
                        """
                        SELECT d.notes FROM audit a {unscoped: test} JOIN audit_detail d ON d.audit_id = a.audit_id
                        WHERE a.why = 'export a person''s data' AND a.actor = 'HANA'
                        """
                    ) { $0.text(0) },
                    try store.export(zed, tx)?.json ?? ""
                )
            }
            #expect(notes.count == 1 && notes.first?.contains("ZED7: asked by letter") == true)
            #expect(own.contains("zebra") && own.contains("for two") && own.contains("hidden attic"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `erase once two people have answered for it`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            try await fill(floor)
            let (id, consent) = try await asked(floor)
            let again = try await floor.visit(.post, Self.ask, as: "HUGO", form: Self.typed)
            #expect(try floor.read(again, status: 422).contains("It was asked for already"))
            #expect(isNotThere(try await floor.visit(.post, consent, as: "HANA", form: ["number": "ZED7"])))
            let slip = try await floor.visit(.post, consent, as: "HUGO", form: ["number": "ZED"])
            #expect(try floor.read(slip, status: 422).contains("This is not the number"))
            #expect(try await requests(floor).map(\.state) == [.asked])
            let yes = try await floor.visit(.post, consent, as: "HUGO", form: ["number": "ZED7"])
            #expect(led(yes) == "/settings/erasures?done=1")
            let queued = try await floor.house.database.read(.all) { tx in
                try tx.rows("SELECT payload FROM job WHERE kind = 'erasure'") { $0.text(0) }
            }
            #expect(queued == [id])
            #expect(isNotThere(try await floor.visit(.post, consent, as: "HUGO", form: ["number": "ZED7"])))
            try await ErasureJobs.carryOut(id, floor.house, erasure(floor))
            let done = try #require(try await requests(floor).first)
            #expect(done.state == .erased && done.checkedBy == "HUGO" && done.reason == "-")
            #expect(done.name == done.employeeID && done.name.hasPrefix("gone-"))
            let traces = TraceStore(floor.house.database)
            let left = try await floor.house.database.read(.all) { tx in
                try traces.traces(of: ["ZED7", "Zacharias", "zebra", "plain own words"], tx)
            }
            #expect(left.isEmpty, "\(left)")
            // A job that was killed behind the transaction is done again.
            try await ErasureJobs.carryOut(id, floor.house, erasure(floor))
            #expect(try await requests(floor).map(\.state) == [.erased])
        }
    }

    @Test(arguments: TestEngine.available)
    func `stop where something comes in the way meanwhile`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let (id, consent) = try await asked(floor)
            _ = try await floor.visit(.post, consent, as: "HUGO", form: ["number": "ZED7"])
            try await floor.house.database.write(.system("test"), "hold") { tx in
                let zed = try RosterStore().id(of: "ZED7", tx)
                try LegalHoldStore.place(at: "main", on: zed, reason: "dispute", by: "HANA", at: floor.now, tx)
            }
            try await ErasureJobs.carryOut(id, floor.house, erasure(floor))
            let stopped = try #require(try await requests(floor).first)
            #expect(stopped.state == .stopped && stopped.name == "Zacharias Quill")
            let page = try #require(try await floor.page(Self.page, as: "HANA"))
            #expect(page.contains("Something open or a hold") && !page.contains("Type the number"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `ask an administrator of no roster as the second, or are withdrawn`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let appointed = try await AdministratorStore(database: floor.house.database, clock: floor.house.clock)
                .appoint(number: "ROOT", name: "Isidore", site: "main", by: .system("test"))
            #expect(appointed)
            let first = try await asked(floor)
            let taken = try await floor.visit(.post, "/settings/erasures/\(first.id)/withdrawal", as: "HUGO")
            #expect(led(taken) == "/settings/erasures?done=1")
            #expect(isNotThere(try await floor.visit(.post, first.consent, as: "ROOT", form: ["number": "ZED7"])))
            _ = try await floor.visit(.post, Self.ask, as: "HANA", form: Self.typed)
            let open = try #require(try await requests(floor).first { $0.isOpen })
            let yes = try await floor.visit(
                .post,
                "/settings/erasures/\(open.id)/consent",
                as: "ROOT",
                form: ["number": "ZED7"]
            )
            #expect(led(yes) == "/settings/erasures?done=1")
            try await ErasureJobs.carryOut(open.id, floor.house, erasure(floor))
            #expect(try await requests(floor).map(\.state).contains(.erased))
        }
    }

    @Test(arguments: [
        (["why": "asked in writing", "number": "ZED"], "This is not the number"),
        (["number": "ZED7"], "Say why"),
        (["why": "Mr zacharias quill asked", "number": "ZED7"], "leave the name and the number out"),
        (["why": "zed7 asked", "number": "ZED7"], "leave the name and the number out"),
    ])
    func `say what is wrong and keep it`(form: [String: String], said: String) async throws {
        try await run(.sqlite) { floor in
            let answer = try await floor.visit(.post, Self.ask, as: "HANA", form: form)
            let text = try floor.read(answer, status: 422)
            #expect(text.contains(said))
            #expect(text.contains(#"value="\#(form["number"] ?? "")""#))
            #expect(try await requests(floor).isEmpty)
        }
    }

    // L6: two years of the mainland from 2025-06-01.
    @Test func `do not erase whose papers the law still wants`() async throws {
        try await run(.sqlite) { floor in
            let page = try #require(try await floor.page("/people/YAN/data", as: "HANA"))
            #expect(page.contains("the law keeps the papers until 2027-06-01") && !page.contains("Type the number"))
            let form = ["why": "asked in writing", "number": "YAN"]
            let refused = try await floor.visit(.post, "/people/YAN/data/erasure", as: "HANA", form: form)
            #expect(try floor.read(refused, status: 422).contains("It cannot be erased yet"))
            #expect(try await requests(floor).isEmpty)
        }
    }

    // C5a: nobody reads out of the page that there is a matter.
    @Test func `say a hold and something open alike`() {
        #expect(PersonDataPage.sentences([.held, .open]) == [ErasureWords.needed])
        #expect(PersonDataPage.sentences([.open]) == PersonDataPage.sentences([.held]))
        #expect(PersonDataPage.sentences([.employed, .open]) == PersonDataPage.sentences([.employed]))
        #expect(PersonDataPage.sentences([.employed]) == [ErasureObstacle.employed.sentence])
        #expect(PersonDataPage.sentences([]).isEmpty)
    }
}
