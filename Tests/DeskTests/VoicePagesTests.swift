import Core
import People
import Signals
import Store
import Support
import Testing
import Web

/// What people raise, from the form to what became of it.
struct `Voice on the pages` {
    private func html(_ answer: Answer?) -> String {
        guard case .page(let page) = answer else { return "" }
        var html = HTML(Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Floor.monday)))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    private func led(_ answer: Answer?) -> String? {
        guard case .redirect(let path) = answer else { return nil }
        return path.text
    }

    private func raise(_ form: [String: String], as number: String, _ floor: Floor) async throws -> String {
        try #require(led(try await floor.visit(.post, "/matters", as: number, form: form)))
    }

    /// Says in a talk what three people raised there.
    private func say(_ words: [(String, String)], _ floor: Floor) async throws {
        try await floor.house.database.write(.system("test"), "what was raised") { tx in
            for (place, (number, text)) in words.enumerated() {
                let person = try #require(try RosterStore().id(of: number, tx))
                let raised = Raised(
                    talk: "t\(place)",
                    what: .issue,
                    source: .person,
                    holder: "MAX",
                    text: text,
                    passedOn: place == 0 ? .named : .unnamed
                )
                let draft = SignalDraft(
                    raised,
                    about: person,
                    happenedAt: Floor.monday + -86_400,
                    happenedOn: "2026-11-22",
                    sourceKey: Raised.sourceKey(talk: "t\(place)", number: 1)
                )
                try SignalStore(clock: floor.house.clock).emit(draft, tx)
            }
        }
    }

    // C5, K8, P23.
    @Test(arguments: TestEngine.available)
    func `an own matter is raised, seen by who was said to read it, and answered`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let form = try #require(try await floor.page("/matters/new", as: "BEN"))
            #expect(form.contains("Who will read this: Max"), "said before anybody types")
            let refused = try await floor.visit(
                .post,
                "/matters",
                as: "BEN",
                form: ["what": "talk", "day": "2020-01-01"]
            )
            #expect(html(refused).contains("That day is over") && html(refused).contains("Write a few words"))
            let words = ["what": "talk", "words": "the roster of December", "day": "2026-11-27", "time": "14:30"]
            let path = try await raise(words, as: "BEN", floor)
            #expect(try await raise(words, as: "BEN", floor) == path, "sent twice, kept once")
            // K8: two working days from Monday.
            let own = try #require(try await floor.page(path, as: "BEN"))
            #expect(own.contains("25 Nov") && own.contains("the roster of December") && own.contains("14:30"))
            let week = try #require(try await floor.page("/today", as: "MAX"))
            #expect(week.contains("waits for your first answer"))
            for reader in ["ADA", "CEM", "DORA"] {
                #expect(try await floor.page(path, as: reader) == nil, "\(reader)")
                let list = try await floor.page("/week/team", as: reader) ?? ""
                #expect(!list.contains("own matter"), "K12d")
            }
            let owners = try #require(try await floor.page("/matters", as: "MAX"))
            #expect(owners.contains("Ben") && !owners.contains("December"))
            let opened = html(try await floor.visit(.post, "\(path)/words", as: "MAX"))
            #expect(opened.contains("the roster of December"))
            let empty = try await floor.visit(.post, "\(path)/steps", as: "MAX", form: ["step": "answered"])
            #expect(html(empty).contains("Write a few words"))
            let answer = ["step": "answered", "words": "changed from the 1st"]
            #expect(led(try await floor.visit(.post, "\(path)/steps", as: "MAX", form: answer)) == path)
            #expect(try #require(try await floor.page(path, as: "BEN")).contains("changed from the 1st"))
            #expect(try #require(try await floor.page("/today", as: "BEN")).contains("has an answer"))
            #expect(try #require(try await floor.page("/matters", as: "HANA")).contains("answered"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `no word of a matter stands plainly anywhere`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await raise(["what": "suggestion", "words": "unheard of words"], as: "BEN", floor)
            let found = try await floor.house.database.read(.all) { tx in
                try tx.rows(
                    """
                    SELECT m.mark || coalesce(s.payload, '') || coalesce(s.source_key, '')
                    FROM matter m {unscoped: test} LEFT JOIN signal s ON s.kind = 'own-matter'
                    """
                ) { $0.text(0) }
            }
            #expect(found.count == 1 && !found[0].contains("unheard"))
        }
    }

    // P13, P11, P14, P17a.
    @Test(arguments: TestEngine.available)
    func `what was raised is sorted, put together, published, and asked about`(_ engine: TestEngine) async throws {
        let roster = Floor.roster + "\nFAY,Fay,A,agent,2024-01-01,ADA\nGUS,Gus,A,agent,2024-01-01,ADA\n"
        try await Floor.run(engine, roster: roster) { floor in
            try await say(
                [("BEN", "耳机总是坏"), ("FAY", "我的耳机又坏了"), ("GUS", "耳机坏了没人换"), ("DORA", "奖金怎么算的看不懂")],
                floor
            )
            let all = try #require(try await floor.page("/issues", as: "MAX"))
            #expect(all.contains("耳机总是坏") && all.contains("奖金怎么算") && all.contains("Ben") && !all.contains("Fay"))
            #expect(all == (try await floor.page("/issues", as: "MAX")), "sorted once")
            let leader = try #require(try await floor.page("/issues", as: "ADA"))
            #expect(leader.contains("Systems") && !leader.contains("耳机") && !leader.contains("Ben"), "P11: no words")
            #expect(leader.contains("What several of your team speak of"), "P17a")
            #expect(try #require(try await floor.page("/issues", as: "CEM")).contains("speak of") == false)
            let own = try #require(try await floor.page("/people/BEN", as: "BEN"))
            #expect(own.contains("What became of what I raised") && own.contains("耳机总是坏"))
            let common = try #require(try await floor.page("/issues/common", as: "HANA"))
            #expect(common.contains("3 people") && common.contains("Alike in words") && !common.contains("Gus"))
            let ids = try #require(common.firstMatch(of: /name="issues" value="([^"]+)"/)).1
            let few = ["title": "Headsets", "issues": String(ids.split(separator: " ")[0])]
            #expect(led(try await floor.visit(.post, "/issues/common", as: "HANA", form: few)) == nil)
            let form = ["title": "Headsets", "issues": String(ids), "owner": "MAX"]
            let path = try #require(led(try await floor.visit(.post, "/issues/common", as: "HANA", form: form)))
            #expect(led(try await floor.visit(.post, "/issues/common", as: "HANA", form: form)) == nil, "twice")
            #expect(try #require(try await floor.page("/board", as: "FAY")).contains("Headsets"))
            #expect(try #require(try await floor.page("/board", as: "DORA")).contains("Headsets") == false, "team A’s")
            let result = ["what": "result", "words": "forty new ones"]
            #expect(led(try await floor.visit(.post, "\(path)/words", as: "CEM", form: result)) == nil)
            #expect(led(try await floor.visit(.post, "\(path)/words", as: "MAX", form: result)) == path)
            #expect(try #require(try await floor.page("/today", as: "GUS")).contains("did it help"))
            #expect(led(try await floor.visit(.post, "\(path)/reactions", as: "GUS", form: ["answer": "yes"])) != nil)
            #expect(led(try await floor.visit(.post, "\(path)/reactions", as: "GUS", form: ["answer": "no"])) == nil)
            #expect(led(try await floor.visit(.post, "\(path)/reactions", as: "ADA", form: ["answer": "no"])) == nil)
            let counts = try await floor.house.database.read(.all) { tx in
                try tx.rows("SELECT answer, answers FROM common_reaction") { "\($0.text(0)) \($0.count(1))" }
            }
            #expect(counts == ["yes 1"])
        }
    }

    // P13: the leader is told the answer, and so is who raised it.
    @Test(arguments: TestEngine.available)
    func `an issue is answered to the leader and to who raised it`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            try await say([("BEN", "耳机总是坏")], floor)
            let list = try #require(try await floor.page("/issues", as: "MAX"))
            let path = "/issues/" + String(try #require(list.firstMatch(of: /href="\/issues\/([0-9a-f-]{36})"/)).1)
            #expect(led(try await floor.visit(.post, "\(path)/steps", as: "ADA", form: ["step": "taken"])) == nil)
            let sorted = ["topic": "place", "owner": "CEM"]
            #expect(led(try await floor.visit(.post, "\(path)/topic", as: "MAX", form: sorted)) == path)
            #expect(try #require(try await floor.page(path, as: "CEM")).contains("耳机总是坏"), "who is to answer")
            let answer = ["step": "answered", "words": "forty new ones"]
            #expect(led(try await floor.visit(.post, "\(path)/steps", as: "CEM", form: answer)) == path)
            let leader = try #require(try await floor.page(path, as: "ADA"))
            #expect(leader.contains("forty new ones") && !leader.contains("耳机") && !leader.contains("Ben"))
            #expect(try #require(try await floor.page(path, as: "BEN")).contains("forty new ones"))
            #expect(try await floor.page(path, as: "DORA") == nil)
        }
    }

    // P17, P18.
    @Test(arguments: TestEngine.available)
    func `a case waits for the person it is named after`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let form = ["number": "BEN", "title": "Calm first", "method": "breathe, then repeat", "origin": "riser"]
            let path = try #require(led(try await floor.visit(.post, "/cases", as: "ADA", form: form)))
            #expect(try await floor.page(path, as: "DORA") == nil)
            #expect(try #require(try await floor.page("/today", as: "BEN")).contains("Your method as a case"))
            #expect(led(try await floor.visit(.post, "\(path)/consent", as: "ADA", form: ["consent": "named"])) == nil)
            #expect(led(try await floor.visit(.post, "\(path)/consent", as: "BEN", form: ["consent": "named"])) == path)
            let read = try #require(try await floor.page(path, as: "DORA"))
            #expect(read.contains("breathe, then repeat") && read.contains("Ben"))
            #expect(
                led(try await floor.visit(.post, "\(path)/consent", as: "BEN", form: ["consent": "unnamed"])) == path
            )
            #expect(try #require(try await floor.page(path, as: "DORA")).contains("Ben") == false)
            #expect(led(try await floor.visit(.post, "\(path)/consent", as: "BEN", form: ["consent": "no"])) == path)
            #expect(try await floor.page(path, as: "DORA") == nil)
            let other = ["number": "MAX", "title": "t", "method": "m"]
            #expect(led(try await floor.visit(.post, "/cases", as: "ADA", form: other)) == nil, "not whom she leads")
        }
    }

    @Test(arguments: TestEngine.available)
    func `the routing table is the site's to change`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let form = [
                "name": "停车", "words": "停车 车位", "route": "department", "department": "行政", "days": "3", "owner": "CEM",
            ]
            #expect(led(try await floor.visit(.post, "/settings/routing", as: "HANA", form: form)) != nil)
            var wrong = form
            (wrong["days"], wrong["owner"]) = ("0", "NOBODY")
            let refused = html(try await floor.visit(.post, "/settings/routing", as: "HANA", form: wrong))
            #expect(refused.contains("Write 1 to 366") && refused.contains("Nobody has this number"))
            #expect(led(try await floor.visit(.post, "/issues", as: "MAX", form: ["words": "车位不够"])) != nil)
            let list = try #require(try await floor.page("/issues", as: "CEM"))
            #expect(list.contains("车位不够") && list.contains("停车"))
            #expect(try await floor.page("/settings/routing", as: "ADA") == nil)
        }
    }
}
