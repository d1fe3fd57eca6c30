import Core
import People
import Store
import Support
import Testing

@testable import Communication

/// Drafts go when they are old; records do not.
struct `How long drafts are kept` {
    private static let now = Instant(seconds: 1_795_399_200)  // Monday 23 November 2026, 10:00 in Shanghai.
    private static let day: Int64 = 86_400

    @Test(arguments: [("2026-11-22", 180), ("2026-11-23", 30), ("2026-11-24", 30)] as [(Day, Int)])
    func `is the setting from its day on`(_ day: Day, _ days: Int) {
        let settings = [
            (name: "K1.days", from: "2026-01-01" as Day, value: "7"),
            (name: "drafts.days", from: "2026-11-23" as Day, value: "30"),
        ]
        #expect(DraftRetention.days(on: day, settings) == days)
    }

    @Test(arguments: ["29", "3661", "soon", ""])
    func `is what is shipped where the setting says nothing possible`(_ value: String) {
        let settings = [(name: "drafts.days", from: "2026-01-01" as Day, value: value)]
        #expect(DraftRetention.days(on: "2026-11-23", settings) == 180)
    }

    private static func put(
        _ course: String,
        kind: String = "C1",
        held: Bool = false,
        forms: [(number: Int, age: Int, sealed: Bool)] = [],
        notes: [(device: String, age: Int, sealed: Bool)] = [],
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO talk_course (course_id, kind, flow, flow_version, site, person_id, holder, begun_at, begun_by,
                revision)
            VALUES ($1, $2, $2, 1, 'main', 'ben', 'MAX', 0, 'MAX', 0)
            """,
            [.text(course), .text(kind)]
        )
        if held {
            try tx.run(
                """
                INSERT INTO talk_course_event (course_id, number, at, by_name, step, what)
                VALUES ($1, 1, 0, 'MAX', 'talk', 'held')
                """,
                [.text(course)]
            )
        }
        let texts = try SealedTextStore(tx, clock: .fixed(now))
        // The first second of the day so many days ago, less one where it says one more.
        func at(_ age: Int) -> Value { .at(Zone.shanghai.instant("2026-11-23" as Day - age)) }
        for form in forms {
            let sealed: ID<SealedText>? = form.sealed ? try texts.seal("words", about: PersonID("ben"), tx) : nil
            try tx.run(
                """
                INSERT INTO talk_form (course_id, number, person_id, form, form_version, answers, sealed_answers, at, by_name)
                VALUES ($1, $2, 'ben', 'C1', 0, $3, $4, $5, 'MAX')
                """,
                [.text(course), .int(form.number), .text(sealed == nil ? "{}" : nil), .id(sealed), at(form.age)]
            )
        }
        for note in notes {
            let sealed: ID<SealedText>? = note.sealed ? try texts.seal("words", about: PersonID("ben"), tx) : nil
            try tx.run(
                """
                INSERT INTO talk_draft (course_id, account, part, device, seq, text, sealed, seen, at)
                VALUES ($1, 'ben', 'said', $2, 1, $3, $4, '', $5)
                """,
                [.text(course), .text(note.device), .text(sealed == nil ? "n" : nil), .id(sealed), at(note.age)]
            )
        }
    }

    /// Of 30 days, written at midnight: one of 30 days ago stays, one of 31 goes.
    @Test(arguments: TestEngine.available)
    func `is to the day, for what is a draft alone, and takes the seals along`(_ engine: TestEngine) async throws {
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            try await database.unlock(with: KeyRing())
            try await database.write(.system("test"), "drafts") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ('ben', 'BEN', 'Ben', 'ben')"
                )
                try SiteStore.set(DraftRetention.setting, "30", site: "main", from: "2026-01-01", tx)
                // Held: the newest form is the record's, whatever its age.
                try Self.put("held", held: true, forms: [(1, 40, false), (2, 31, false), (3, 30, false)], tx)
                try Self.put(
                    "old",
                    held: true,
                    forms: [(1, 400, true)],
                    notes: [("d1", 31, true), ("d2", 30, true)],
                    tx
                )
                // Never held.
                try Self.put(
                    "never",
                    kind: "C4",
                    forms: [(1, 31, true), (2, 30, true)],
                    notes: [("d1", 31, false)],
                    tx
                )
            }
            let site = try #require(try await database.read(.all) { tx in try SiteStore.all(tx).first })
            let expected = DraftCount(notes: 2, forms: 3, sealed: 2)
            let dry = try await database.read(.system("test")) { tx in
                try DraftRetentionJobs.store(site, at: Self.now, tx).count(tx)
            }
            #expect(dry == expected)
            func left(_ sql: String) async throws -> [String] {
                try await database.read(.system("test")) { tx in try tx.rows(sql) { $0.text(0) } }
            }
            let sealed = "SELECT sealed_id FROM sealed_text {unscoped: test}"
            #expect(try await left(sealed).count == 5, "a dry run touches nothing")
            let gone = try await database.write(.system("job"), "old-drafts") { tx in
                try DraftRetentionJobs.store(site, at: Self.now, tx).remove(tx)
            }
            #expect(gone == expected)
            #expect(
                try await left(
                    """
                    SELECT course_id || ' ' || CAST(number AS TEXT) FROM talk_form {unscoped: test}
                    ORDER BY course_id, number
                    """
                ) == ["held 3", "never 2", "old 1"]
            )
            #expect(try await left("SELECT device FROM talk_draft {unscoped: test}") == ["d2"])
            #expect(try await left(sealed).count == 3)
            let notes = try await left("SELECT notes FROM audit_detail {unscoped: test} WHERE notes LIKE 'main: %'")
            #expect(notes == ["main: 2 notes, 3 forms removed, 2 of them sealed"])
            let again = try await database.write(.system("job"), "old-drafts") { tx in
                try DraftRetentionJobs.store(site, at: Self.now, tx).remove(tx)
            }
            #expect(again.isNothing)
        }
    }
}
