import Core
import Foundation
import Store
import Support
import Testing

@testable import Store

struct `An archive` {
    /// Every pair of engines, from and to.
    static let pairs = TestEngine.available.flatMap { from in TestEngine.available.map { (from, $0) } }

    @Test(arguments: pairs)
    func `brings everything to a new database, also of the other engine`(
        _ from: TestEngine,
        _ to: TestEngine
    ) async throws {
        let lines = try await Self.archive(of: from)
        try await withAddress(of: to, migrated: false) { address in
            let database = try await Database.open(address)
            let rows = try await database.restore { Lines(lines) }
            #expect((rows["site"], rows["contact"], rows["fact"]) == (2, 3, 2))
            #expect(try await database.schemaVersion() == Migration.all.last?.number)
            let again = Kept()
            _ = try await database.archive { again.emptied() }
            // The head says when it was made.
            #expect(Set(again.lines.dropFirst()) == Set(lines.dropFirst()))
            #expect(again.lines.count == lines.count)
            try await database.close()
        }
    }

    @Test(arguments: TestEngine.available)
    func `fills no database that holds something`(_ engine: TestEngine) async throws {
        let lines = try await Self.archive(of: engine)
        try await withDatabase(engine) { database in
            await #expect(throws: Failure.self) { try await database.restore { Lines(lines) } }
            let sites = try await database.read(.all) { tx in try tx.first("SELECT count(*) FROM site") { $0.count(0) }
            }
            #expect(sites == 0)
        }
    }

    @Test(arguments: TestEngine.available, Damage.allCases)
    func `that is damaged changes nothing`(_ engine: TestEngine, _ damage: Damage) async throws {
        let lines = damage.done(to: try await Self.archive(of: engine))
        try await withAddress(of: engine, migrated: false) { address in
            let database = try await Database.open(address)
            await #expect(throws: Failure.self) { try await database.restore { Lines(lines) } }
            #expect(try await database.schemaVersion() == nil)
            try await database.close()
        }
    }

    @Test func `keeps what is secret out where it is left out`() async throws {
        try await withDatabase(.sqlite) { database in
            let seen = Kept()
            let rows = try await database.walkTables(leavingOut: ArchiveTable.secrets) { _ in
                try ArchiveWriter(ArchiveHead(zhiyinArchive: 1, schema: 1, madeAt: 0), seen.emptied())
            }
            #expect(rows["person"] != nil)
            #expect(ArchiveTable.secrets.allSatisfy { rows[$0] == nil })
            #expect(ArchiveTable.secrets.isSubset(of: ArchiveTable.names(through: .max)))
        }
    }

    /// What can go wrong with a file on its way.
    enum Damage: String, CaseIterable, Sendable {
        case cutShort, rowLost, rowTooShort, numberIsNone, strangeTable, strangeColumn, newer, nothing

        func done(to lines: [String]) -> [String] {
            let contact = lines.firstIndex { $0.contains("\"name\":\"contact\"") } ?? 0
            var lines = lines
            func replace(_ old: String, _ new: String) {
                lines = lines.map { $0.replacing(old, with: new) }
            }
            switch self {
            case .cutShort: lines.removeLast(lines.count - contact - 3)
            case .rowLost: lines.remove(at: contact + 1)
            case .rowTooShort: lines[contact + 1] = "1\t2"
            case .numberIsNone: lines[contact + 1] = lines[contact + 1].replacing("1770000000000000", with: "x")
            case .strangeTable: replace("\"name\":\"fact\"", "\"name\":\"fact; DROP TABLE site\"")
            case .strangeColumn: replace("\"name\":\"key64\"", "\"name\":\"key65\"")
            case .newer: lines[0] = lines[0].replacing("\"schema\":", with: "\"schema\":9")
            case .nothing: lines = []
            }
            return lines
        }
    }

    /// The lines of a database with a row for everything that an engine could lose something of.
    private static func archive(of engine: TestEngine) async throws -> [String] {
        try await withDatabase(engine) { database in
            try await database.writePart(.system("test")) { tx in
                for (site, currency) in [("main", "CNY"), ("行\t\\N\n\r\"", "TWD")] {
                    try tx.run(
                        "INSERT INTO site (site, zone, calendar, currency, language) VALUES ($1, 'Asia/Shanghai', 'CN', $2, 'en')",
                        [.text(site), .text(currency)]
                    )
                }
                let moments: [Int64] = [1_770_000_000_000_000, 1_772_500_000_000_000, 1_780_000_000_000_000]
                try tx.prepareMonths(
                    of: "contact",
                    from: Instant(microseconds: moments[0]),
                    through: Instant(microseconds: moments[2])
                )
                try tx.append(
                    to: "contact",
                    ArchiveTable.load("contact", engine == .sqlite ? .sqlite : .postgres, tx).columns.map(\.name)
                ) { row in
                    for (number, at) in moments.enumerated() {
                        for value: Int64 in [1, at, Int64.min + Int64(number), 2, 3, 6, 1, 20_000] { row.int(value) }
                        for _ in 0..<5 { if number == 0 { row.null() } else { row.int(number) } }
                        row.int(1)
                        try row.end()
                    }
                }
                try tx.append(
                    to: "fact",
                    ArchiveTable.load("fact", engine == .sqlite ? .sqlite : .postgres, tx).columns.map(\.name)
                ) { row in
                    for day in 1...2 {
                        for _ in 0..<26 { row.int(day) }
                        row.bytes(day == 1 ? [] : Array(0...255))
                        try row.end()
                    }
                }
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ('p', 'E1', '张三', 'zhang')"
                )
                try tx.run(
                    "INSERT INTO measure (person_id, measure, day, value, count) VALUES ('p', 'csat', '2026-01-01', $1, 3)",
                    [.double(0.1 + 0.2)]
                )
            }
            let kept = Kept()
            _ = try await database.archive { kept.emptied() }
            return kept.lines
        }
    }
}

/// Keeps an archive's lines.
private final class Kept: ArchiveSink, @unchecked Sendable {
    private var bytes: [UInt8] = []

    var lines: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
            String.init
        )
    }

    func emptied() -> Kept {
        bytes = []
        return self
    }

    func take(_ lines: [UInt8]) throws { bytes += lines }
    func finish() throws {}
}

/// Gives an archive's lines.
private final class Lines: ArchiveSource {
    private var rest: ArraySlice<String>

    init(_ lines: [String]) { rest = lines[...] }

    func next(_ line: inout [UInt8]) throws -> Bool {
        guard let first = rest.popFirst() else { return false }
        line = Array(first.utf8)
        return true
    }
}
