import Core
import People
import Store
import Support
import Testing

@testable import Communication

/// P4, K12d: who was told hears of every change; of drafts nobody hears.
struct `News of a slot` {
    private static let ten = Slot(start: Instant(seconds: 1_795_399_200), minutes: 30, place: "Room 1")
    private static let eleven = Slot(start: ten.start + 3600, minutes: 30, place: "Room 1")

    private static func standing(
        _ state: KeptSlot.State,
        _ slot: Slot = ten,
        told: Bool = false
    ) -> SlotNews.Standing {
        SlotNews.Standing(state: state, slot: slot, wasTold: told || state == .told)
    }

    @Test func `is a talk arranged, once it is told`() {
        #expect(SlotNews.of(before: nil, after: Self.standing(.told)) == .arranged)
        #expect(SlotNews.of(before: Self.standing(.draft), after: Self.standing(.told)) == .arranged)
        #expect(SlotNews.of(before: nil, after: Self.standing(.draft)) == nil)
    }

    @Test func `is another time only for those who were told one`() {
        let moved = Self.standing(.draft, Self.eleven, told: true)
        #expect(SlotNews.of(before: Self.standing(.told), after: moved) == .arranged)
        #expect(SlotNews.of(before: Self.standing(.draft, told: true), after: moved) == .arranged)
        #expect(SlotNews.of(before: Self.standing(.draft), after: Self.standing(.draft, Self.eleven)) == nil)
    }

    @Test(arguments: [KeptSlot.State.heldBack, .released])
    func `is its end where it ends after it was told`(state: KeptSlot.State) {
        #expect(SlotNews.of(before: Self.standing(.told), after: Self.standing(state, told: true)) == .cancelled)
        #expect(
            SlotNews.of(before: Self.standing(.draft, told: true), after: Self.standing(state, told: true))
                == .cancelled
        )
        #expect(SlotNews.of(before: Self.standing(.draft), after: Self.standing(state)) == nil)
    }

    // P4: whoever was told hears with whom it is now, and the one before that it is none of theirs any more.
    @Test func `is another holder only for those who were told one`() {
        func held(_ state: KeptSlot.State, by holder: String, told: Bool) -> SlotNews.Standing {
            SlotNews.Standing(state: state, slot: Self.ten, wasTold: told, holder: PersonID(holder))
        }
        let (max, kai) = (held(.told, by: "max", told: true), held(.draft, by: "kai", told: true))
        #expect(SlotNews.of(before: max, after: kai) == .arranged)
        let drafts = (held(.draft, by: "max", told: false), held(.draft, by: "kai", told: false))
        #expect(SlotNews.of(before: drafts.0, after: drafts.1) == nil)
    }

    @Test(arguments: TestEngine.available)
    func `of a talk handed over goes to all three`(_ engine: TestEngine) async throws {
        try await Self.with(engine) { database in
            let now = Self.ten.start + -7200
            let slot = KeptSlot(
                id: ID("s"),
                site: "main",
                week: Week(containing: "2026-11-23"),
                holder: "MAX",
                person: PersonID("ben"),
                keys: ["k"],
                slot: Self.ten,
                state: .told,
                toldAt: now,
                changedAt: now,
                changedBy: "MAX"
            )
            _ = try await database.write(.system("test"), "slot") { tx in
                for table in ["person", "standing"] {
                    let row =
                        table == "person"
                        ? "INSERT INTO person (person_id, employee_id, name, search) VALUES ('kai', 'KAI', 'Kai', 'k')"
                        : """
                        INSERT INTO standing (person_id, path, site, team, role, leader, employed)
                        VALUES ('kai', '/main//A/', 'main', 'A', 'manager', NULL, 1)
                        """
                    try tx.run(row)
                }
                try SlotStore(now: now, by: "MAX").add(slot, tx)
            }
            let isHanded = try await database.write(.system("test"), "hand over") { tx in
                let store = SlotStore(now: now, by: "MAX")
                return [
                    try store.hand(slot.id, to: "KAI", revision: 1, tx),
                    try store.hand(slot.id, to: "MAX", revision: 1, tx),
                ]
            }
            #expect(isHanded == [true, false], "who saw an older revision changes nothing")
            let told = try await Self.messages(database)
            #expect(
                told == [
                    "ben talk 0 10:00", "max talk 0 10:00", "ben talk 1 10:00", "kai talk 1 10:00",
                    "max talk_cancelled 1 10:00",
                ]
            )
        }
    }

    @Test func `is its end where the telling is taken back`() {
        #expect(SlotNews.of(before: Self.standing(.told), after: Self.standing(.draft)) == .cancelled)
    }

    private static func with(_ engine: TestEngine, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(engine) { database in
            _ = try await database.write(.system("test"), "people") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                for id in ["ben", "max"] {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $2, $1, $1)",
                        [.text(id), .text(id.uppercased())]
                    )
                    try tx.run(
                        """
                        INSERT INTO standing (person_id, path, site, team, role, leader, employed)
                        VALUES ($1, '/main//A/', 'main', 'A', 'agent', NULL, 1)
                        """,
                        [.text(id)]
                    )
                }
                try tx.run(
                    """
                    INSERT INTO mail_server (site, host, port, security, from_mail, pages, is_on, changed_at, changed_by)
                    VALUES ('main', 'mail.example.com', 587, 'starttls', 'z@example.com', 'https://z.example', 1, 0, 'test')
                    """
                )
            }
            try await body(database)
        }
    }

    private static func messages(_ database: Database) async throws -> [String] {
        try await database.read(.system("test")) { tx in
            try tx.rows(
                """
                SELECT person_id, kind, sequence, start_at FROM message {unscoped: test}
                ORDER BY sequence, kind, person_id
                """
            ) { row in
                let hour = Zone.shanghai.clock(row.at(3))
                return "\(row.text(0)) \(row.text(1)) \(row.count(2)) \(hour)"
            }
        }
    }

    @Test(arguments: TestEngine.available, [false, true])
    func `goes to the person and the holder, of confidential talks as of all`(
        _ engine: TestEngine,
        isConfidential: Bool
    ) async throws {
        try await Self.with(engine) { database in
            let now = Self.ten.start + -7200
            let slot = KeptSlot(
                id: ID("s"),
                site: "main",
                week: Week(containing: "2026-11-23"),
                holder: "MAX",
                person: PersonID("ben"),
                keys: ["k"],
                slot: Self.ten,
                isConfidential: isConfidential,
                changedAt: now,
                changedBy: "MAX"
            )
            _ = try await database.write(.system("test"), "slot") { tx in
                try SlotStore(now: now, by: "MAX").add(slot, tx)
            }
            let drafted = try await Self.messages(database)
            #expect(drafted.isEmpty)
            _ = try await database.write(.system("test"), "tell, move, withdraw") { tx in
                let store = SlotStore(now: now, by: "MAX")
                _ = try store.set(.told, slot.id, revision: 1, tx)
                _ = try store.set(.told, slot.id, revision: 1, tx)
                _ = try store.move(slot.id, to: Self.eleven, revision: 2, tx)
                _ = try store.set(.released, slot.id, revision: 3, tx)
            }
            let told = try await Self.messages(database)
            #expect(
                told == [
                    "ben talk 1 10:00", "max talk 1 10:00", "ben talk 2 11:00", "max talk 2 11:00",
                    "ben talk_cancelled 3 11:00", "max talk_cancelled 3 11:00",
                ]
            )
            let jobs = try await database.read(.system("test")) { tx in
                try tx.first("SELECT count(*) FROM job WHERE kind = 'message'") { $0.count(0) }
            }
            #expect(jobs == 6)
        }
    }
}
