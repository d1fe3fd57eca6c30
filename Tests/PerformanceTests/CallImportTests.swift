import Core
import Foundation
import People
import Store
import Support
import Testing

@testable import Performance

struct `An import of calls` {
    private static let good = Tracked.log([
        "5|c1|sales|NONE|ENTERQUEUE||138|1", "8|c1|sales|Ann|CONNECT|3|x|2", "20|c1|sales|Ann|COMPLETEAGENT|3|12|1",
        "30|c2|sales|NONE|ENTERQUEUE||139|1", "40|c2|sales|Ben|RINGNOANSWER|5000", "50|c2|sales|NONE|ABANDON|1|1|20",
    ])

    @Test(arguments: TestEngine.available)
    func `reports what it did and leaves one line of the audit`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            let report = try await site.take(Self.good)
            #expect(
                [report.rows, report.new, report.changed, report.unchanged, report.refused] == [6, 3, 0, 0, 0] as [Int]
            )
            #expect(report.sha256.count == 64)
            #expect(report.unowned.map { "\($0.code) \($0.events)" } == ["Ann 1", "Ben 1"])
            let (history, audit) = try await site.read { tx in
                (
                    try ImportStore.history(limit: 9, tx).map {
                        "\($0.kind) \($0.rows) \($0.new) \($0.endedAt != nil)"
                    },
                    try tx.rows("SELECT why FROM audit {unscoped: test} ORDER BY audit_id") { $0.text(0) }
                )
            }
            #expect(history == ["calls 6 3 true"])
            #expect(audit.filter { $0 == "import calls" }.count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes the good lines and keeps the bad ones with line and reason`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            let bad = ["nonsense", "soon|c|q|a|CONNECT|1", "\(LogSite.clock.now().seconds + 90_000)|c|q|a|CONNECT|1"]
            let folder = try TestFile("")
            let rejects = folder.path + ".rejects.csv"
            let report = try await site.take(Self.good[..<3] + bad + Self.good[3...], rejects: rejects)
            #expect([report.rows, report.new, report.refused] == [9, 3, 3] as [Int])
            #expect(
                report.firstRefused.map { "\($0.line) \($0.reason.english)" } == [
                    "4 fewer than five fields", "5 the first field is not a time", "6 the time lies in the future",
                ]
            )
            #expect(report.rejectsFile == rejects)
            let kept = try String(contentsOfFile: rejects, encoding: .utf8).split(whereSeparator: \.isNewline)
            #expect(kept.count == 4)
            #expect(kept[1] == "4,fewer than five fields,nonsense")
            let clean = try await site.content()
            try await site.take(Self.good)
            #expect(try await site.content() == clean)
        }
    }

    @Test(arguments: TestEngine.available)
    func `in a dry run writes nothing and counts`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(
                PeopleIntakes.all[1],
                "employee_id,name,team,joined_on,agent_code\nE1,Ann,A,2026-01-01,Ann\n"
            )
            let report = try await site.take(Self.good + ["nonsense"], isDryRun: true)
            #expect([report.rows, report.new, report.refused] == [7, 3, 1] as [Int])
            #expect(report.unowned.map { "\($0.code) \($0.events)" } == ["Ben 1"])
            #expect(report.importID == nil)
            #expect(try await site.content() == [])
            #expect(try await site.read { tx in try ImportStore.history(limit: 9, tx).map(\.kind) } == ["roster"])
        }
    }

    @Test func `of what is no log ends before anything is written`() async throws {
        try await withLogSite(.sqlite) { site in
            await #expect(throws: Failure.self) { try await site.take([]) }
            await #expect(throws: Failure.self) { try await site.take(["a,b,c", "1,2,3"]) }
            await #expect(throws: Failure.self) { try await site.take(path: "/nowhere/queue_log") }
            let found = try await site.read { tx in try ImportStore.history(limit: 9, tx).count }
            #expect(found == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a log that breaks off takes what stands before, and later the whole`(_ engine: TestEngine) async throws {
        let lines = RandomLog(seed: 99, callers: 60).lines
        let wanted = try await withLogSite(engine) { site in
            try await site.take(lines)
            return try await site.content()
        }
        try await withLogSite(engine) { site in
            var site = site
            site.chunk = 10
            let file = try TestFile("")
            try Self.cutShort(lines[..<100]).write(to: URL(filePath: file.path))
            let report = try await site.take(path: file.path)
            #expect(report.brokeOff?.contains("\(file.path): the gzip file ends in the middle") == true)
            #expect([report.rows, report.refused] == [100, 1] as [Int])
            #expect(report.firstRefused.map(\.line) == [100])
            #expect(report.firstRefused.first?.reason.english.hasPrefix("queue_log: the gzip file") == true)
            let ended = { [site] in
                try await site.read { tx in try ImportStore.history(limit: 9, tx).map { $0.endedAt != nil } }
            }
            #expect(try await ended() == [true])
            #expect(try await site.audit() == [])
            // Refused as a whole where it breaks off in its first chunk: no import is left that never ended.
            site.chunk = 20_000
            await #expect(throws: Failure.self) { try await site.take(path: file.path) }
            #expect(try await ended() == [true])
            try await site.take(lines)
            #expect(try await site.content() == wanted)
            #expect(try await site.audit() == [])
        }
    }

    /// Lines as a gzip file whose end is missing, half of the last line with it.
    private static func cutShort(_ lines: some Sequence<String>) -> Data {
        let text = Data(lines.map { $0 + "\n" }.joined().utf8)
        let said = UInt16(text.count + 100)
        let length = [said, ~said].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        return Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1] + length) + text.dropLast(5)
    }

    /// Facts of a day that ends with its chunk are written once.
    @Test(arguments: [(rings: 1, records: 4), (rings: 2, records: 2), (rings: 3, records: 3), (rings: 4, records: 4)])
    func `ends a chunk with the day once it is half full`(rings: Int, records: Int) throws {
        let midnight = 1_793_491_200
        let times = (0..<rings).map { midnight - rings + $0 } + (0..<5).map { midnight + $0 }
        let file = try TestFile(times.map { "\($0)|c\($0)|sales|Ann|RINGNOANSWER|5000\n" }.joined())
        var intake = try QueueLogIntake(path: file.path, zone: .utc, latest: LogSite.clock.now())
        var chunk = CallChunk()
        let goesOn = try intake.read(into: &chunk, atMost: 4)
        #expect(goesOn)
        #expect(chunk.events.count == records)
        #expect(chunk.isComplete == (rings == 2 || rings == 3))
    }

    /// A caller who comes into one queue again is two stays, in whatever chunks they are stored.
    @Test(arguments: TestEngine.available, [1, 20_000])
    func `keeps two stays of one call in one queue apart`(_ engine: TestEngine, _ chunk: Int) async throws {
        try await withLogSite(engine) { site in
            var site = site
            site.chunk = chunk
            try await site.take(
                Tracked.log([
                    "5|c1|sales|NONE|ENTERQUEUE||138|1", "65|c1|sales|NONE|EXITWITHTIMEOUT|1|1|60",
                    "66|c1|sales|NONE|ENTERQUEUE||138|1", "70|c1|sales|Ann|CONNECT|4|x|2",
                    "90|c1|sales|Ann|COMPLETEAGENT|4|20|1",
                    "91|c1|sales|NONE|ENTERQUEUE||138|1", "95|c1|sales|Ann|CONNECT|4|x|2",
                    "99|c1|sales|Ann|COMPLETEAGENT|4|4|1",
                ])
            )
            let line = try await site.metrics(by: [.queue])
            #expect(line.count == 1)
            #expect(line.first?["offered"] == "3")
            #expect(line.first?["handled"] == "2")
            #expect(line.first?["timed_out"] == "1")
            #expect(line.first?["talk_s"] == "24")
            #expect(try await site.audit() == [])
        }
    }

    @Test func `names who nobody owns once, however often they come`() async throws {
        try await withLogSite(.sqlite) { site in
            try await site.take(Self.good)
            try await site.takeTable(
                PeopleIntakes.all[1],
                "employee_id,name,team,joined_on,agent_code\nE1,Ann,A,2026-01-01,Ann\n"
            )
            #expect(try await site.take(Self.good).unowned.map(\.code) == ["Ben"])
        }
    }

    @Test func `is told its progress to the end`() async throws {
        try await withLogSite(.sqlite) { site in
            let file = try TestFile(Self.good.joined(separator: "\n"))
            let seen = Progress()
            var options = CallImport.Options()
            options.progress = { consumed, total in seen.tell(consumed, total) }
            _ = try await CallImport(database: site.database, clock: LogSite.clock).runQueueLog(
                path: file.path,
                by: LogSite.clerk,
                options
            )
            #expect(seen.last.0 == seen.last.1)
            #expect(seen.last.1 > 0)
        }
    }
}

/// The last progress told.
private final class Progress: @unchecked Sendable {
    private let lock = NSLock()
    private var told: (Int64, Int64) = (-1, -1)

    var last: (Int64, Int64) { lock.withLock { told } }

    func tell(_ consumed: Int64, _ total: Int64) { lock.withLock { told = (consumed, total) } }
}
