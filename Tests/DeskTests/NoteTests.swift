import Communication
import Core
import Foundation
import Ingest
import People
import Signals
import Store
import Support
import Testing
import Web

/// What was said of care, own matters, leaving and first days, and the words of reports (K12d, C5a).
struct `Confidential notes` {
    private static let words = ["at home he cares for his mother", "his leader shouts", "cannot sleep for weeks"]
    private static let talks = """
        employee_id,kind,held_at,held_by,note
        BEN,C4,2026-11-20 15:00,MAX,\(words[0])
        BEN,C5,2026-11-20 16:00,HANA,\(words[1])
        BEN,C1,2026-11-20 17:00,ADA,quality is better
        """
    private static let reports = """
        employee_id,reported_at,reported_by,kind,grade,note
        BEN,2026-11-20 10:00,DORA,mood,soon,\(words[2])
        BEN,2026-11-20 11:00,DORA,swing,soon,handles fewer calls
        """

    @Test(arguments: TestEngine.available)
    func `stand sealed in no table, and only what was said of results stands plainly`(_ engine: TestEngine) async throws
    {
        try await Floor.run(engine) { floor in
            try await Self.take(floor)
            let everything = try await Self.archive(floor)
            for words in Self.words { #expect(!everything.contains(words), "\(words)") }
            #expect(everything.contains("quality is better") && everything.contains("handles fewer calls"))
            #expect(try await Self.sealed(floor) == 3)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of the same file come in once, after a change of keys too, and go with their import`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let (talks, reports) = try await Self.take(floor)
            let keys = try #require(floor.house.database.keys)
            let next = keys.rotated()
            try await floor.house.database.write(.system("test"), "announce") { tx in
                try KeyCheckStore().announce(next, at: Instant(seconds: 0), tx)
            }
            for ring in [keys, next, next.pruned()] {
                try await floor.house.database.unlock(with: ring)
                for (kind, text) in [("talks", Self.talks), ("reports", Self.reports)] {
                    let again = try await floor.take(kind, text)
                    #expect(again.new == 0 && again.refused == 0, "\(kind)")
                }
                #expect(try await Self.sealed(floor) == 3)
            }
            let more = try await floor.take("talks", Self.talks.replacingOccurrences(of: "mother", with: "father"))
            #expect(more.new == 1 && more.unchanged == 2, "other words are another talk")
            for report in [talks, reports, more] {
                let intake = try #require(Floor.intakes.first { $0.kind == report.kind })
                let blocked = try await FileImport(database: floor.house.database, clock: floor.house.clock)
                    .undo(intake, importID: report.importID ?? "", by: .system("test"))
                #expect(blocked.isEmpty)
            }
            #expect(try await Self.sealed(floor) == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `are opened by a button, and who opened whose is in the audit`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            try await Self.take(floor)
            let page = try #require(try await floor.page("/people/BEN", as: "MAX"))
            #expect(page.contains("Open the confidential note") && page.contains("Opening it is recorded"))
            #expect(page.contains("quality is better"))
            for words in Self.words { #expect(!page.contains(words)) }
            let care = try await Self.note(floor, of: "C4")
            #expect(try await Self.opened(care, floor, as: "MAX")?.contains(Self.words[0]) == true)
            let rows = try await Self.reads(floor)
            #expect(rows.count == 1)
            #expect(rows.first?.actor == "MAX")
            #expect(rows.first?.notes == ["note \(care) about BEN"], "neither kind nor words")
            #expect(try await Self.opened(care, floor, as: "HANA")?.contains(Self.words[0]) == true)
            #expect(try await Self.reads(floor).count == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `are no leader's, nobody's own and nobody's by a wrong address, and trying leaves no row`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            try await Self.take(floor)
            let care = try await Self.note(floor, of: "C4")
            for reader in ["ADA", "CEM", "BEN", "DORA"] {
                #expect(try await Self.opened(care, floor, as: reader) == nil, "\(reader)")
                let page = try await floor.page("/people/BEN", as: reader) ?? ""
                #expect(!page.contains("confidential note"), "\(reader)")
            }
            #expect(try await Self.opened(care, floor, as: "MAX", at: "DORA") == nil, "somebody else's page")
            #expect(try await Self.opened("0190", floor, as: "MAX") == nil)
            #expect(try await Self.reads(floor).isEmpty)
        }
    }

    /// Whom an own matter complains of may be the manager.
    @Test(arguments: TestEngine.available)
    func `of an own matter are for HR and who held the talk, and so are their rows in the audit (C5a)`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            try await Self.take(floor)
            let matter = try await Self.note(floor, of: "C5")
            #expect(try await Self.opened(matter, floor, as: "MAX") == nil)
            #expect(try await Self.opened(matter, floor, as: "HANA")?.contains(Self.words[1]) == true)
            #expect(try await Self.reads(floor).count == 1)
            let filter = AuditFilter()
            let manager = AuditReader(person: PersonID("max"), seesHidden: false)
            let seen = try await floor.house.database.read(.all) { tx in
                try AuditListStore.page(filter, for: manager, limit: 100, tx)
            }
            #expect(!seen.contains { $0.isRead })
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a report are a button on the list, and never for a leader`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("reports", Self.reports)
            let list = try #require(try await floor.page("/week", as: "MAX", query: ["who": "all"]))
            #expect(list.contains("mood change") && list.contains("Open the confidential note"))
            #expect(!list.contains(Self.words[2]))
            let note = try await Self.report(floor)
            #expect(try await Self.opened(note, floor, as: "MAX")?.contains(Self.words[2]) == true)
            #expect(try await Self.opened(note, floor, as: "ADA") == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `that an older program kept plainly are sealed in pieces, and their files still come in once`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let database = floor.house.database
            try await database.write(.system("test"), "as an older program") { tx in
                let ben = try #require(try RosterStore().id(of: "BEN", tx))
                let (held, told) = (Instant(seconds: 1_795_158_000), Instant(seconds: 1_795_140_000))
                let key = "file/BEN/C4/\(held.iso)/MAX//\(Self.words[0])"
                try tx.run(
                    """
                    INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, held_by, note, source_key)
                    VALUES ('t', $1, 'C4', $2, '2026-11-20', 'MAX', $3, $4)
                    """,
                    [.id(ben), .at(held), .text(Self.words[0]), .text(key)]
                )
                try tx.run(
                    """
                    INSERT INTO signal (signal_id, person_id, kind, version, happened_at, happened_on, recorded_at,
                        source_key, payload, evidence)
                    VALUES ('s', $1, 'reported', 1, $2, '2026-11-20', $2, $3, $4, '[]')
                    """,
                    [
                        .id(ben), .at(told),
                        .text("report/BEN/\(told.iso)/mood/DORA/soon/\(Self.words[2])"),
                        .text(#"{"by":"DORA","grade":"soon","note":"\#(Self.words[2])","what":"mood"}"#),
                    ]
                )
            }
            #expect(try await Self.plain(floor) == 2)
            let page = try await floor.page("/people/BEN", as: "MAX") ?? ""
            #expect(!page.contains(Self.words[0]), "what waits to be sealed is not shown")
            for expected in [1, 0] {
                let sealed = try await database.write(.system("test"), "seal") { tx in
                    (
                        try ConfidentialNoteStore.seal(atMost: 200, clock: .system, tx),
                        try ReportNoteStore.seal(atMost: 200, clock: .system, tx)
                    )
                }
                #expect(sealed == (expected, expected))
            }
            #expect(try await Self.plain(floor) == 0)
            let everything = try await Self.archive(floor)
            #expect(!everything.contains(Self.words[0]) && !everything.contains(Self.words[2]))
            let note = try await Self.note(floor, of: "C4")
            #expect(try await Self.opened(note, floor, as: "MAX")?.contains(Self.words[0]) == true)
            let (talks, reports) = try await Self.take(floor)
            #expect(talks.unchanged == 1 && reports.unchanged == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a refused row are not kept with it`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let report = try await floor.take("talks", Self.talks.replacingOccurrences(of: "BEN", with: "NOBODY"))
            #expect(report.refused == 3)
            let everything = try await Self.archive(floor)
            #expect(everything.contains("NOBODY"))
            for words in Self.words { #expect(!everything.contains(words)) }
        }
    }

    @discardableResult
    private static func take(_ floor: Floor) async throws -> (talks: ImportReport, reports: ImportReport) {
        (try await floor.take("talks", talks), try await floor.take("reports", reports))
    }

    /// Where the note of the talk of a kind lies.
    private static func note(_ floor: Floor, of kind: String) async throws -> String {
        let found = try await floor.house.database.read(.all) { tx in
            try tx.first("SELECT sealed_note FROM talk {unscoped: test} WHERE kind = $1", [.text(kind)]) { $0.text(0) }
        }
        return try #require(found)
    }

    private static func report(_ floor: Floor) async throws -> String {
        let found = try await floor.house.database.read(.all) { tx in
            try SignalStore(clock: .system).signals(kind: Reported.kind, through: "2026-11-23", tx)
        }
        return try #require(try found.compactMap { try $0.payload(Reported.self)?.sealed }.first)
    }

    /// The page of a note, or nil where there is none for the reader.
    private static func opened(
        _ note: String,
        _ floor: Floor,
        as reader: String,
        at employeeID: String = "BEN"
    ) async throws -> String? {
        let answer = try await floor.visit(.post, "/people/\(employeeID)/notes", as: reader, form: ["note": note])
        guard case .page(let page) = answer else { return nil }
        var html = HTML(Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Floor.monday)))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    /// The reads of confidential texts in the audit.
    private static func reads(_ floor: Floor) async throws -> [AuditEntry] {
        let hr = AuditReader(person: PersonID("hr"), seesHidden: true)
        return try await floor.house.database.read(.all) { tx in
            try AuditListStore.page(AuditFilter(), for: hr, limit: 100, tx).filter(\.isRead)
        }
    }

    private static func sealed(_ floor: Floor) async throws -> Int {
        try await floor.house.database.read(.all) { tx in try SealedTextStore(tx, clock: .system).checked(tx).texts }
    }

    private static func plain(_ floor: Floor) async throws -> Int {
        try await floor.house.database.read(.all) { tx in try ConfidentialNoteStore.plain(tx) }
    }

    /// Everything the database holds, as its backup writes it.
    private static func archive(_ floor: Floor) async throws -> String {
        let kept = Kept()
        _ = try await floor.house.database.archive { kept }
        return String(decoding: kept.bytes, as: UTF8.self)
    }

    private final class Kept: ArchiveSink, @unchecked Sendable {
        var bytes: [UInt8] = []

        func take(_ lines: [UInt8]) throws { bytes += lines }
        func finish() throws {}
    }
}
