import Core
import People
import Store
import Support
import Testing

@testable import Performance

struct `The figures of metrics` {
    private static let roster = """
        employee_id,name,team,joined_on,left_on,agent_code
        E1,Ann,Red,2026-01-01,,Agent 104
        E2,Ben,Red,2026-01-01,,SIP/8007
        E3,李雷,Blue,2026-11-22,,李雷
        """

    private static let sums = [
        "handled", "talk_s", "wait_s", "short_calls", "transfers", "ring_no_answer", "talk_n", "talk_sq_sum",
    ]
    private static let ofAgents = ["pauses", "pause_s", "login_s"]

    private func total(_ lines: [[String: String]], _ column: String) -> Int {
        lines.reduce(0) { $0 + (Int($1[column] ?? "") ?? 0) }
    }

    /// A log of three days and nights.
    private func withLog(_ engine: TestEngine, _ body: (LogSite, RandomLog) async throws -> Void) async throws {
        let log = RandomLog(seed: 4711, callers: 400, hours: 60)
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            try await site.take(log.lines)
            try await body(site, log)
        }
    }

    @Test(arguments: TestEngine.available)
    func `by any keys add up to the same`(_ engine: TestEngine) async throws {
        try await withLog(engine) { site, log in
            let truth = Dictionary(
                uniqueKeysWithValues: (Self.sums + Self.ofAgents).map { name in
                    (name, log.facts.values.reduce(0) { $0 + ($1[name] ?? 0) })
                }
            )
            let withoutQueue: [[MetricKey]] = [
                [], [.agent], [.day], [.team], [.week], [.month], [.agent, .day], [.team, .week], [.month, .agent],
                [.week, .day, .agent],
            ]
            for keys in withoutQueue {
                let lines = try await site.metrics(by: keys)
                for column in Self.sums + Self.ofAgents {
                    #expect(total(lines, column) == truth[column], "\(column) by \(keys)")
                }
            }
            for keys in [[.queue], [.queue, .day], [.agent, .queue], [.team, .queue], [.queue, .month, .agent]]
                as [[MetricKey]]
            {
                let lines = try await site.metrics(by: keys)
                for column in Self.sums { #expect(total(lines, column) == truth[column], "\(column) by \(keys)") }
                for column in Self.ofAgents { #expect(lines.allSatisfy { $0[column] == "" }) }
            }
            for keys in [[.queue], [.queue, .day], [.queue, .week], [.queue, .month]] as [[MetricKey]] {
                let lines = try await site.metrics(by: keys)
                for column in ["offered", "abandoned", "timed_out", "left_by_key"] {
                    #expect(total(lines, column) == log.facts.values.reduce(0) { $0 + ($1[column] ?? 0) })
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `of each day are those of the days alone`(_ engine: TestEngine) async throws {
        try await withLog(engine) { site, _ in
            let all = try await site.metrics(by: [.day, .agent])
            let days = Set(all.compactMap { $0["day"].flatMap(Day.init) }).sorted()
            #expect(days.count == 4)
            var alone: [[String: String]] = []
            for day in days { alone += try await site.metrics(by: [.day, .agent], from: day, to: day) }
            #expect(alone == all)
            let first = try #require(days.first)
            #expect(try await site.metrics(by: [.day], from: first, to: first + 1).count == 2)
            #expect(try await site.metrics(by: [.day], from: first - 9, to: first - 1).isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `by agent name the person who had the code that day`(_ engine: TestEngine) async throws {
        try await withLog(engine) { site, _ in
            let lines = try await site.metrics(by: [.agent])
            let words = lines.map { "\($0["employee_id"] ?? "?")/\($0["name"] ?? "?")/\($0["agent_code"] ?? "?")" }
            // 李雷 has joined on the second day: before, the code is nobody's.
            #expect(
                words == ["//Local/2004@from-internal/n", "//李雷", "E1/Ann/Agent 104", "E2/Ben/SIP/8007", "E3/李雷/李雷"]
            )
            let teams = try await site.metrics(by: [.team])
            #expect(teams.compactMap { $0["team"] } == ["", "Blue", "Red"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `leave empty what was not observed`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.take(
                Tracked.log([
                    "5|c1|sales|Ann|CONNECT|3|x|2", "6|NONE|sales|Ben|PAUSE|x", "7|c2|sales|Cem|RINGNOANSWER|1",
                    "8|c3|sales|Dora|CONNECT|0|x", "18|c3|sales|Dora|COMPLETEAGENT|0|9|1", "19|NONE|NONE|NONE|INFO",
                ])
            )
            let lines = try await site.metrics(by: [.agent])
            let columns = [
                "agent_code", "handled", "talk_s", "talk_n", "talk_median_s", "hold_s", "wrap_s", "wait_s",
                "short_calls", "pauses", "pause_s", "login_s",
            ]
            #expect(
                lines.map { line in columns.map { line[$0] ?? "?" }.joined(separator: ",") } == [
                    "Ann,1,,0,,,,3,0,0,0,", "Ben,0,,0,,,,,0,1,,", "Cem,0,,0,,,,,0,0,0,", "Dora,1,9,1,9.0,,,0,1,0,0,",
                ]
            )
        }
    }

    @Test func `have the columns of the keys, then the figures`() {
        let figures = [
            "handled", "talk_s", "hold_s", "wrap_s", "wait_s", "short_calls", "transfers", "ring_no_answer", "pauses",
            "pause_s",
            "login_s", "talk_n", "talk_median_s", "talk_log_sum", "talk_sq_sum",
        ]
        #expect(Metrics(by: [.day, .agent]).header == ["day", "employee_id", "name", "agent_code"] + figures)
        #expect(
            Metrics(by: [.queue]).header == ["queue"] + figures + ["offered", "abandoned", "timed_out", "left_by_key"]
        )
    }
}
