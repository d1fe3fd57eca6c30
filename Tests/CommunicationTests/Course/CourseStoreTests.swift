import Core
import People
import Signals
import Store
import Support
import Testing

@testable import Communication

struct `A talk on its way in the store` {
    static let now = Instant(seconds: 1_795_399_200)
    static let (ada, ben, cem, max) = (PersonID("ada"), PersonID("ben"), PersonID("cem"), PersonID("max"))

    /// Max manages; Ada leads Ben in A; Cem is in B.
    func run(_ engine: TestEngine, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            try await database.unlock(with: KeyRing())
            _ = try await database.write(.system("test"), "people") { tx in
                for (id, team) in [("max", "Office"), ("ada", "A"), ("ben", "A"), ("cem", "B")] {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $1, 'x', 'x')",
                        [.text(id)]
                    )
                    try tx.run(
                        """
                        INSERT INTO standing (person_id, path, site, team, role, employed)
                        VALUES ($1, $2, 'main', $3, 'agent', 1)
                        """,
                        [.text(id), .text("/main//\(team)/"), .text(team)]
                    )
                }
            }
            try await body(database)
        }
    }

    func course(
        _ flow: FlowDefinition,
        with people: [PersonID],
        holder: String = "max",
        hiddenFrom: PersonID? = nil,
        keys: [String] = []
    ) -> TalkCourse {
        TalkCourse(
            id: CourseID("course-1"),
            kind: flow.kind,
            flow: flow.id,
            site: "main",
            person: people.count == 1 ? people.first : nil,
            people: people,
            holder: holder,
            begunAt: Self.now,
            begunBy: holder,
            hiddenFrom: hiddenFrom,
            obligations: keys
        )
    }

    func begin(_ course: TalkCourse, _ database: Database) async throws {
        try await database.write(.system("test"), "begin") { tx in try CourseStore.begin(course, tx) }
    }

    func read(
        _ database: Database,
        _ scope: Scope = .all,
        as reader: String = "max"
    ) async throws -> TalkCourse? {
        try await database.read(scope) { tx in try CourseStore.find(CourseID("course-1"), for: reader, tx) }
    }

    @discardableResult
    private func take(_ act: CourseAct, _ course: TalkCourse, _ database: Database) async throws -> CourseOutcome {
        try await database.write(.system("test"), "take") { tx in
            try CourseStore.take(act, on: course, by: "max", at: Self.now, tx)
        }
    }

    private func talk(_ person: PersonID, _ kind: TalkKind) -> TalkRecord {
        TalkRecord(
            person: person,
            kind: kind,
            heldAt: Self.now,
            heldOn: "2026-11-23",
            minutes: 30,
            heldBy: "max",
            note: "words",
            sourceKey: ""
        )
    }

    func hold(_ course: TalkCourse, _ people: [PersonID], _ database: Database) async throws -> Bool {
        let talks = people.map { talk($0, course.kind) }
        return try await database.write(.system("test"), "hold") { tx in
            try CourseStore.hold(course, talks, by: "max", at: Self.now, clock: .fixed(Self.now), tx)
        }
    }

    private func held(_ database: Database) async throws -> [String] {
        try await database.read(.all) { tx in
            try SignalStore(clock: .fixed(Self.now)).signals(kind: TalkHeld.kind, through: "2026-12-31", tx)
                .map { "\($0.person?.text ?? "") \($0.payload)" }
        }
    }

    private func count(_ table: String, _ database: Database) async throws -> Int? {
        try await database.read(.all) { tx in
            try tx.first("SELECT count(*) FROM \(table) {unscoped: test}") { $0.count(0) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `is read back as it was begun, and as it went`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let begun = course(BuiltInFlows.problem, with: [Self.ben], keys: ["ben/K3/csat-1"])
            try await begin(begun, database)
            #expect(try await read(database) == begun)
            try await take(.skip("analysis", reason: "known"), begun, database)
            let after = try #require(try await read(database))
            #expect(after.revision == 1 && after.events.map(\.reason) == ["known"])
            let state = try await database.read(.all) { tx in try CourseStore.state(of: after, tx) }
            #expect(state?.current?.name == "cause")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is found where one of its people is, and by its holder wherever they are`(
        _ engine: TestEngine
    ) async throws {
        try await run(engine) { database in
            try await begin(course(BuiltInFlows.onboardingBatch, with: [Self.ben, Self.cem]), database)
            #expect(try await read(database, .team("/main//A/"), as: "ada") != nil)
            #expect(try await read(database, .team("/main//B/"), as: "ada") != nil)
            // That its holder is near shows it to nobody else.
            #expect(try await read(database, .own(Self.max), as: "ada") == nil)
            #expect(try await read(database, .own(Self.ada), as: "ada") == nil)
            #expect(try await read(database, .own(Self.max), as: "max") != nil)
            #expect(try await read(database, .none, as: "max") != nil)
            #expect(try await read(database, .none, as: "ada") == nil)
        }
    }

    // C8: it has nobody but its holder to be near to.
    @Test(arguments: TestEngine.available)
    func `with a department is found where its holder is`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            try await begin(course(BuiltInFlows.department, with: []), database)
            #expect(try await read(database, .own(Self.max), as: "ada") != nil)
            #expect(try await read(database, .own(Self.ben), as: "ada") == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `about a manager is found by its holder alone (C5a)`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            try await begin(course(BuiltInFlows.ownMatter, with: [Self.ben], hiddenFrom: Self.ada), database)
            #expect(try await read(database, .all, as: "max") != nil)
            #expect(try await read(database, .all, as: "hana") == nil)
        }
    }

    // Two people at one course.
    @Test(arguments: TestEngine.available)
    func `takes the first of two acts on what both saw`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let begun = course(BuiltInFlows.problem, with: [Self.ben])
            try await begin(begun, database)
            #expect(try await take(.done("analysis"), begun, database) != .changed)
            #expect(try await take(.skip("analysis", reason: "known"), begun, database) == .changed)
            #expect(try await read(database)?.events.map(\.what) == [.done])
        }
    }

    @Test(arguments: TestEngine.available)
    func `once held leaves one talk that cites its obligations, and one signal`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let begun = course(BuiltInFlows.problem, with: [Self.ben], keys: ["ben/K3/csat-1", "ben/K5/2026-01-05"])
            try await begin(begun, database)
            #expect(try await hold(begun, [Self.ben], database))
            #expect(try await hold(begun, [Self.ben], database) == false, "the second press holds nothing")
            let after = try #require(try await read(database))
            await #expect(throws: CourseRefusal.settledAlready) { try await hold(after, [Self.ben], database) }
            let talks = try await database.read(.all) { tx in try CommunicationStore(clock: .system).heldTalks(tx) }
            #expect(talks[Self.ben]?.map(\.cites) == [["ben/K3/csat-1", "ben/K5/2026-01-05"]])
            #expect(after.talk?.text == talks[Self.ben]?.first?.id)
            let told = #"ben {"by":"max","course":"course-1","isOwed":true,"minutes":30,"talk":"C2"}"#
            #expect(try await held(database) == [told])
            let keys = try await database.read(.all) { tx in
                try tx.rows("SELECT source_key FROM talk {unscoped: test}") { $0.text(0) }
            }
            #expect(keys == ["course/course-1/ben"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is not held without its person`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let begun = course(BuiltInFlows.problem, with: [Self.ben])
            try await begin(begun, database)
            await #expect(throws: CourseRefusal.nobody) { try await hold(begun, [], database) }
            await #expect(throws: CourseRefusal.nobody) { try await hold(begun, [Self.cem], database) }
            #expect(try await read(database)?.events == [])
            #expect(try await count("talk", database) == 0)
        }
    }

    // K1a.
    @Test(arguments: TestEngine.available)
    func `of a batch meets each one's own with the private part alone`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let keys = ["ben/K1/2026-11-19", "cem/K1/2026-11-19"]
            let begun = course(BuiltInFlows.onboardingBatch, with: [Self.ben, Self.cem], keys: keys)
            try await begin(begun, database)
            #expect(try await hold(begun, [], database))
            #expect(try await count("talk", database) == 0)
            #expect(try await held(database) == [])
            let common = try #require(try await read(database))
            #expect(try await hold(common, [Self.cem], database))
            let talks = try await database.read(.all) { tx in try CommunicationStore(clock: .system).heldTalks(tx) }
            #expect(talks.mapValues { $0.map(\.cites) } == [Self.cem: [["cem/K1/2026-11-19"]]])
            let one = try #require(try await read(database))
            #expect(one.talk == nil && one.events.map(\.person) == [nil, Self.cem])
        }
    }

    // C5a: it looks like no talk at all.
    @Test(arguments: TestEngine.available)
    func `that is a complaint leaves a talk for its holder alone, and no signal`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let begun = course(BuiltInFlows.ownMatter, with: [Self.ben], hiddenFrom: Self.ada, keys: ["ben/K8/x"])
            try await begin(begun, database)
            #expect(try await hold(begun, [Self.ben], database))
            #expect(try await held(database) == [])
            let talks = try await database.read(.all) { tx in try CommunicationStore(clock: .system).heldTalks(tx) }
            #expect(talks.isEmpty)
            let hidden = try await database.read(.all) { tx in
                try tx.rows("SELECT hidden_from FROM talk {unscoped: test}") { $0.optionalText(0) }
            }
            #expect(hidden == ["ada"])
            #expect(try await read(database)?.hiddenFrom == Self.ada)
        }
    }

    // Running talks keep their version.
    @Test(arguments: TestEngine.available)
    func `keeps the flow it was begun with, whatever becomes of the flow`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            func version(_ number: Int, _ steps: [CourseStep]) -> FlowDefinition {
                BuiltInFlows.care.copied(name: "C4@main", version: number, site: "main", steps: steps)
            }
            let first = version(1, BuiltInFlows.care.steps)
            let second = version(2, [BuiltInFlows.care.steps[2]])
            for flow in [first, second] {
                let isKept = try await database.write(.system("test"), "flow") { tx in
                    try FlowStore.put(flow, by: "max", at: Self.now, tx)
                }
                #expect(isKept)
                if flow.version == 1 { try await begin(course(first, with: [Self.ben]), database) }
            }
            let again = try await database.write(.system("test"), "flow") { tx in
                try FlowStore.put(first, by: "max", at: Self.now, tx)
            }
            #expect(!again, "a version is kept once")
            let begun = try #require(try await read(database))
            let (state, current, elsewhere) = try await database.read(.all) { tx in
                (
                    try CourseStore.state(of: begun, tx),
                    try FlowStore.current(.c4, .person, site: "main", tx),
                    try FlowStore.current(.c4, .person, site: "north", tx)
                )
            }
            #expect(state?.flow == first && current == second && elsewhere == BuiltInFlows.care)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is met step by step from the pages on which things are written`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let begun = course(BuiltInFlows.exit, with: [Self.ben])
            try await begin(begun, database)
            func met(_ need: CourseStep.Need, _ course: TalkCourse) async throws -> Bool {
                try await database.write(.system("test"), "met") { tx in
                    try CourseStore.met(need, of: course, by: "max", at: Self.now, tx)
                }
            }
            #expect(try await met(.record, begun) == false, "the talk comes first")
            #expect(try await met(.form, begun))
            let prepared = try #require(try await read(database))
            #expect(try await met(.form, prepared) == false, "once")
            #expect(try await hold(prepared, [Self.ben], database))
            #expect(try await met(.record, try #require(try await read(database))))
            let open = try #require(try await read(database))
            #expect(open.events.map(\.step) == ["form", "talk", "reasons"] && !open.isEnded)
            try await take(.skip("attrition", reason: "nothing"), open, database)
            #expect(try await read(database)?.endedAt == Self.now)
        }
    }

    // The words of a confidential kind lie sealed.
    @Test(arguments: TestEngine.available, [(BuiltInFlows.problem, false), (BuiltInFlows.care, true)])
    func `keeps a finding in versions, sealed where the kind is confidential`(
        _ engine: TestEngine,
        _ kind: (flow: FlowDefinition, isSealed: Bool)
    ) async throws {
        try await run(engine) { database in
            let begun = course(kind.flow, with: [Self.ben])
            try await begin(begun, database)
            func put(_ text: String, after version: Int) async throws -> Bool {
                try await database.write(.system("test"), "find") { tx in
                    try CourseFindingStore.put(
                        .knowledge,
                        text,
                        step: "cause",
                        after: version,
                        of: begun,
                        by: "max",
                        clock: .fixed(Self.now),
                        tx
                    )
                }
            }
            #expect(try await put("first", after: 0))
            #expect(try await put("second", after: 1))
            #expect(try await put("late", after: 1) == false, "somebody wrote since")
            let found = try await database.read(.all) { tx in try CourseFindingStore.findings(of: begun.id, tx) }
            #expect(found.map(\.version) == [2] && found[0].cause == .knowledge)
            #expect(found[0].body == (kind.isSealed ? nil : "second"))
            let sealed = found[0].sealed
            let opened = try await database.readConfidential(.system("test"), "open") { tx in
                try sealed.flatMap { try SealedTextStore(tx, clock: .system).open($0, tx) }
            }
            #expect(opened == (kind.isSealed ? "second" : nil))
        }
    }

    // A leader is told of the own alone, a manager of all but own matters, nobody of a complaint (K12d, C5a).
    @Test(arguments: TestEngine.available)
    func `leads a list to those who may know of it`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            func known(_ reader: String, _ role: Role) async throws -> [String] {
                try await database.read(.all) { tx in
                    try CourseStore.open(to: reader, role: role, tx).byKey.keys.sorted()
                }
            }
            try await begin(course(BuiltInFlows.care, with: [Self.ben], keys: ["ben/K4/1"]), database)
            #expect(try await known("max", .leader) == ["ben/K4/1"])
            #expect(try await known("ada", .leader) == [])
            #expect(try await known("mia", .manager) == ["ben/K4/1"])
            let open = try await database.read(.all) { tx in try OpenCourseStore.held(by: "max", tx) }
            #expect(open.map(\.firstName) == ["x"] && open.first?.state.current?.name == "form")
            let with = try await database.read(.team("/main//B/")) { tx in try OpenCourseStore.with(Self.ben, tx) }
            #expect(with.isEmpty)
        }
    }
}
