import Core
import Signals
import Store
import Support
import Testing

@testable import Communication

struct `Agreements in the store` {
    static let ben = PersonID("ben")
    static let made: Day = "2026-11-02"
    static func at(_ day: Day) -> Clock { .fixed(Zone.shanghai.instant(day, second: 9 * 3600)) }

    static let figure = Target(figure: "csat", form: .share, way: .atLeast(0.9))

    static func terms(_ checks: Day..., words: String = "多听少说", promises: [Terms.Promise] = []) -> Terms {
        Terms(goals: [.init(number: 1, aim: .figure(figure))], method: words, checks: checks, promises: promises)
    }

    static func course(_ kind: TalkKind = .c2, hiddenFrom: PersonID? = nil) -> TalkCourse {
        TalkCourse(
            id: ID("course"),
            kind: kind,
            flow: FlowVersion(kind.rawValue, 1),
            site: "main",
            person: ben,
            people: [ben],
            holder: "MAX",
            begunAt: Zone.shanghai.instant(made),
            begunBy: "MAX",
            hiddenFrom: hiddenFrom
        )
    }

    /// Max and Ben at one site, and a talk on its way.
    func run(
        _ engine: TestEngine,
        _ course: TalkCourse = course(),
        _ body: (Database) async throws -> Void
    ) async throws {
        try await withDatabase(engine) { database in
            try await database.unlock(with: KeyRing())
            _ = try await database.write(.system("test"), "people") { tx in
                try tx.run(
                    """
                    INSERT INTO site (site, zone, calendar, currency, language)
                    VALUES ('main', 'Asia/Shanghai', 'CN', 'CNY', 'zh-Hans')
                    """
                )
                for (id, role) in [("ben", "agent"), ("max", "manager")] {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $2, 'x', 'x')",
                        [.text(id), .text(id.uppercased())]
                    )
                    try tx.run(
                        """
                        INSERT INTO standing (person_id, path, site, team, role, employed)
                        VALUES ($1, '/main//A/', 'main', 'A', $2, 1)
                        """,
                        [.text(id), .text(role)]
                    )
                }
                try CourseStore.begin(course, tx)
            }
            try await body(database)
        }
    }

    @discardableResult
    func write(
        _ terms: Terms,
        on day: Day = made,
        after seen: Int = 0,
        in course: TalkCourse = course(),
        _ database: Database
    ) async throws -> Agreement {
        try await database.write(.system("test"), "write") { tx in
            try AgreementStore(clock: Self.at(day)).write(
                terms,
                readers: .agreement(course.kind, isHidden: course.hiddenFrom != nil),
                in: course,
                with: Self.ben,
                after: seen,
                by: "MAX",
                tx
            )
        }
    }

    /// The standing signals, each in one line.
    func signals(_ database: Database) async throws -> [String] {
        try await database.read(.system("test")) { tx in
            try tx.rows(
                """
                SELECT source_key, happened_on, payload FROM signal {unscoped: test}
                WHERE retracted_at IS NULL ORDER BY source_key
                """
            ) { row in
                let key = row.text(0).split(separator: "/").dropFirst(2).joined(separator: "/")
                return "\(key) \(row.text(1))\(row.text(2).contains("followedOn") ? " followed" : "")"
            }
        }
    }

    func summary(_ database: Database) async throws -> [String] {
        try await database.read(.system("test")) { tx in
            try tx.rows("SELECT version, standing, next_check FROM agreement {unscoped: test}") {
                "\($0.count(0)) \($0.text(1)) \($0.optionalText(2) ?? "-")"
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `keep every version, who was shown it and what they said`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let first = try await write(Self.terms("2026-12-01"), database)
            #expect(try await summary(database) == ["1 waiting 2026-12-01"])
            try await database.write(.system("test"), "answer") { tx in
                let store = AgreementStore(clock: Self.at("2026-11-03"))
                #expect(throws: AgreementRefusal.notShown) {
                    try store.answer(.confirmed, nil, to: 1, of: first.id, by: Self.ben, tx)
                }
                try store.show(1, of: first.id, to: Self.ben, tx)
                try store.answer(.confirmed, "好的", to: 1, of: first.id, by: Self.ben, tx)
                // Pressed twice.
                try store.answer(.confirmed, "好的", to: 1, of: first.id, by: Self.ben, tx)
            }
            #expect(try await summary(database) == ["1 agreed 2026-12-01"])
            try await write(Self.terms("2026-12-08"), on: "2026-11-04", after: 1, database)
            #expect(try await summary(database) == ["2 waiting 2026-12-08"])
            await #expect(throws: AgreementRefusal.writtenMeanwhile) {
                try await write(Self.terms("2026-12-15"), after: 1, database)
            }
            let kept = try await database.read(.system("test")) { tx in
                try AgreementStore(clock: .system).find(first.id, tx)
            }
            let agreement = try #require(kept)
            #expect(agreement.versions.map(\.number) == [1, 2] && agreement.answers.map(\.words) == ["好的"])
            #expect(agreement.answer == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `say to the rules their newest dates`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            try await write(Self.terms("2026-12-01", "2026-12-15"), database)
            #expect(try await signals(database) == ["check/2026-12-01 2026-11-02", "check/2026-12-15 2026-11-02"])
            try await write(Self.terms("2026-12-08", "2026-12-15"), on: "2026-11-04", after: 1, database)
            #expect(try await signals(database) == ["check/2026-12-08 2026-11-04", "check/2026-12-15 2026-11-02"])
        }
    }

    // C5a: nothing of it may be noticed.
    @Test(arguments: TestEngine.available)
    func `say nothing where a manager is complained of`(_ engine: TestEngine) async throws {
        let course = Self.course(.c5, hiddenFrom: PersonID("max"))
        try await run(engine, course) { database in
            let terms = Terms(
                goals: [.init(number: 1, aim: .words("x"))],
                method: "",
                checks: ["2026-12-01"],
                promises: []
            )
            try await write(terms, in: course, database)
            #expect(try await signals(database).isEmpty)
        }
    }

    @Test(arguments: TestEngine.available, [TalkKind.c4, .c5, .c6, .c7])
    func `of confidential kinds lie sealed`(_ engine: TestEngine, kind: TalkKind) async throws {
        let course = Self.course(kind)
        try await run(engine, course) { database in
            let secret = "母亲住院"
            let terms = Terms(
                goals: [.init(number: 1, aim: .words(secret))],
                method: secret,
                checks: ["2026-12-01"],
                promises: []
            )
            let made = try await write(terms, in: course, database)
            try await database.write(.system("test"), "answer") { tx in
                let store = AgreementStore(clock: Self.at("2026-11-03"))
                try store.show(1, of: made.id, to: Self.ben, tx)
                try store.answer(.differs, secret, to: 1, of: made.id, by: Self.ben, tx)
                try FollowUpStore(clock: Self.at("2026-12-01")).follow(
                    made.id,
                    on: "2026-12-01",
                    outcomes: [1: .reached],
                    words: secret,
                    by: "MAX",
                    today: "2026-12-01",
                    tx
                )
            }
            let (closed, opened, plain) = try await database.read(.system("test")) { tx in
                let store = AgreementStore(clock: .system)
                let plain = try tx.rows(
                    """
                    SELECT coalesce(terms, '') FROM agreement_version {unscoped: test}
                    UNION ALL SELECT coalesce(words, '') FROM agreement_answer
                    UNION ALL SELECT coalesce(words, '') FROM agreement_follow
                    UNION ALL SELECT payload FROM signal
                    UNION ALL SELECT coalesce(notes, '') FROM audit_detail
                    """
                ) { $0.text(0) }
                return (try store.find(made.id, tx), try store.find(made.id, opens: true, tx), plain)
            }
            #expect(!plain.contains { $0.contains(secret) } && plain.count >= 4)
            #expect(closed?.terms == nil && closed?.answer?.words == nil && closed?.answer?.what == .differs)
            #expect(opened?.terms?.method == secret && opened?.answer?.words == secret)
        }
    }

    /// Figures of a person who had so much of ten each day.
    func figures(_ good: @escaping @Sendable (Day) -> Double?) -> AgreedFiguresStore {
        AgreedFiguresStore(
            name: { Word($0, $0, $0) },
            known: { _, _, _ in [] },
            days: { _, _, range, _ in
                (range.lowerBound.number...range.upperBound.number).compactMap { number in
                    let day = Day(number: number)
                    return good(day).map { FigureDay(day, sum: $0, count: 10) }
                }
            },
            peers: { _, _, _, _ in [] }
        )
    }

    func check(_ day: Day, _ figures: AgreedFiguresStore, _ database: Database) async throws -> Int {
        try await database.write(.system("test"), "check") { tx in
            try FollowUpStore(clock: Self.at(day)).check("main", today: day, figures, tx)
        }
    }

    @Test(arguments: TestEngine.available)
    func `watch their figures by themselves, once`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            try await write(Self.terms("2026-11-16", "2026-11-30"), database)
            // Missed before the first date, reached before the second; the first date's own day counts for the second.
            let figures = figures { $0 < "2026-11-16" ? 8 : 10 }
            #expect(try await check("2026-11-15", figures, database) == 0)
            #expect(try await check("2026-11-16", figures, database) == 1)
            #expect(try await check("2026-11-16", figures, database) == 0)
            #expect(try await summary(database) == ["1 missed 2026-11-30"])
            #expect(try await check("2026-11-30", figures, database) == 1)
            #expect(try await summary(database) == ["1 reached -"])
            func praised(_ day: Day) async throws -> [WaitingAgreement.What] {
                let holder = AgreementReader(
                    person: PersonID("max"),
                    employeeID: "MAX",
                    role: .manager,
                    above: [],
                    isAtSharedMachine: false
                )
                return try await database.read(.all) { tx in
                    try AgreementListStore(reader: holder, today: day).waiting(tx).map(\.what)
                }
            }
            #expect(try await praised("2026-12-06") == [.praise])
            #expect(try await praised("2026-12-07").isEmpty)
            #expect(
                try await signals(database) == [
                    "check/2026-11-16 2026-11-02", "check/2026-11-30 2026-11-02 followed",
                    "reached/2026-11-30 2026-11-30",
                ]
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `missed twice call for the next talk, and a word of the holder's follows them up`(
        _ engine: TestEngine
    ) async throws {
        try await run(engine) { database in
            let made = try await write(Self.terms("2026-11-16", "2026-11-30"), database)
            let figures = figures { _ in 5 }
            _ = try await check("2026-11-16", figures, database)
            try await database.write(.system("test"), "follow") { tx in
                let store = FollowUpStore(clock: Self.at("2026-11-17"))
                #expect(throws: AgreementRefusal.nothingDue) {
                    try store.follow(
                        made.id,
                        on: "2026-11-30",
                        outcomes: [:],
                        words: nil,
                        by: "MAX",
                        today: "2026-11-17",
                        tx
                    )
                }
                // What figures decided no person decides otherwise.
                try store.follow(
                    made.id,
                    on: "2026-11-16",
                    outcomes: [1: .reached],
                    words: "w",
                    by: "MAX",
                    today: "2026-11-17",
                    tx
                )
            }
            _ = try await check("2026-11-30", figures, database)
            #expect(
                try await signals(database) == [
                    "check/2026-11-16 2026-11-02 followed", "check/2026-11-30 2026-11-02",
                    "missed/1/2026-11-30 2026-11-30",
                ]
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `wait for figures that come late`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            try await write(Self.terms("2026-11-16"), database)
            #expect(try await check("2026-11-16", figures { _ in nil }, database) == 1)
            #expect(try await summary(database) == ["1 waiting 2026-11-16"])
            #expect(try await check("2026-11-29", figures { _ in 10 }, database) == 1)
            #expect(try await summary(database) == ["1 reached -"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `follow what was promised until it is kept`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            let promise = Terms.Promise(number: 1, words: "排早班", dueOn: "2026-11-20")
            let made = try await write(Self.terms("2026-12-01", promises: [promise]), database)
            func due(_ day: Day) async throws -> [WaitingAgreement.What] {
                let reader = AgreementReader(
                    person: PersonID("max"),
                    employeeID: "MAX",
                    role: .manager,
                    above: [],
                    isAtSharedMachine: false
                )
                return try await database.read(.all) { tx in
                    try AgreementListStore(reader: reader, today: day).waiting(tx).map(\.what)
                }
            }
            func say(_ said: Promised.Word.Said, _ words: String?, on day: Day) async throws {
                try await database.write(.system("test"), "say") { tx in
                    try PromiseStore(clock: Self.at(day))
                        .say(said, words, of: 1, in: made.id, by: "MAX", today: day, tx)
                }
            }
            #expect(try await due("2026-11-19").isEmpty)
            #expect(try await due("2026-11-20") == [.promise])
            try await say(.notYet, "班表还没定", on: "2026-11-20")
            #expect(try await due("2026-11-26").isEmpty)
            #expect(try await due("2026-11-27") == [.promise])
            try await say(.kept, nil, on: "2026-11-27")
            #expect(try await due("2026-11-30").isEmpty)
            await #expect(throws: AgreementRefusal.alreadyKept) { try await say(.notYet, "x", on: "2026-11-28") }
        }
    }

    @Test(arguments: TestEngine.available)
    func `are on the lists of those their readers name`(_ engine: TestEngine) async throws {
        try await run(engine) { database in
            try await write(Self.terms("2026-12-01"), database)
            func count(_ role: Role, _ id: String, above: Bool = false) async throws -> Int {
                let reader = AgreementReader(
                    person: PersonID(id.lowercased()),
                    employeeID: id,
                    role: role,
                    above: [],
                    isAtSharedMachine: false
                )
                return try await database.read(.all) { tx in
                    try AgreementListStore(reader: reader, today: "2026-11-30")
                        .page(AgreementFilter(), behind: nil, count: 50, tx).total
                }
            }
            #expect(try await count(.manager, "MAX") == 1)
            #expect(try await count(.agent, "BEN") == 1)
            #expect(try await count(.hr, "EVE") == 1)
            #expect(try await count(.agent, "EVE") == 0)
            #expect(try await count(.qa, "EVE") == 0)
        }
    }
}
