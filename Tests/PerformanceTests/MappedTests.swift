import Core
import Foundation
import Ingest
import People
import Store
import Support
import Testing

@testable import Performance

private let yaml = """
    start: 呼叫时间
    agent: 坐席
    queue: 队列
    direction: {column: 方向, values: {in: [呼入], out: [呼出], internal: [内部]}}
    wait: {column: 排队时长, unit: mm:ss}
    talk: {column: 通话时长, unit: "hh:mm:ss"}
    hold: {column: 保持, unit: ms}
    wrap: 话后
    outcome:
      column: 状态
      values: {answered: [已接听], abandoned: [排队放弃], timed_out: [超时], left_by_key: [按键], no_answer: [振铃未接听], transferred: [转接]}
    satisfaction: 满意度
    """

private let header = "呼叫时间,坐席,队列,方向,排队时长,通话时长,保持,话后,状态,满意度,备注\n"

struct `A mapped table of contacts` {
    /// Row by row: agent, queue, handled, talk_n, talk_s, hold_s, wrap_s, wait_s, transfers.
    @Test(arguments: [
        ("2026-03-02 10:00,安娜,销售,呼入,0:05,00:02:23,1500,8,已接听,5,", "安娜 销售 1 1 143 2 8 5 0"),
        ("2026-03-02 10:00,安娜,销售,,5,143,,,已接听,,", "安娜 销售 1 1 143 - - 5 0"),
        ("2026-03-02 10:00,安娜,销售,呼入,0:05,,,,已接听,,", "安娜 销售 1 0 - - - 5 0"),
        ("2026-03-02 10:00,安娜,销售,呼入,0:05,0:01:00,,,转接,,", "安娜 销售 1 1 60 - - 5 1"),
        ("2026-03-02 10:00,安娜,销售,呼入,0:05,0:01:00,,,completed,,", "安娜 销售 1 1 60 - - 5 0"),
        ("2026-03-02 10:00,安娜,销售,呼入,0:05,0:01:00,,,,,", "安娜 销售 1 1 60 - - 5 0"),
        ("2026-03-02 10:00,安娜,销售,呼入,0:05,0:00:09,,,排队放弃,,", nil),
        ("2026-03-02 10:00,安娜,销售,呼入,0:05,,,,,,", nil),
        ("2026-03-02 10:00,安娜,销售,内部,0:05,0:01:00,,,已接听,,", nil),
    ])
    func `counts answered contacts for their agents`(row: String, expected: String?) async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let report = try await site.take(header + row + "\n", .table(try Mapping(yaml: yaml, path: "m.yaml")))
            #expect(report.rows == 1)
            #expect(report.refused == 0)
            let figures = ["handled", "talk_n", "talk_s", "hold_s", "wrap_s", "wait_s", "transfers"]
            #expect(try await site.metrics(by: [.agent, .queue], figures) == (expected.map { [$0] } ?? []))
        }
    }

    @Test func `tells how contacts left their queue`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let endings = ["已接听", "排队放弃", "排队放弃", "超时", "按键", "振铃未接听"]
            let rows = endings.enumerated().map { "2026-03-02 10:0\($0),安娜,销售,呼入,5,60,,,\($1),,\n" }.joined()
            let outbound = "2026-03-02 11:00,安娜,销售,呼出,,60,,,已接听,,\n"
            let report = try await site.take(
                header + rows + outbound,
                .table(try Mapping(yaml: yaml, path: "m.yaml"))
            )
            #expect(report.new == 7)
            #expect(report.ignoredColumns == ["满意度"])
            let figures = ["handled", "offered", "abandoned", "timed_out", "left_by_key"]
            #expect(try await site.metrics(by: [.queue], figures) == ["销售 2 6 2 1 1"])
        }
    }

    @Test(arguments: [
        (",安娜,销售,呼入,5,60,,,已接听,,", "呼叫时间 is empty"),
        ("yesterday,安娜,销售,呼入,5,60,,,已接听,,", "呼叫时间 is not a time: yesterday"),
        ("2036-03-02 10:00,安娜,销售,呼入,5,60,,,已接听,,", "呼叫时间 lies in the future: 2036-03-02 10:00"),
        ("2026-03-02 10:00,安娜,销售,外呼,5,60,,,已接听,,", "方向 has an unknown value: 外呼"),
        ("2026-03-02 10:00,安娜,销售,呼入,5,60,,,留言,,", "状态 has an unknown value: 留言"),
        ("2026-03-02 10:00,安娜,销售,呼入,5,1h,,,已接听,,", "通话时长 is not a number: 1h"),
        ("2026-03-02 10:00,安娜,销售,呼入,5,60,,-3,已接听,,", "话后 is not a number: -3"),
        ("2026-03-02 10:00,安娜,销售,呼入,5,60,,,已接听,,,more", "more cells"),
        ("2026-03-02 10:00,\"安娜,销售,呼入,5,60,,,已接听,,", "quote"),
    ])
    func `refuses a row it cannot take, with line and reason`(row: String, reason: String) async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let good = "2026-03-02 10:00,安娜,销售,呼入,5,60,,,已接听,,\n"
            let report = try await site.take(
                header + good + row + "\n",
                .table(try Mapping(yaml: yaml, path: "m.yaml"))
            )
            #expect([report.rows, report.new, report.refused] == [2, 1, 1] as [Int])
            #expect(report.firstRefused.first?.line == 3)
            #expect(report.firstRefused.first?.reason(.english).contains(reason) == true)
            #expect(try await site.refusals(of: report).map(\.line) == [3])
        }
    }

    @Test(arguments: TestEngine.available)
    func `taken in twice, or with rows of an earlier file, adds only what is new`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let site = try await CallSite(database)
            let mapping = try Mapping(yaml: yaml, path: "m.yaml")
            let rows = (0..<9).map { "2026-03-02 10:0\($0),安娜,销售,呼入,5,60,,,已接听,,\n" }
            let first = try await site.take(header + rows[..<6].joined(), .table(mapping), chunk: 4)
            #expect(first.new == 6)
            let second = try await site.take(header + rows[3...].joined() + rows[8], .table(mapping))
            #expect([second.rows, second.new, second.unchanged] == [7, 3, 4] as [Int])
            #expect(try await site.metrics(by: [.agent], ["handled", "talk_s"]) == ["安娜 9 540"])
        }
    }

    @Test func `has times of the mapping's zone and days of the site's`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let mapping = try Mapping(yaml: "start: t\nagent: a\nzone: UTC\ndelimiter: \";\"", path: "m.yaml")
            try await site.take("t;a\n2026-03-02 15:59;A\n2026-03-02 16:00;A\n", .table(mapping))
            #expect(
                try await site.metrics(by: [.agent, .day], ["handled", "talk_n"]) == [
                    "A 2026-03-02 1 0", "A 2026-03-03 1 0",
                ]
            )
        }
    }

    @Test func `without a column the mapping names is not read at all`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let mapping = try Mapping(yaml: "start: t\nagent: a", path: "m.yaml")
            await #expect { try await site.take("t,b\n2026-03-02,1\n", .table(mapping)) } throws: {
                "\($0)".contains("m.yaml, line 2: agent names the column a")
            }
        }
    }

    @Test func `in a dry run writes nothing`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let mapping = try Mapping(yaml: "start: t\nagent: a", path: "m.yaml")
            let report = try await site.take("t,a\n2026-03-02,B\n2026-03-03,B\nx,A\n", .table(mapping), isDryRun: true)
            #expect([report.rows, report.new, report.refused] == [3, 2, 1] as [Int])
            #expect(report.unowned.map { "\($0.code) \($0.events)" } == ["B 2"])
            #expect(try await site.everything().isEmpty)
        }
    }
}
