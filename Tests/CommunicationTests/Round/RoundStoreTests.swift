import Core
import Signals
import Store
import Support
import Testing

@testable import Communication

struct `A comment round in the store` {
    static let week = Week(containing: "2026-11-23")
    static let times = CommentTimes(opens: Round.at("2026-11-19 12:00"), closes: Round.at("2026-11-20 16:00"))
    static let (ada, eve, ben, cem) = (PersonID("ada"), PersonID("eve"), PersonID("ben"), PersonID("cem"))

    /// Ada leads Ben in A, Eve leads Cem in B; the round is out.
    func run(_ engine: TestEngine, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(engine) { database in
            _ = try await database.write(.system("test"), "people") { tx in
                try tx.run(
                    """
                    INSERT INTO site (site, zone, calendar, currency, language)
                    VALUES ('main', 'Asia/Shanghai', 'CN', 'CNY', 'zh-Hans')
                    """
                )
                for (id, team) in [("ada", "A"), ("ben", "A"), ("eve", "B"), ("cem", "B")] {
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
                try store("2026-11-19 12:00").open("main", Self.week, Self.times, by: .system("test"), tx)
            }
            try await body(database)
        }
    }

    func store(_ now: String) -> WeekRoundStore { WeekRoundStore(clock: .fixed(Round.at(now))) }

    func line(_ person: PersonID = ben) -> PlanLine {
        PlanLine(obligations: [
            Obligation(
                key: "\(person)/K3/csat-1",
                person: person,
                employeeID: person.text,
                rule: .k3,
                kinds: [.c2],
                reason: .joined("2026-11-18"),
                causedOn: "2026-11-18",
                detectedAt: Round.at("2026-11-18"),
                dueOn: "2026-11-25",
                dueEstimated: false,
                evidence: [],
                state: .open,
                metLate: false,
                waivedReason: nil,
                owner: "max",
                talkID: nil
            )
        ])
    }

    func answer(
        _ answer: CommentRound.Answer,
        _ database: Database,
        at now: String = "2026-11-19 14:00",
        late: Bool = false
    ) async throws {
        _ = try await database.write(Actor(name: "ada", scope: .team("/main//A/")), "answer") { tx in
            try store(now).add(answer, on: line(), "main", Self.week, by: Self.ada, isLate: late, tx)
        }
    }

    func comments(_ database: Database, _ scope: Scope = .all) async throws -> [LeaderComment] {
        try await database.read(scope) { tx in try store("2026-11-21 09:00").comments("main", Self.week, tx) }
    }

    @Test(arguments: TestEngine.available)
    func `keeps two answers of one moment, the last one last`(engine: TestEngine) async throws {
        try await run(engine) { database in
            try await answer(.notThisWeek, database)
            try await answer(.know("is moving house"), database)
            try await answer(.agree, database)
            try await answer(.findOut("is the shift too early"), database, at: "2026-11-20 16:00", late: true)
            let kept = try await comments(database)
            #expect(
                kept.map(\.answer) == [
                    .notThisWeek, .know("is moving house"), .agree, .findOut("is the shift too early"),
                ]
            )
            #expect(kept.map(\.isLate) == [false, false, false, true])
            #expect(Set(kept.map(\.leader)) == ["ada"])
            #expect(kept.first?.keys == ["ben/K3/csat-1"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps both answers of two who write at once`(engine: TestEngine) async throws {
        try await run(engine) { database in
            async let first: Void = answer(.agree, database)
            async let second: Void = answer(.notThisWeek, database)
            _ = try await (first, second)
            let kept = try await comments(database)
            #expect(Set(kept.map(\.answer)) == [.agree, .notThisWeek])
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaves what is taken back on file, and takes nothing back after the close`(engine: TestEngine) async throws {
        try await run(engine) { database in
            try await answer(.notThisWeek, database)
            let id = try #require(try await comments(database).first?.id)
            func withdraw(_ leader: PersonID, at now: String) async throws -> Bool {
                try await database.write(.system("test"), "take back") { tx in
                    try store(now).withdraw(id, by: leader, tx)
                }
            }
            #expect(try await withdraw(Self.ada, at: "2026-11-20 16:00") == false)
            #expect(try await withdraw(Self.eve, at: "2026-11-19 15:00") == false)
            #expect(try await withdraw(Self.ada, at: "2026-11-20 15:59:59") == true)
            #expect(try await comments(database).isEmpty)
            let rows = try await database.read(.all) { tx in
                try tx.rows("SELECT withdrawn_at FROM week_comment WHERE {scope person_id}") { $0.optionalAt(0) }
            }
            #expect(rows == [Round.at("2026-11-20 15:59:59")])
        }
    }

    @Test(arguments: TestEngine.available)
    func `shows a leader of another team nothing, and a person in scope all`(engine: TestEngine) async throws {
        try await run(engine) { database in
            try await answer(.know("is moving house"), database)
            #expect(try await comments(database, .team("/main//B/")).isEmpty)
            #expect(try await comments(database, .own(Self.cem)).isEmpty)
            #expect(try await comments(database, .none).isEmpty)
            #expect(try await comments(database, .team("/main//A/")).count == 1)
            #expect(try await comments(database, .site("main")).count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `goes out once: who comes second changes nothing`(engine: TestEngine) async throws {
        try await run(engine) { database in
            let other = CommentTimes(opens: Round.at("2026-11-18 12:00"), closes: Round.at("2026-11-20 12:00"))
            let known = try await database.write(.system("test"), "again") { tx in
                try store("2026-11-18 12:00").open("main", Self.week, other, by: .system("test"), tx)
                return try store("2026-11-18 12:00").times("main", Self.week, tx)
            }
            #expect(known == Self.times)
            let next = try await database.read(.all) { tx in
                try store("2026-11-19 12:00").times("main", Self.week.next, tx)
            }
            #expect(next == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `says in the audit who answered what`(engine: TestEngine) async throws {
        try await run(engine) { database in
            try await answer(.findOut("is the shift too early"), database)
            let audit = try await database.read(.all) { tx in
                try tx.rows(
                    """
                    SELECT a.actor, a.why, d.notes FROM audit a {unscoped: test}
                    JOIN audit_detail d ON d.audit_id = a.audit_id ORDER BY a.at, a.audit_id
                    """
                ) {
                    "\($0.text(0)): \($0.text(1)): \($0.text(2))"
                }
            }
            #expect(audit.contains("ada: answer: find_out ben/K3/csat-1"))
            #expect(!audit.contains { $0.contains("too early") }, "what was said stands in its own place")
        }
    }

    @Test(arguments: TestEngine.available)
    func `knows whom a leader told, until it is taken back`(engine: TestEngine) async throws {
        try await run(engine) { database in
            let store = ToldStore(clock: .fixed(Round.at("2026-11-23 09:00")))
            func told() async throws -> [ToldTalk] {
                try await database.read(.team("/main//A/")) { tx in try store.told("main", Self.week, tx) }
            }
            _ = try await database.write(.system("test"), "tell") { tx in
                try store.add(line(), "main", Self.week, by: Self.ada, tx)
            }
            let first = try await told()
            #expect(first.map(\.keys) == [["ben/K3/csat-1"]])
            let id = try #require(first.first?.id)
            _ = try await database.write(.system("test"), "take back") { tx in
                try store.withdraw(id, by: Self.ada, tx)
            }
            #expect(try await told().isEmpty)
        }
    }
}
