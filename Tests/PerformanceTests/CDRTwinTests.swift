import Core
import Foundation
import People
import Store
import Support
import Testing

@testable import Performance

/// 2 March 2026, 10:00 in Shanghai.
private let ten = 1_772_416_800

/// A queue_log's lines of one call: in, answered after five seconds, ended after `talk` more.
private func stay(_ call: String, agent: String, queue: String = "sales", at start: Int = ten, talk: Int = 60) -> String
{
    """
    \(start)|\(call)|\(queue)|NONE|ENTERQUEUE||10086|1
    \(start + 5)|\(call)|\(queue)|\(agent)|CONNECT|5|x|4
    \(start + 5 + talk)|\(call)|\(queue)|\(agent)|COMPLETECALLER|5|\(talk)|1

    """
}

struct `A call told by a queue_log and a CDR` {
    private let log = stay("1.1", agent: "ANNA") + stay("1.2", agent: "BEN", at: ten + 100)
    private let rows =
        cdr("1.1", "Queue", "sales,t", to: "SIP/ANNA-01")
        + cdr("1.2", "Queue", "sales,t", to: "SIP/BEN-02", at: "10:01:40")

    @Test(arguments: TestEngine.available)
    func `is counted once, by the queue_log, if that comes first`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let site = try await CallSite(database)
            try await site.take(log, .queueLog)
            let before = try await site.everything()
            let report = try await site.take(rows, .cdr)
            #expect([report.rows, report.new, report.changed, report.unchanged] == [2, 0, 0, 2] as [Int])
            #expect(try await site.everything() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is counted once, by the queue_log, if that comes later`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let site = try await CallSite(database)
            try await site.take(rows + cdr("1.3", "Queue", "sales", to: "SIP/CEM-03"), .cdr)
            let report = try await site.take(log, .queueLog)
            #expect(report.new == 2)
            let expected = ["ANNA 1 1 60", "BEN 1 1 60", "SIP/CEM 1 0 -"]
            #expect(try await site.metrics(by: [.agent], ["handled", "talk_n", "talk_s"]) == expected)
            #expect(try await site.take(rows, .cdr).unchanged == 2)
            #expect(try await site.take(log, .queueLog).unchanged == 2)
            #expect(try await site.metrics(by: [.agent], ["handled", "talk_n", "talk_s"]) == expected)
        }
    }

    @Test(arguments: [
        // another queue, another call, more than an hour apart
        (stay("1.1", agent: "ANNA", queue: "support"), 1), (stay("1.3", agent: "ANNA"), 1),
        (stay("1.1", agent: "ANNA", at: ten + 3601), 1), (stay("1.1", agent: "ANNA", at: ten + 3600), 0),
        (stay("1.1", agent: "ANNA", at: ten - 3600), 0), (stay("1.1", agent: "ANNA", at: ten - 3601), 1),
        // seen only from the answer on
        ("\(ten + 5)|1.1|sales|ANNA|CONNECT|5|x|4\n", 0),
        // an outcome of its own, known better than the CDR's
        ("\(ten)|1.1|sales|NONE|ENTERQUEUE||1|1\n\(ten + 9)|1.1|sales|NONE|ABANDON|1|1|9\n", 0),
    ])
    func `is one call by its id and queue within an hour`(log: String, added: Int) async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            try await site.take(log, .queueLog)
            let report = try await site.take(cdr("1.1", "Queue", "sales,t", to: "SIP/ANNA-01"), .cdr)
            #expect(report.new == added)
            #expect(report.unchanged == 1 - added)
        }
    }

    @Test func `is counted beside what was dialled without a queue`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            try await site.take(log, .queueLog)
            let dialled = cdr("1.1", "Dial", "SIP/DORA", to: "SIP/DORA-09", talk: "20")
            #expect(try await site.take(dialled, .cdr).new == 1)
        }
    }

    @Test(arguments: [1, 7, 20_000]) func `does not depend on the size of a chunk`(chunk: Int) async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let calls = (0..<40).map { ("\($0).1", "A\($0 % 3)", ten + $0 * 10) }
            let log = calls.map { stay($0.0, agent: $0.1, at: $0.2) }.joined()
            let rows = calls.map { call in cdr(call.0, "Queue", "sales", to: "SIP/\(call.1)-01", at: "10:03:00") }
                .joined()
            let before = try await site.take(rows, .cdr, chunk: chunk)
            #expect(before.new == 40)
            #expect(try await site.take(log, .queueLog, chunk: chunk).new == 40)
            #expect(try await site.take(rows, .cdr, chunk: chunk).unchanged == 40)
            #expect(
                try await site.metrics(by: [.agent], ["handled", "talk_n"]) == ["A0 14 14", "A1 13 13", "A2 13 13"]
            )
        }
    }
}

@Suite(.enabled(if: February.isHere)) struct `The CDR of February 1999` {
    @Test func `alone gives every agent as many calls as were counted by other means`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database, zone: "Asia/Jerusalem")
            let report = try await site.take(file: February.cdr, .cdr)
            #expect([report.rows, report.new, report.refused] == [26_586, 26_586, 0] as [Int])
            let expected = try February.calls().map { "SIP/\($0) \($1) 0 -" }.sorted()
            #expect(try await site.metrics(by: [.agent], ["handled", "talk_n", "talk_s"]) == expected)
            #expect(try await site.take(file: February.cdr, .cdr).unchanged == 26_586)
        }
    }

    @Test(arguments: [true, false]) func `beside the queue_log changes no metric`(logFirst: Bool) async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database, zone: "Asia/Jerusalem")
            if !logFirst { _ = try await site.take(file: February.cdr, .cdr) }
            let log = try await site.take(file: February.queueLog, .queueLog)
            let figures = try await site.everything()
            let report = try await site.take(file: February.cdr, .cdr)
            #expect([report.new, report.changed, report.unchanged] == [0, 0, 26_586] as [Int])
            #expect(log.new == 30_518)
            #expect(try await site.everything() == figures)
            let expected = try February.calls().map { "\($0) \($1)" }.sorted()
            #expect(try await site.metrics(by: [.agent], ["handled"]) == expected)
        }
    }
}
