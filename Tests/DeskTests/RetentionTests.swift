import Core
import People
import Store
import Support
import Testing
import Web

@testable import Desk

/// How long records are kept: the number in force, to the day, and what stays although it is old.
struct `How long records are kept` {
    private static let today: Day = "2026-11-23"

    @Test(arguments: [("2026-11-22", 732), ("2026-11-23", 400), ("2026-11-24", 400)] as [(Day, Int)])
    func `is the setting from its day on`(_ day: Day, _ days: Int) {
        let settings: [RetentionRule.Setting] = [
            ("main", "keep.shifts.days", "2026-11-23", "400"), ("east", "keep.shifts.days", "2026-01-01", "500"),
            ("main", "keep.talks.days", "2026-01-01", "900"),
        ]
        #expect(RetentionRule.days(.shifts, at: "main", calendar: "CN", on: day, settings) == days)
    }

    @Test(arguments: ["182", "7306", "soon", ""])
    func `is the default where the setting says nothing possible`(_ value: String) {
        let settings: [RetentionRule.Setting] = [("main", "keep.shifts.days", "2026-01-01", value)]
        #expect(RetentionRule.days(.shifts, at: "main", calendar: "CN", on: Self.today, settings) == 732)
    }

    // L6: attendance is kept for five years in Taiwan.
    @Test func `follows the law of the place`() {
        #expect(RetentionKind.shifts.byDefault(in: "TW") >= 5 * 365)
        #expect(RetentionKind.shifts.law(in: "TW") == .attendanceTW)
        #expect(RetentionKind.audit.range.lowerBound >= 183)
        for kind in RetentionKind.allCases {
            for calendar in ["CN", "HK", "TW", "WEEKDAYS"] {
                #expect(kind.range.contains(kind.byDefault(in: calendar)), "\(kind) \(calendar)")
            }
        }
    }

    @Test func `is not asked of what something open needs`() {
        var keeps = RetentionKeeps()
        keeps.duties = [PersonID("owed"): "2024-11-20", PersonID("later"): "2024-11-21"]
        keeps.matters = [PersonID("raised")]
        keeps.heldPeople = [PersonID("held"): "main"]
        func reason(_ person: String, at site: String = "main") -> RetentionReason? {
            keeps.reason(PersonID(person), at: site, before: "2024-11-21")
        }
        #expect(reason("owed") == .open)
        #expect(reason("later") == nil, "what is owed since a day that is kept needs nothing older")
        #expect(reason("raised") == .open)
        #expect(reason("held") == .hold)
        #expect(reason("anybody") == nil)
        #expect(keeps.holdsContacts(of: "main") && !keeps.holdsContacts(of: "east"))
        keeps.heldSites = ["east"]
        #expect(reason("anybody", at: "east") == .hold)
    }

    /// Who has a shift that ended in the last second before the bound, and one that ended in its first.
    private static let people = ["MAX", "ADA", "BEN", "CEM", "DORA"]

    private func fill(_ floor: Floor) async throws {
        // 732 days before the twenty-third of November 2026.
        let bound = Zone.shanghai.instant(Self.today - 732)
        try await floor.house.database.unlock(with: KeyRing())
        try await floor.house.database.write(.system("test"), "old records") { tx in
            for number in Self.people {
                let person = try #require(try RosterStore().id(of: number, tx))
                for ends in [bound + -1, bound] {
                    try tx.run(
                        "INSERT INTO shift (person_id, starts_at, ends_at, kind) VALUES ($1, $2, $3, 'work')",
                        [.id(person), .at(ends + -3600), .at(ends)]
                    )
                }
            }
            let ada = try #require(try RosterStore().id(of: "ADA", tx))
            try tx.run(
                """
                INSERT INTO matter (matter_id, person_id, what, site, raised_at, raised_on, due_on, due_estimated, owner,
                    sealed_words, mark)
                VALUES ('m', $1, 'opinion', 'main', 0, '2026-11-20', '2026-11-24', 0, 'MAX', 'none', 'm')
                """,
                [.id(ada)]
            )
            let dora = try #require(try RosterStore().id(of: "DORA", tx))
            try LegalHoldStore.place(at: "main", on: dora, reason: "dispute", by: "HANA", at: floor.now, tx)
        }
    }

    private func retention(_ floor: Floor) async throws -> Retention {
        let cem = try await floor.house.database.read(.all) { tx in try RosterStore().id(of: "CEM", tx) }
        let max = try await floor.house.database.read(.all) { tx in try RosterStore().id(of: "MAX", tx) }
        let duties = [
            cem.map { OpenDuty($0, since: Self.today - 733) }, max.map { OpenDuty($0, since: Self.today - 732) },
        ]
        return Retention(database: floor.house.database, clock: floor.house.clock) { duties.compactMap { $0 } }
    }

    private func shifts(_ floor: Floor) async throws -> [String: Int] {
        let rows = try await floor.house.database.read(.all) { tx in
            try tx.rows(
                """
                SELECT p.employee_id, count(*) FROM shift s {unscoped: test} JOIN person p ON p.person_id = s.person_id
                GROUP BY p.employee_id
                """
            ) { ($0.text(0), $0.count(1)) }
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    @Test(arguments: TestEngine.available)
    func `is to the day, and what is held or needed stays`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            try await fill(floor)
            let retention = try await retention(floor)
            let line = try #require(try await retention.lines(of: "main").first { $0.kind == .shifts })
            #expect(line.old == 5 && line.held == 1 && line.open == 2 && line.goes == 2)
            #expect(line.oldest == Self.today - 733)
            #expect(try await shifts(floor).values.reduce(0, +) == 10, "a dry run touches nothing")
            let gone = try await retention.run(by: .system("retention"))
            #expect(gone.first { $0.line.kind == .shifts }?.gone == 2)
            #expect(try await shifts(floor) == ["MAX": 1, "BEN": 1, "ADA": 2, "CEM": 2, "DORA": 2])
            let again = try await retention.run(by: .system("retention"))
            #expect(again.allSatisfy { $0.gone == 0 })
            let notes = try await floor.house.database.read(.all) { tx in
                try tx.rows(
                    """
                    SELECT d.notes FROM audit a {unscoped: test} JOIN audit_detail d ON d.audit_id = a.audit_id
                    WHERE a.why = 'remove what is old'
                    """
                ) { $0.text(0) }
            }
            #expect(notes == ["shifts main before 2024-11-21: 2"], "one row for what went, none for nothing")
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes the words of a talk and leaves that it was held`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let bound = Zone.shanghai.instant(Self.today - RetentionKind.talks.byDefault(in: "CN"))
            try await floor.house.database.write(.system("test"), "talks") { tx in
                let cem = try #require(try RosterStore().id(of: "CEM", tx))
                for (id, at) in [("old", bound + -1), ("kept", bound)] {
                    let sealed = try SealedTextStore(tx, clock: .fixed(floor.now)).seal("words", about: cem, tx)
                    try tx.run(
                        """
                        INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, minutes, held_by, sealed_note, source_key)
                        VALUES ($1, $2, 'C4', $3, '2023-11-20', 20, 'MAX', $4, $1)
                        """,
                        [.text(id), .id(cem), .at(at), .id(sealed)]
                    )
                }
            }
            let retention = Retention(database: floor.house.database, clock: floor.house.clock) { [] }
            let gone = try await retention.run(by: .system("retention"))
            #expect(gone.first { $0.line.kind == .talks }?.gone == 1)
            let (left, sealed) = try await floor.house.database.read(.all) { tx in
                (
                    try tx.rows(
                        """
                        SELECT talk_id, minutes, CASE WHEN sealed_note IS NULL THEN 0 ELSE 1 END
                        FROM talk {unscoped: test} ORDER BY talk_id
                        """
                    ) { "\($0.text(0)) \($0.count(1)) \($0.count(2))" },
                    try tx.rows("SELECT sealed_id FROM sealed_text {unscoped: test}") { $0.text(0) }
                )
            }
            #expect(left == ["kept 20 1", "old 20 0"])
            #expect(sealed.count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes the details of the audit and leaves the chain whole`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let database = floor.house.database
            _ = try await database.seal(by: "test")
            let later = Clock.fixed(floor.now + (5 * 366 + 2) * 86_400)
            let retention = Retention(database: database, clock: later) { [] }
            let gone = try await retention.run(by: .system("retention"))
            #expect(gone.first { $0.line.kind == .audit }.map { $0.gone > 0 } == true)
            _ = try await database.seal(by: "test")
            let verdict = try await database.read(.all) { tx in try AuditCheckStore.verdict(against: [], tx) }
            #expect(verdict.broken == nil && verdict.erased > 0)
        }
    }
}
