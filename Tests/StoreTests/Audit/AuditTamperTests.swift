import Core
import Store
import Support
import Testing

@testable import Store

struct `Tampering with the audit` {
    typealias Kind = AuditVerdict.Break.Kind

    /// What is done behind the program's back, and what the doctor must name.
    static let cases: [(what: [String], kind: Kind, place: Int)] = [
        (["UPDATE audit SET actor = 'cem' WHERE place = 3"], .changed, 3),
        (["UPDATE audit SET at = at + 1 WHERE place = 6"], .changed, 6),
        (["UPDATE audit SET person_id = '' WHERE place = 1"], .changed, 1),
        (["UPDATE audit SET origin = '' WHERE place = 2"], .changed, 2),
        (["UPDATE audit SET kind = 'read' WHERE place = 2"], .changed, 2),
        (["UPDATE audit SET hidden_from = 'p' WHERE place = 2"], .changed, 2),
        (["UPDATE audit_detail SET notes = 'other' WHERE notes = 'note 3'"], .detailChanged, 4),
        (["UPDATE audit_detail SET changes = '' WHERE notes = 'note 0'"], .detailChanged, 1),
        (["UPDATE audit_detail SET salt = 'x' WHERE notes = 'note 0'"], .detailChanged, 1),
        (["DELETE FROM audit_detail WHERE notes = 'note 4'"], .detailMissing, 5),
        (
            [
                "DELETE FROM audit_detail WHERE notes = 'note 2'", "DELETE FROM audit WHERE place = 3",
            ], .missing, 3
        ),
        // The gap is closed by moving all later rows down.
        (
            [
                "DELETE FROM audit_detail WHERE notes = 'note 2'", "DELETE FROM audit WHERE place = 3",
                "UPDATE audit SET place = place + 100 WHERE place > 3",
                "UPDATE audit SET place = place - 101 WHERE place > 100",
            ], .changed, 3
        ),
        // A row of another's making is put in between.
        (
            [
                "UPDATE audit SET place = place + 100 WHERE place > 2",
                "UPDATE audit SET place = place - 99 WHERE place > 100",
                """
                INSERT INTO audit (audit_id, at, actor, why, place, detail_digest, link)
                VALUES ('forged', 1, 'ada', 'never', 3, '', '')
                """,
            ], .changed, 3
        ),
        // Two rows change places.
        (
            [
                "UPDATE audit SET place = 100 WHERE place = 2", "UPDATE audit SET place = 2 WHERE place = 5",
                "UPDATE audit SET place = 5 WHERE place = 100",
            ], .changed, 2
        ),
        (["UPDATE audit SET link = 'x' WHERE place = 6"], .changed, 6),
    ]

    @Test(arguments: TestEngine.available, cases.indices)
    func `is named by the first row it touches`(engine: TestEngine, number: Int) async throws {
        let (what, kind, place) = Self.cases[number]
        try await withDatabase(engine) { database in
            try await Chain.make(6, in: database)
            try await database.writePart(.system("test")) { tx in
                for statement in what {
                    // A plain INSERT needs no scope, and takes none.
                    try tx.run(statement.hasPrefix("INSERT") ? statement : statement + " {unscoped: tampering}")
                }
            }
            let broken = try #require(try await Chain.verdict(database).broken)
            #expect(broken.kind == kind)
            #expect(broken.place == place)
            #expect(broken.sentence.contains("row \(place)"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `by cutting off the end shows against a head kept outside, and only against it`(
        engine: TestEngine
    ) async throws {
        try await withDatabase(engine) { database in
            try await Chain.make(6, in: database)
            let head = try #require(try await database.auditHead())
            #expect(try await Chain.verdict(database, heads: [head]).broken == nil)
            try await Chain.tamper(
                database,
                // Of rows written in one millisecond any may be the last of the chain.
                "DELETE FROM audit_detail WHERE audit_id = (SELECT audit_id FROM audit WHERE place = 6)",
                "DELETE FROM audit WHERE place = 6"
            )
            #expect(try await Chain.verdict(database).broken == nil)
            let broken = try #require(try await Chain.verdict(database, heads: [head]).broken)
            #expect(broken.kind == .cutOff)
            #expect(broken.place == 6)
        }
    }

    @Test(arguments: TestEngine.available)
    func `by writing the whole chain anew shows against a head kept outside`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Chain.make(4, in: database)
            let head = try #require(try await database.auditHead())
            try await Chain.tamper(
                database,
                "UPDATE audit SET actor = 'cem' WHERE place = 2",
                "UPDATE audit SET place = NULL WHERE place > 1"
            )
            try await database.seal(by: "test")
            #expect(try await Chain.verdict(database).broken == nil)
            let broken = try #require(try await Chain.verdict(database, heads: [head]).broken)
            #expect(broken.kind == .rewritten)
            #expect(broken.place == 4)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is not what an erasure with a reason is`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Chain.make(3, in: database)
            let erased = try await database.write(.system("retention"), "erase a detail") { tx in
                let id = try tx.first("SELECT audit_id FROM audit WHERE place = 2 {unscoped: test}") {
                    ID<Audit>($0.text(0))
                }
                guard let id else { return false }
                return try AuditListStore.erase(id, reason: "asked for by the person", at: Instant(seconds: 1), tx)
            }
            #expect(erased)
            try await database.seal(by: "test")
            let verdict = try await Chain.verdict(database)
            #expect(verdict == AuditVerdict(rows: 4, waiting: 0, erased: 1, broken: nil))
        }
    }
}
