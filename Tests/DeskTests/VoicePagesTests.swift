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

    private func takeBack(_ talk: String, of number: String, _ floor: Floor) async throws {
        try await floor.house.database.write(.system("test"), "take back") { tx in
            let person = try #require(try RosterStore().id(of: number, tx))
            let key = Raised.sourceKey(talk: talk, number: 1)
            _ = try SignalStore(clock: floor.house.clock)
                .retract(key, about: person, by: "MAX", reason: "it was somebody else", tx)
        }
    }

    // P13: taken back before anybody did anything, and after.
    @Test(arguments: TestEngine.available)
    func `an issue goes with its words, unless decisions rest on it, which are listed`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            try await say([("BEN", "耳机总是坏"), ("DORA", "空调太冷")], floor)
            let list = try #require(try await floor.page("/issues", as: "MAX"))
            let found = list.matches(of: /href="(\/issues\/[0-9a-f-]{36})"[^>]*>([^<]*)</)
            let paths = Dictionary(uniqueKeysWithValues: found.map { (String($0.2), String($0.1)) })
            let (broken, cold) = (try #require(paths["耳机总是坏"]), try #require(paths["空调太冷"]))
            _ = try await floor.visit(.post, "\(cold)/steps", as: "MAX", form: ["step": "taken"])
            try await takeBack("t0", of: "BEN", floor)
            try await takeBack("t1", of: "DORA", floor)
            let after = try #require(try await floor.page("/issues", as: "MAX"))
            #expect(!after.contains("耳机总是坏") && after.contains("空调太冷"))
            let gone = try #require(try await floor.page(broken, as: "BEN"))
            #expect(gone.contains("withdrawn") && gone.contains("it was somebody else"))
            #expect(!gone.contains("These decisions rest on it"))
            #expect(led(try await floor.visit(.post, "\(broken)/steps", as: "MAX", form: ["step": "taken"])) == nil)
            let stays = try #require(try await floor.page(cold, as: "MAX"))
            #expect(stays.contains("These decisions rest on it") && stays.contains("taken in hand · Max"))
            #expect(try #require(try await floor.page("/today", as: "MAX")).contains("was taken back"))
            let counted = try #require(try await floor.page("/issues/common", as: "MAX"))
            #expect(!counted.contains("耳机") && !counted.contains("空调"))
        }
    }

    // C5: the talk was held elsewhere; the matter hears of it by a signal.
    @Test(arguments: TestEngine.available)
    func `the talk about a matter ticks its step by being held`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await raise(["what": "opinion", "words": "too loud"], as: "BEN", floor)
            let id = path.replacing("/matters/", with: "")
            let before = try #require(try await floor.page(path, as: "BEN"))
            #expect(before.ranges(of: "steps__item--done").count == 1)
            try await floor.house.database.write(.system("test"), "talked") { tx in
                let person = try #require(try RosterStore().id(of: "BEN", tx))
                let talked = SignalDraft(
                    MatterTalked(matter: id, by: "MAX"),
                    about: person,
                    happenedAt: Floor.monday,
                    happenedOn: "2026-11-23",
                    sourceKey: MatterTalked.sourceKey(id)
                )
                try SignalStore(clock: floor.house.clock).emit(talked, tx)
            }
            let after = try #require(try await floor.page(path, as: "BEN"))
            #expect(after.ranges(of: "steps__item--done").count == 2 && after.contains("talk 23 Nov"))
        }
    }

    // C5, C5a, L11: told by mail, without a word of what; a complaint sends none that could be counted.
    @Test(arguments: TestEngine.available)
    func `an answer is told by mail to who raised it, and of a complaint there is none`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            try await floor.house.database.write(.system("test"), "mail") { tx in
                _ = try tx.run(
                    """
                    INSERT INTO mail_server (site, host, port, security, from_mail, pages, is_on, changed_at, changed_by)
                    VALUES ('main', 'm.example', 587, 'starttls', 'z@example.com', 'https://z.example', 1, 0, 'test')
                    """
                )
            }
            let path = try await raise(["what": "opinion", "words": "too loud"], as: "BEN", floor)
            let complaint = try await raise(
                ["what": "complaint", "about": "ADA", "words": "she shouts"],
                as: "BEN",
                floor
            )
            for one in [path, complaint] {
                let answer = ["step": "answered", "words": "seen to"]
                #expect(led(try await floor.visit(.post, "\(one)/steps", as: "MAX", form: answer)) == one)
            }
            let told = try await floor.house.database.read(.system("test")) { tx in
                try tx.rows(
                    """
                    SELECT p.employee_id || ' ' || m.kind || ' ' || m.about FROM message m {unscoped: test}
                    JOIN person p ON p.person_id = m.person_id ORDER BY m.message_id
                    """
                ) { $0.text(0) }
            }
            #expect(told == ["BEN own_news \(path.dropFirst().replacing("matters", with: "matter"))/2"])
        }
    }

    // P23.
    @Test(arguments: TestEngine.available)
    func `a talk is asked for on my talks, with another listener, before and after`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let own = try #require(try await floor.page("/my/talks", as: "BEN"))
            #expect(own.contains("Ask for a talk") && own.contains("Hana · HR") && own.contains("What about"))
            let form = ["what": "talk", "words": "my shifts", "day": "2026-11-27", "time": "14:30", "listener": "ADA"]
            let path = try await raise(form, as: "BEN", floor)
            #expect(try await floor.page(path, as: "MAX") == nil, "not whom it usually goes to")
            #expect(try #require(try await floor.page(path, as: "ADA")).contains("14:30"))
            let listed = try #require(try await floor.page("/my/talks", as: "BEN"))
            #expect(listed.contains("A wish for a talk") && !listed.contains("my shifts"), "words stay on its own page")
            let other = ["step": "forwarded", "to": "HANA"]
            for stranger in ["DORA", "MAX"] {
                #expect(led(try await floor.visit(.post, "\(path)/steps", as: stranger, form: other)) == nil)
            }
            let nobody = ["step": "forwarded", "to": "CEM"]
            #expect(led(try await floor.visit(.post, "\(path)/steps", as: "BEN", form: nobody)) == nil, "not above")
            #expect(led(try await floor.visit(.post, "\(path)/steps", as: "BEN", form: other)) == path)
            #expect(try await floor.page(path, as: "ADA") == nil, "who was to answer reads it no more")
            #expect(try #require(try await floor.page("/matters", as: "HANA")).contains("Ben"))
            let answer = ["step": "answered", "words": "on Friday"]
            #expect(led(try await floor.visit(.post, "\(path)/steps", as: "HANA", form: answer)) == path)
            #expect(try #require(try await floor.page("/my/talks", as: "BEN")).contains("the answer is inside"))
            #expect(led(try await floor.visit(.post, "\(path)/steps", as: "BEN", form: nobody)) == nil, "answered")
        }
    }

    @Test(arguments: TestEngine.available)
    func `matters and issues are read by programs as by people, without a sealed word`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            func json(_ path: String, as reader: String) async throws -> String {
                guard case .file(let bytes, _, _) = try await floor.visit(.get, path, as: reader) else { return "" }
                return String(decoding: bytes, as: UTF8.self)
            }
            _ = try await raise(["what": "opinion", "words": "unheard of words"], as: "BEN", floor)
            try await say([("BEN", "耳机总是坏")], floor)
            let (own, owner) = (try await json("/matters.json", as: "BEN"), try await json("/matters.json", as: "MAX"))
            #expect(own.contains(#""is_own":true"#) && owner.contains(#""is_own":false"#))
            #expect(!own.contains("unheard") && !owner.contains("unheard"))
            #expect(try await json("/matters.json", as: "ADA").contains(#""items":[]"#))
            let known = try await json("/issues.json", as: "MAX")
            #expect(known.contains("耳机总是坏") && known.contains(#""raised_by":"Ben""#))
            let leader = try await json("/issues.json", as: "ADA")
            #expect(leader.contains(#""words":null"#) && !leader.contains("耳机") && !leader.contains("Ben"))
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
