import Core
import People
import Signals
import Store
import Support
import Testing

@testable import Communication

/// Forms as they are kept, on both engines.
struct `The store of forms` {
    private static let now = Instant(seconds: 1_795_399_200)  // Monday 23 November 2026, 10:00 in Shanghai.
    private static let clock = Clock.fixed(now)
    private static let today: Day = "2026-11-23"

    private static func course(_ kind: TalkKind, with person: String = "ben") -> TalkCourse {
        TalkCourse(
            id: CourseID("\(kind.rawValue) \(person)"),
            kind: kind,
            flow: FlowVersion(kind.rawValue, 1),
            site: "main",
            person: PersonID(person),
            people: [PersonID(person)],
            holder: "MAX",
            begunAt: now,
            begunBy: "MAX"
        )
    }

    private static func answers(_ plan: String, _ questions: [PreparedQuestion] = []) -> FormAnswers {
        FormAnswers(entries: ["plan": .init(plan, readers: FieldReaders([.holder, .hr]))], questions: questions)
    }

    /// A database with a talk of each kind with Ben, and one about performance with Cem and Eve.
    private func with(_ engine: TestEngine, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(engine, clock: Self.clock) { database in
            try await database.unlock(with: KeyRing())
            _ = try await database.write(.system("test"), "people") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                for id in ["ben", "cem", "eve", "max"] {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $2, $2, $1)",
                        [.text(id), .text(id.uppercased())]
                    )
                    try tx.run(
                        """
                        INSERT INTO standing (person_id, path, site, team, role, employed)
                        VALUES ($1, '/main//A/', 'main', 'A', 'agent', 1)
                        """,
                        [.text(id)]
                    )
                }
                for kind in TalkKind.allCases where kind != .c8 { try CourseStore.begin(Self.course(kind), tx) }
                for person in ["cem", "eve"] { try CourseStore.begin(Self.course(.c2, with: person), tx) }
            }
            try await body(database)
        }
    }

    // What is sealed about one of a group goes with that one, and leaves the others theirs.
    @Test(arguments: TestEngine.available)
    func `seals a group's form for each of them`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            let people = [PersonID("ben"), PersonID("cem")]
            let course = TalkCourse(
                id: CourseID("a batch"),
                kind: .c7,
                flow: BuiltInFlows.onboardingBatch.id,
                site: "main",
                person: nil,
                people: people,
                holder: "MAX",
                begunAt: Self.now,
                begunBy: "MAX"
            )
            try await database.write(.system("test"), "begin") { tx in try CourseStore.begin(course, tx) }
            let written = Self.answers("shifts and the first calls")
            #expect(try await save(written, course, after: 0, database))
            let sealed = try await database.read(.all) { tx in
                try tx.rows(
                    "SELECT person_id FROM sealed_text {unscoped: test} ORDER BY person_id"
                ) { $0.text(0) }
            }
            #expect(sealed == ["ben", "cem"])
            let named = try await database.read(.all) { tx in
                try tx.first("SELECT person_id FROM talk_form {unscoped: test} WHERE course_id = 'a batch'") {
                    $0.optionalText(0)
                }
            }
            #expect(named == .some(nil), "it is the first one's no more than the other's")
            try await database.write(.system("test"), "one is erased") { tx in
                try tx.run("DELETE FROM sealed_text {unscoped: test} WHERE person_id = 'ben'")
            }
            let kept = try await database.readConfidential(.system("test"), "open a confidential form") { tx in
                let newest = try FormStore.versions(of: course, tx).first
                return try FormStore.answers(try #require(newest), clock: Self.clock, tx)
            }
            #expect(kept == written)
        }
    }

    private func save(
        _ answers: FormAnswers,
        _ course: TalkCourse,
        after number: Int,
        _ database: Database
    ) async throws -> Bool {
        try await database.write(.system("test"), "form") { tx in
            let form = FormDefinition.ours(FormDefinition.ID(course.kind, Audience.all(of: course.kind)[0]))
            return try FormStore.save(answers, form: form, of: course, after: number, by: "MAX", clock: Self.clock, tx)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps every version, and only on the one it was written on`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            let course = Self.course(.c1)
            #expect(try await save(Self.answers("one"), course, after: 0, database))
            #expect(try await !save(Self.answers("lost"), course, after: 0, database))
            #expect(try await save(Self.answers("two"), course, after: 1, database))
            let kept = try await database.read(.system("test")) { tx in
                try FormStore.versions(of: course, tx).map { saved in
                    "\(saved.number) \(try FormStore.answers(saved, clock: Self.clock, tx)?["plan"] ?? "-") \(saved.by)"
                }
            }
            #expect(kept == ["2 two MAX", "1 one MAX"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `seals what is confidential, and writes no words into the audit`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            for kind in TalkKind.allCases where kind != .c8 {
                let course = Self.course(kind)
                #expect(try await save(Self.answers("the secret word"), course, after: 0, database))
                let (plain, back) = try await database.write(.system("test"), "look") { tx in
                    let saved = try FormStore.versions(of: course, tx)[0]
                    return (saved.answers, try FormStore.answers(saved, clock: Self.clock, tx))
                }
                #expect((plain == nil) == kind.isConfidential, "\(kind)")
                #expect(back == Self.answers("the secret word"))
            }
            let said = try await database.read(.system("test")) { tx in
                try tx.rows(
                    "SELECT notes FROM audit_detail {unscoped: test} WHERE notes LIKE '%secret%' OR changes LIKE '%secret%'"
                ) {
                    $0.text(0)
                }
            }
            #expect(said.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `counts why questions stay, by the newest version alone`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            func kept(_ reason: TabooReason) -> PreparedQuestion {
                PreparedQuestion(
                    "x",
                    overruled: [.init(.leader, rule: "leader.rate", reason: reason, words: "his words")]
                )
            }
            let course = Self.course(.c1)
            #expect(try await save(Self.answers("", [kept(.raised), kept(.raised)]), course, after: 0, database))
            #expect(try await save(Self.answers("", [kept(.mine)]), course, after: 1, database))
            #expect(try await save(Self.answers("", [kept(.raised)]), Self.course(.c2), after: 0, database))
            let counts = try await database.read(.system("test")) { tx in
                (try TabooStore.overruled(at: "main", tx), try TabooStore.overruled(at: "other", tx))
            }
            #expect(
                counts.0 == [
                    OverruledCount(rule: "leader.rate", reason: "mine", count: 1),
                    OverruledCount(rule: "leader.rate", reason: "raised", count: 1),
                ]
            )
            #expect(counts.1.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `C2a: tells a cause that others share once, and takes it back`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            func find(_ cause: String, _ person: String, _ version: Int) async throws -> [Int] {
                try await database.write(.system("test"), "find") { tx in
                    let course = Self.course(.c2, with: person)
                    _ = try CourseFindingStore.put(
                        CourseFinding.Cause(rawValue: cause) ?? .unclear,
                        "words",
                        step: "cause",
                        after: version,
                        of: course,
                        by: "MAX",
                        clock: .fixed(Self.now + version),
                        tx
                    )
                    try RootCauseStore.tell(of: course, on: Self.today, clock: Self.clock, tx)
                    try RootCauseStore.tell(of: course, on: Self.today + 1, clock: Self.clock, tx)
                    let named = try CommonCauseStore.named(at: "main", asOf: Self.today, tx)
                    return [CommonCause.process, .system].map { cause in named.filter { $0.cause == cause }.count }
                }
            }
            let first = try await find("process", "ben", 0)
            #expect(first == [1, 0])
            let second = try await find("process", "cem", 0)
            #expect(second == [2, 0])
            let third = try await find("process", "eve", 0)
            #expect(third == [3, 0])
            let otherCause = try await find("system", "eve", 1)
            #expect(otherCause == [2, 1])
            let personal = try await find("personal", "eve", 2)
            #expect(personal == [2, 0], "a private cause is nobody's to hear of")
        }
    }

    @Test(arguments: TestEngine.available)
    func `C2a: carries what is to solve the cause`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            let remedies = try await database.write(.system("test"), "find") { tx in
                let (course, form) = (Self.course(.c2), FormDefinition.ours(FormDefinition.ID(.c2, .faller)))
                _ = try CourseFindingStore.put(
                    .process,
                    "words",
                    step: "cause",
                    after: 0,
                    of: course,
                    by: "MAX",
                    clock: Self.clock,
                    tx
                )
                var answers = FormAnswers()
                answers.entries["remedy"] = .init("training", readers: FieldReaders([.holder]))
                _ = try FormStore.save(answers, form: form, of: course, after: 0, by: "MAX", clock: Self.clock, tx)
                try RootCauseStore.tell(of: course, on: Self.today, clock: Self.clock, tx)
                return try SignalStore(clock: Self.clock).signals(about: PersonID("ben"), tx).compactMap {
                    try $0.payload(RootCause.self)
                }
            }
            #expect(remedies == [RootCause(cause: "process", remedy: "training")])
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps a site's changes in order, on the version they were made on`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            let id = FormDefinition.ID(.c1, .top)
            let off = FormChange(id, field: "plan", isOn: false, wording: nil)
            let own = FormChange(id, field: "goals", isOn: true, wording: "甲")
            func add(_ changes: [FormChange], after version: Int) async throws -> Bool {
                try await database.write(.system("test"), "forms") { tx in
                    try FormStore.add(changes, after: version, site: "main", by: "HANA", at: Self.now, tx)
                }
            }
            #expect(try await add([off, own], after: 0))
            #expect(try await !add([off], after: 0))
            let known = try await database.read(.system("test")) { tx in
                (try FormStore.changes(of: "main", tx).changes, try FormStore.changes(of: "other", tx).changes)
            }
            #expect(known.0 == [off, own] && known.1.isEmpty)
        }
    }
}
