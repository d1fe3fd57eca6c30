import Core
import Foundation
import Ingest
import People
import Store
import Support
import Testing

@testable import Performance

/// A queue_log as a table of a database.
private enum TableForm: CaseIterable {
    case fiveColumns, oneColumn, localTimes, quotedNulls

    func of(_ log: some StringProtocol) -> String {
        let rows = log.split(whereSeparator: { $0 == "\n" }).enumerated().map { number, line in
            let fields = line.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "|" }).map { String($0) }
            var data = Array(fields[5...])
            switch self {
            case .oneColumn: return (fields[..<5] + [data.joined(separator: "|")]).joined(separator: ",")
            case .fiveColumns, .localTimes, .quotedNulls:
                // What does not fit stays in the last column, as in Asterisk's own tables.
                if data.count > 5 { data = data[..<4] + [data[4...].joined(separator: "|")] }
                data += Array(repeating: "", count: 5 - data.count)
            }
            switch self {
            case .localTimes:
                let second = Int64(fields[0]) ?? 0
                let local = Zone.shanghai.text(Instant(seconds: second)).replacingOccurrences(of: "T", with: " ")
                return ([local + ".250000"] + fields[1..<5] + data).joined(separator: "\t")
            case .quotedNulls:
                let cells = ["\(number)"] + fields[..<5] + data.map { $0.isEmpty ? "NULL" : $0 }
                return cells.map { "\"\($0)\"" }.joined(separator: ";")
            default: return (fields[..<5] + data).joined(separator: ",")
            }
        }
        return ([header] + rows).joined(separator: "\n") + "\n"
    }

    private var header: String {
        switch self {
        case .fiveColumns: "time,callid,queuename,agent,event,data1,data2,data3,data4,data5"
        case .oneColumn: "time,callid,queuename,agent,event,data"
        case .localTimes: "Time\tCall_ID\tQueue\tAgent\tVerb\tData1\tData2\tData3\tData4\tData5"
        case .quotedNulls:
            "\u{FEFF}\"id\";\"time\";\"callid\";\"queuename\";\"agent\";\"event\";"
                + (1...5).map { "\"data\($0)\"" }.joined(separator: ";")
        }
    }
}

private let log = """
    1772416800|1.1|sales|NONE|ENTERQUEUE||10086|1
    1772416801|NONE|NONE|Agent 7|PAUSEALL|午休
    1772416801|NONE|sales|Agent 7|PAUSE|午休
    1772416803|1.1|sales|SIP/8001|RINGNOANSWER|3000
    1772416805|1.1|sales|Li Lei|CONNECT|5|1.9|4
    1772416865|1.1|sales|Li Lei|ATTENDEDTRANSFER|LINK|a|b|c|5|60|1
    1772416870|1.2|sales|NONE|ENTERQUEUE||10010|1
    1772416890|1.2|sales|NONE|EXITWITHKEY|0|1|1|20
    1772416900|NONE|NONE|Agent 7|UNPAUSEALL|
    1772416900|NONE|sales|Agent 7|UNPAUSE|
    1772416910|1.3|sales|NONE|ENTERQUEUE||10010|1
    1772416912|1.3|sales|Li Lei|CONNECT|2|1.10|1
    1772416930|1.3|sales|Li Lei|COMPLETEAGENT|2|18|1

    """

struct `A queue_log in a table` {
    @Test(arguments: TableForm.allCases)
    private func `gives the figures of the same log in lines`(form: TableForm) async throws {
        let expected = try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            try await site.take(log, .queueLog)
            return try await site.everything()
        }
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let report = try await site.take(form.of(log), .queueLog)
            #expect([report.rows, report.refused] == [13, 0] as [Int])
            #expect(try await site.everything() == expected)
        }
        #expect(expected.contains { $0.hasPrefix("Li Lei sales 2026-03-02 2 78") })
    }

    @Test(arguments: TableForm.allCases)
    private func `is the same log as its lines: after them it adds nothing`(form: TableForm) async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let lines = try await site.take(log, .queueLog)
            let report = try await site.take(form.of(log), .queueLog)
            #expect([report.new, report.changed, report.unchanged] == [0, 0, lines.new] as [Int])
        }
    }

    @Test func `refuses rows that are no lines of a log, by their line`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let text = """
                time,callid,queuename,agent,event,data
                1772416800,1.1,sales,NONE,ENTERQUEUE,||1
                soon,1.1,sales,NONE,ABANDON,1|1|9
                1772416805,1.1,sales,Li Lei,,
                4000000000,1.1,sales,NONE,ABANDON,1|1|9
                1772416806,1.1,sales,NONE,ABANDON,1|1|6,7
                1772416807,1.1,sales,NONE,ABANDON,1|1|7

                """
            let report = try await site.take(text, .queueLog)
            #expect([report.rows, report.new, report.refused] == [6, 1, 4] as [Int])
            #expect(report.firstRefused.map(\.line) == [3, 4, 5, 6])
            #expect(try await site.refusals(of: report).map(\.line) == [3, 4, 5, 6])
            #expect(try await site.metrics(by: [.queue], ["offered", "abandoned"]) == ["sales 1 1"])
        }
    }

    @Test(arguments: [
        (
            "time,callid,queuename,agent,event,data\n1772416805,1.1,s,NONE,ABANDON,\n1772416800,1.1,s,NONE,ENTERQUEUE,\n",
            "sort"
        ),
        ("time,callid,queuename,event,data\n1772416805,1.1,s,ABANDON,\n", "time, callid, queuename, agent, event"),
        ("time,callid,queuename,agent,event,data\n", "empty"),
    ])
    func `that cannot be followed is not read at all`(text: String, reason: String) async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            await #expect { try await site.take(text, .queueLog) } throws: { "\($0)".contains(reason) }
            let runs = try await database.read(.system("test")) { tx in try ImportStore.history(limit: 9, tx) }
            #expect(runs.isEmpty)
        }
    }

    @Test func `has its hash and size told`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let report = try await site.take(TableForm.oneColumn.of(log), .queueLog)
            #expect(report.sha256.count == 64)
        }
    }
}

@Suite(.enabled(if: February.isHere)) struct `The queue_log of February 1999 in a table` {
    @Test func `has the daily facts of its lines`() throws {
        let text = String(decoding: try Data(contentsOf: February.queueLog), as: UTF8.self)
        let file = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(TableForm.localTimes.of(text).utf8).write(to: file)
        let (lines, table) = (try facts(February.queueLog), try facts(file))
        #expect(lines.count > 300)
        #expect(lines == table)
    }

    private func facts(_ file: URL) throws -> [String] {
        let latest = Instant(seconds: 4_000_000_000)
        let events = try CallEvents(path: file.path, latest: latest, zone: .shanghai, hashing: false)
        var facts = CallFacts(zone: .utc)
        while let batch = try events.next() { facts.take(batch) }
        var rows: [String] = []
        facts.each(names: events.agents) { code, day, sums in rows.append("\(code) \(day) \(sums)") }
        return rows
    }
}
