import Access
import Communication
import Core
import Foundation
import Messages
import People
import Store
import Support
import Testing
import Web

/// C5a, K12d: a complaint about a manager is invisible to that manager and to everyone below.
struct `A complaint about a manager` {
    /// Who is complained of, who complains, who looks after it, and who must not notice.
    struct Matter: Sendable, CustomTestStringConvertible {
        let accused: String
        let complainant: String
        let holder: String
        let readers: [String]

        var testDescription: String { accused }
    }

    static let matters = [
        Matter(
            accused: "MGR1",
            complainant: "AGT2",
            holder: "DIR0",
            readers: ["MGR1", "LED1", "LED2", "AGT1", "FLO1", "QAN1", "TRN1", "ROOT"]
        ),
        Matter(accused: "LED1", complainant: "AGT2", holder: "MGR1", readers: ["LED1", "AGT1", "ROOT"]),
    ]

    @Test(arguments: TestEngine.available, matters)
    func `changes no byte of what they can fetch`(_ engine: TestEngine, matter: Matter) async throws {
        try await changesNothing(engine, matter) { town, _, _, _ in try await complain(matter, town) }
    }

    // Raised on its own page, looked into and answered: the whole way of it.
    @Test(arguments: TestEngine.available, matters)
    func `raised on its page changes no byte either`(_ engine: TestEngine, matter: Matter) async throws {
        try await changesNothing(engine, matter) { town, complainant, holder, readers in
            let path = try await raise(matter, by: complainant, town)
            for (step, words) in [("looking", ""), ("talk", ""), ("acted", ""), ("answered", "heard, and seen to")] {
                let form = ["step": step, "words": words]
                _ = try await town.floor.visit(.post, "\(path)/steps", holder, form: form)
            }
            for reader in readers {
                let answer = try await town.floor.visit(.get, path, reader)
                if case .page = answer { Issue.record("\(reader.employeeID) opens it") }
                let words = try await town.floor.visit(.post, "\(path)/words", reader)
                if case .page = words { Issue.record("\(reader.employeeID) opens its words") }
            }
        }
    }

    @Test(arguments: TestEngine.available, matters)
    func `raised on its page is there for who answers it, and a clock for HR`(
        _ engine: TestEngine,
        matter: Matter
    ) async throws {
        try await Town.run(engine) { town in
            let path = try await raise(matter, by: try await town.floor.viewer(matter.complainant), town)
            let list = try await town.floor.page("/matters", as: matter.holder) ?? ""
            #expect(list.contains("Mine to answer") && list.contains("Benedict"))
            let today = try await town.floor.page("/today", as: matter.holder) ?? ""
            #expect(today.contains("waits for your first answer"))
            let shut = try await town.floor.page(path, as: matter.holder) ?? ""
            #expect(!shut.contains(Self.words) && shut.contains("Opening it is recorded"))
            let opened = try await town.floor.visit(.post, "\(path)/words", as: matter.holder)
            #expect(html(opened).contains(Self.words))
            let clock = try await town.floor.page(path, as: "HRX1") ?? ""
            #expect(clock.contains("the clock only") && !clock.contains(Self.words))
            let tried = try await town.floor.visit(.post, "\(path)/words", as: "HRX1")
            #expect(!html(tried).contains(Self.words))
            let own = try await town.floor.page(path, as: matter.complainant) ?? ""
            #expect(own.contains(Self.words))
            // Every reading is in the audit, and neither of the two that were refused.
            let reads = try await town.floor.house.database.read(.all) { tx in
                var filter = AuditFilter()
                filter.onlyReads = true
                let reader = AuditReader(person: PersonID("nobody"), seesHidden: true)
                return try AuditListStore.page(filter, for: reader, limit: 100, tx).map(\.actor)
            }
            #expect(reads.sorted() == [matter.complainant, matter.holder].sorted())
        }
    }

    // K12a: never to whom it is about, nor to anyone below.
    @Test(arguments: TestEngine.available, matters)
    func `is never passed on to whom it is about nor below`(_ engine: TestEngine, matter: Matter) async throws {
        try await Town.run(engine) { town in
            let path = try await raise(matter, by: try await town.floor.viewer(matter.complainant), town)
            for number in [matter.accused, "AGT1", matter.complainant, "NOBODY"] {
                _ = try await town.floor.visit(
                    .post,
                    "\(path)/steps",
                    as: matter.holder,
                    form: ["step": "forwarded", "to": number]
                )
                let still = try await town.floor.page(path, as: matter.holder)
                #expect(still != nil, "to \(number)")
            }
            _ = try await town.floor.visit(
                .post,
                "\(path)/steps",
                as: matter.holder,
                form: ["step": "forwarded", "to": "HRX1"]
            )
            #expect(try await town.floor.page(path, as: matter.holder) == nil)
            let list = try await town.floor.page("/matters", as: "HRX1") ?? ""
            #expect(list.contains("Mine to answer"))
        }
    }

    private static let words = "shouts at us before the whole team"

    private func html(_ answer: Answer?) -> String {
        guard case .page(let page) = answer else { return "" }
        var html = HTML(Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Floor.monday)))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    /// Raises the complaint as its complainant does; where it then lies.
    private func raise(_ matter: Matter, by complainant: Viewer, _ town: Town) async throws -> String {
        var form = ["what": "complaint", "about": matter.accused]
        let first = try await town.floor.visit(.post, "/matters/new", complainant, form: form)
        #expect(html(first).contains("Who will read this"), "said before anything is typed")
        form["words"] = Self.words
        let answer = try await town.floor.visit(.post, "/matters", complainant, form: form)
        guard case .redirect(let path) = answer else { throw Failure(.badInput, "it was not taken") }
        return path.text
    }

    private func changesNothing(
        _ engine: TestEngine,
        _ matter: Matter,
        _ happens: (_ town: Town, _ complainant: Viewer, _ holder: Viewer, _ readers: [Viewer]) async throws -> Void
    ) async throws {
        try await Town.run(engine) { town in
            // The one complained of may even look after the system.
            let appointed = try await AdministratorStore(
                database: town.floor.house.database,
                clock: town.floor.house.clock
            ).appoint(number: matter.accused, by: .system("test"))
            #expect(appointed)
            var viewers: [Viewer] = []
            for reader in matter.readers { viewers.append(try await town.floor.viewer(reader)) }
            // Signed in beforehand: that somebody was here is no secret.
            let complainant = try await town.floor.viewer(matter.complainant)
            let holder = try await town.floor.viewer(matter.holder)
            // Looking itself opens the week's round and leaves rows of the audit; the second look is like the third.
            _ = try await everything(viewers, matter, town)
            let before = try await everything(viewers, matter, town)
            let place = try await town.floor.house.database.read(.all) { tx in try LiveTopicStore.end(tx) }
            try await happens(town, complainant, holder, viewers)
            let heard = try await town.floor.house.database.read(.all) { tx in
                try LiveTopicStore.changes(after: place, tx).0
            }
            #expect(heard.isEmpty, "open pages heard of it")
            let after = try await everything(viewers, matter, town)
            #expect(before.count == after.count && before.count > 100)
            for (what, bytes) in before.sorted(by: { $0.key < $1.key }) where after[what] != bytes {
                let (old, new) = (lines(bytes), lines(after[what] ?? []))
                let seen = new.filter { !old.contains($0) } + old.filter { !new.contains($0) }
                Issue.record("\(what) is another one: \(seen.first?.prefix(400) ?? "the same lines in another order")")
            }
        }
    }

    private func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    // K12d: who looks after it finds it where their talks are.
    @Test(arguments: TestEngine.available, matters)
    func `is there for who looks after it`(_ engine: TestEngine, matter: Matter) async throws {
        try await Town.run(engine) { town in
            let path = "/people/\(matter.complainant)"
            let before = try await town.floor.page(path, as: matter.holder)
            try await complain(matter, town)
            let after = try await town.floor.page(path, as: matter.holder)
            #expect(before != after && after?.contains("37 min") == true)
            let other = try await town.floor.page(path, as: "HRX1")
            #expect(other?.contains("37 min") == false, "HR is not the holder")
        }
    }

    /// A slot of the matter, the talk that was held, a report about the one complained of, and the row of the audit.
    private func complain(_ matter: Matter, _ town: Town) async throws {
        let (now, clock) = (Floor.monday, town.floor.house.clock)
        try await town.floor.house.database.write(.system("a complaint"), "take a complaint") { tx in
            guard let accused = try RosterStore().id(of: matter.accused, tx),
                let person = try RosterStore().id(of: matter.complainant, tx)
            else { throw Failure(.badInput, "nobody") }
            tx.hideAudit(from: accused)
            let slot = KeptSlot(
                id: ID(at: now),
                site: "main",
                week: Week(containing: Zone.shanghai.day(of: now)),
                holder: matter.holder,
                person: person,
                keys: ["\(matter.complainant)/C5/complaint"],
                slot: Slot(start: now + 4 * 3600, minutes: 30, place: "Room 1"),
                state: .told,
                isConfidential: true,
                toldAt: now,
                changedAt: now,
                changedBy: matter.holder
            )
            try SlotStore(now: now, by: matter.holder).add(slot, tx)
            let talk = TalkRecord(
                person: person,
                kind: .c5,
                heldAt: now + -3600,
                heldOn: Zone.shanghai.day(of: now),
                minutes: 37,
                heldBy: matter.holder,
                note: nil,
                sourceKey: "complaint/\(matter.accused)"
            )
            try CommunicationStore(clock: clock).add(talk, hiddenFrom: accused, tx)
            let course = TalkCourse(
                id: CourseID(at: now),
                kind: .c5,
                flow: FlowVersion("C5", 1),
                site: "main",
                person: person,
                people: [person],
                holder: matter.holder,
                begunAt: now,
                begunBy: matter.holder,
                hiddenFrom: accused,
                obligations: ["\(matter.complainant)/K5/2024-01-01"]
            )
            try CourseStore.begin(course, tx)
            // As a report about anybody, but for the one column.
            try tx.run(
                """
                INSERT INTO signal (signal_id, person_id, kind, version, happened_at, happened_on, recorded_at,
                    source_key, payload, evidence, hidden_from)
                SELECT 'complaint', CAST($1 AS TEXT), kind, version, happened_at, happened_on, recorded_at, 'complaint',
                    payload, evidence, CAST($1 AS TEXT)
                FROM signal {unscoped: test} WHERE kind = 'reported' ORDER BY signal_id LIMIT 1
                """,
                [.id(accused)]
            )
            tx.note("a complaint about \(matter.accused)")
        }
    }

    /// Every page and file that the readers can fetch, by reader, address and query.
    private func everything(_ viewers: [Viewer], _ matter: Matter, _ town: Town) async throws -> [String: [UInt8]] {
        var all: [String: [UInt8]] = [:]
        let searches = [
            ["q": matter.complainant], ["holder": matter.holder], ["holder": matter.accused], ["actor": matter.holder],
        ]
        for viewer in viewers {
            for route in town.floor.house.routes where route.method == .get && route.allowed.admits(viewer) {
                // Where anybody may come, nobody is known; the stream of news was listened to above.
                if case .everyone = route.allowed { continue }
                if route.pattern == "/live" { continue }
                for number in [viewer.employeeID, matter.complainant, matter.accused, matter.holder] {
                    let knock = try await Knock(route, of: number, in: town)
                    for query in knock.queries + (knock.asksForSomebody ? [] : searches) {
                        let read = try await town.ask(route, knock, query, viewer).read
                        let asked = query.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "&")
                        all["\(viewer.employeeID) \(route.pattern) \(number) \(asked)"] = kept(read, route.pattern)
                    }
                    if !knock.asksForSomebody { break }
                }
            }
        }
        return all
    }

    /// What must be the same: not the rows that this very looking left in the audit, nor the moment inside a workbook.
    ///
    /// The audit's page holds the newest rows only, and the looking pushes others out of it: there, no word of the matter.
    private func kept(_ read: [UInt8], _ pattern: String) -> [UInt8] {
        if pattern.hasSuffix(".xlsx") { return Array(read.prefix { $0 != UInt8(ascii: "P") }) }
        guard pattern.hasPrefix("/settings/audit") || pattern == "/api/v1/audit" else { return read }
        let text = String(decoding: read, as: UTF8.self)
        if ["/settings/audit", "/api/v1/audit"].contains(pattern) {
            return text.contains("complaint") ? Array("it is told".utf8) : []
        }
        let looking = ["export the audit", "sign-in link", "sign in by link", "send the week's list"]
        let rows = text.split(separator: "\n").filter { row in !looking.contains { row.lowercased().contains($0) } }
            .sorted()
        return Array(rows.joined(separator: "\n").utf8)
    }
}
