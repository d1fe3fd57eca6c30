import Core
import Foundation
import People
import Store
import Support
import Testing

@testable import Performance

/// Logs of real centres, where the checkout has them beside it.
@Suite(.enabled(if: realCalls != nil)) struct `A real queue_log` {
    private struct Expected: Decodable {
        struct Agent: Decodable {
            let size: Double
            let sum: Double
            let median: Double
            let shortUnder10: Double

            enum CodingKeys: String, CodingKey {
                case size, sum, median
                case shortUnder10 = "short_lt10"
            }
        }

        struct Queue: Decodable {
            let offered: Int
            let handled: Int
            let abandoned: Int
            let waitOfHandled: Int
            let talk: Int

            enum CodingKeys: String, CodingKey {
                case offered, handled, abandoned
                case waitOfHandled = "sum_wait_handled"
                case talk = "sum_talk"
            }
        }

        let lines: Int
        let handled: Int
        let abandoned: Int
        let agents: [String: Agent]
        let queues: [String: Queue]
    }

    private func path(_ name: String) throws -> String { try #require(realCalls).appending(path: name).path }

    private func number(_ line: [String: String], _ column: String) -> Int { Int(line[column] ?? "") ?? -1 }

    /// A bank in February 1999: totals counted from its original table by other means.
    @Test(arguments: TestEngine.available)
    func `of February 1999 comes to the published totals`(_ engine: TestEngine) async throws {
        let expected = try JSONDecoder().decode(
            Expected.self,
            from: Data(contentsOf: URL(filePath: path("expected_february.json")))
        )
        try await withLogSite(engine, zone: "Asia/Jerusalem") { site in
            let report = try await site.take(path: path("queue_log_1999_february"))
            #expect(report.rows == expected.lines)
            #expect(report.refused == 0)
            let agents = try await site.metrics(by: [.agent])
            #expect(agents.count == expected.agents.count)
            for line in agents {
                let agent = try #require(expected.agents[line["agent_code"] ?? ""])
                #expect(number(line, "handled") == Int(agent.size))
                #expect(number(line, "talk_n") == Int(agent.size))
                #expect(number(line, "talk_s") == Int(agent.sum))
                #expect(number(line, "short_calls") == Int(agent.shortUnder10))
                let median = try #require(Double(line["talk_median_s"] ?? ""))
                #expect(abs(median - agent.median) <= agent.median / 100)
            }
            let queues = try await site.metrics(by: [.queue])
            #expect(queues.count == expected.queues.count)
            for line in queues {
                let queue = try #require(expected.queues[line["queue"] ?? ""])
                #expect(number(line, "offered") == queue.offered)
                #expect(number(line, "handled") == queue.handled)
                #expect(number(line, "abandoned") == queue.abandoned)
                #expect(number(line, "wait_s") == queue.waitOfHandled)
                #expect(number(line, "talk_s") == queue.talk)
            }
            #expect(queues.reduce(0) { $0 + number($1, "handled") } == expected.handled)
            #expect(queues.reduce(0) { $0 + number($1, "abandoned") } == expected.abandoned)
            #expect(try await site.audit() == [])
            let again = try await site.take(path: path("queue_log_1999_february"))
            #expect([again.new, again.changed] == [0, 0] as [Int])
        }
    }

    /// Every caller comes out one way: ENTERQUEUE = CONNECT + ABANDON + EXIT*, CONNECT = COMPLETE* + *TRANSFER.
    @Test(arguments: TestEngine.available)
    func `of Asterisk keeps its invariants`(_ engine: TestEngine) async throws {
        let text = try String(contentsOfFile: path("asterisk_live/queue_log_first800"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        func count(_ events: String...) -> Int {
            lines.count { line in
                events.contains { line.split(separator: "|", omittingEmptySubsequences: false)[4] == $0 }
            }
        }
        try await withLogSite(engine) { site in
            let report = try await site.take(lines)
            #expect(report.rows == 800)
            #expect(report.refused == 0)
            let queues = try await site.metrics(by: [.queue])
            func total(_ column: String) -> Int { queues.reduce(0) { $0 + max(0, number($1, column)) } }
            #expect(total("offered") == count("ENTERQUEUE"))
            #expect(total("handled") == count("CONNECT"))
            #expect(total("abandoned") == count("ABANDON"))
            #expect(total("timed_out") == count("EXITWITHTIMEOUT"))
            #expect(total("left_by_key") == count("EXITWITHKEY"))
            #expect(total("talk_n") == count("COMPLETEAGENT", "COMPLETECALLER", "BLINDTRANSFER", "ATTENDEDTRANSFER"))
            #expect(total("transfers") == count("BLINDTRANSFER", "ATTENDEDTRANSFER"))
            #expect(total("ring_no_answer") == count("RINGNOANSWER"))
            // The window ends while calls wait or are on the line: these are the only ones that came out no way.
            let open = try await site.read { tx in
                try tx.rows("SELECT outcome FROM contact WHERE outcome IN (0, 5) ORDER BY outcome") { $0.int(0) }
            }
            #expect(
                total("offered") == total("handled") + total("abandoned") + total("timed_out") + total("left_by_key")
                    + open.count { $0 == 0 }
            )
            #expect(total("handled") == total("talk_n") + open.count { $0 == 5 })
            #expect(try await site.audit() == [])
        }
    }

    @Test(arguments: TestEngine.available, [1, 100, 399, 400, 655, 799])
    func `of Asterisk cut in two is what it is in one`(_ engine: TestEngine, _ cut: Int) async throws {
        let text = try String(contentsOfFile: path("asterisk_live/queue_log_first800"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        let whole = try await withLogSite(engine) { site in
            try await site.take(lines)
            return try await site.content()
        }
        try await withLogSite(engine) { site in
            try await site.take(lines[..<cut])
            try await site.take(lines[cut...])
            #expect(try await site.content() == whole)
        }
    }
}
