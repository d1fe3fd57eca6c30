import Core
import Foundation
import People
import Store
import Support
import Testing

@testable import Performance

/// A row of Master.csv; `at` is a local time of 2 March 2026.
func cdr(
    _ call: String,
    _ app: String,
    _ data: String,
    to channel: String,
    _ disposition: String = "ANSWERED",
    at time: String = "10:00:00",
    from caller: String = "SIP/trunk-00000001",
    end: String = "2026-03-02 10:05:00",
    talk: String = "300"
) -> String {
    let cells = [
        "", "10086", "8000", "inq", "\"\"\"Li Lei\"\" <10086>\"", caller, channel, app, data, "2026-03-02 \(time)", "",
        end,
    ]
    return
        (cells.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" } + [talk, talk, "\"\(disposition)\"", "\"DOCUMENTATION\""])
        .joined(separator: ",") + ",\"\(call)\",\"\"\n"
}

struct `A CDR` {
    private static let handled = ["handled", "talk_n", "talk_s", "transfers"]

    /// Row by row: the agent's handled, talk_n, talk_s and transfers; the queue's handled, offered and abandoned.
    @Test(arguments: [
        (cdr("1.1", "Queue", "sales,t,,,60", to: "SIP/ANNA-0000000a"), "SIP/ANNA sales 1 0 - 0", "sales 1 1 0"),
        (cdr("1.1", "Queue", "sales|t|||60", to: "SIP/ANNA-0000000a"), "SIP/ANNA sales 1 0 - 0", "sales 1 1 0"),
        (cdr("1.1", "Queue", "销售", to: "SIP/ANNA-0000000a"), "SIP/ANNA 销售 1 0 - 0", "销售 1 1 0"),
        (cdr("1.1", "Queue", "sales,t", to: ""), nil, "sales 0 1 0"),
        (cdr("1.1", "Queue", "sales,t", to: "SIP/ANNA-0000000a", "NO ANSWER"), nil, nil),
        (cdr("1.1", "Hangup", "", to: "SIP/ANNA-0000000a"), nil, nil),
        (cdr("1.1", "Dial", "SIP/ANNA,20", to: "SIP/ANNA-0000000a", "NO ANSWER"), nil, nil),
    ])
    func `of a queue counts for the agent who answered, without a talk time`(
        row: String,
        agent: String?,
        queue: String?
    ) async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let report = try await site.take(row, .cdr)
            #expect([report.rows, report.refused] == [1, 0] as [Int])
            #expect(try await site.metrics(by: [.agent, .queue], Self.handled) == [agent].compactMap { $0 })
            let figures = ["handled", "offered", "abandoned"]
            #expect(try await site.metrics(by: [.queue], figures) == [queue].compactMap { $0 })
        }
    }

    @Test func `of a dialled agent has the talk time`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            try await site.take(cdr("1.1", "Dial", "SIP/ANNA,20", to: "SIP/ANNA-0000000a", talk: "42"), .cdr)
            #expect(try await site.metrics(by: [.agent], Self.handled) == ["SIP/ANNA 1 1 42 0"])
        }
    }

    @Test func `counts a call of several rows once for each agent who answered`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let rows =
                cdr("1.1", "Queue", "sales", to: "SIP/BEN-00000002", "NO ANSWER")
                + cdr("1.1", "Queue", "sales", to: "Local/7@agents-00000003;1")
                + cdr("1.2", "Dial", "SIP/ANNA", to: "SIP/ANNA-00000004", from: "Local/7@agents-00000003;2")
                + cdr("1.1", "Queue", "sales", to: "SIP/CEM-00000005", at: "10:02:00")
                + cdr("1.1", "Queue", "sales", to: "SIP/CEM-00000005", at: "10:02:00")
            let report = try await site.take(rows, .cdr)
            #expect(report.rows == 5)
            #expect(try await site.metrics(by: [.agent], ["handled"]) == ["Local/7@agents 1", "SIP/CEM 1"])
        }
    }

    @Test(arguments: [
        ("SIP/ANNA-00000001", "SIP/ANNA"), ("PJSIP/8001-0000a1f3", "PJSIP/8001"), ("SIP/test-02897fd8", "SIP/test"),
        ("Local/2004@from-queue-000000a1;1", "Local/2004@from-queue"), ("Agent/1001", "Agent/1001"), ("", ""),
        ("SIP/li-lei-00000001", "SIP/li-lei"), ("SIP/zoë-00000001", "SIP/zoë"),
    ])
    func `knows an agent by the channel without its number`(channel: String, code: String) {
        #expect(CallChannel.code(channel) == code)
    }

    @Test func `counts on the site's day of its end`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database, zone: "America/New_York")
            let late = cdr("1.1", "Queue", "sales", to: "SIP/A-01", at: "23:59:00", end: "2026-03-03 00:01:00")
            try await site.take(late + cdr("1.2", "Queue", "sales", to: "SIP/A-02", at: "23:58:00", end: ""), .cdr)
            #expect(
                try await site.metrics(by: [.agent, .day], ["handled"]) == ["SIP/A 2026-03-02 1", "SIP/A 2026-03-03 1"]
            )
        }
    }

    @Test func `taken in twice changes nothing`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let rows = cdr("1.1", "Queue", "sales", to: "SIP/ANNA-01") + cdr("1.2", "Dial", "SIP/BEN", to: "SIP/BEN-02")
            #expect(try await site.take(rows, .cdr).new == 2)
            let before = try await site.everything()
            let again = try await site.take(rows, .cdr)
            #expect([again.new, again.changed, again.unchanged] == [0, 0, 2] as [Int])
            #expect(try await site.everything() == before)
        }
    }

    @Test func `may have a header and more columns in another order`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let table = """
                calldate,uniqueid,lastapp,lastdata,dstchannel,billsec,disposition,recordingfile,did
                2026-03-02 10:00:00,1.1,Queue,"sales,t",SIP/ANNA-00000001,30,ANSWERED,a.wav,400
                2026-03-02 10:00:00,1.2,Dial,SIP/ANNA,SIP/ANNA-00000002,30,ANSWERED,,400

                """
            #expect(try await site.take(table, .cdr).new == 2)
            #expect(try await site.metrics(by: [.agent], ["handled", "talk_s"]) == ["SIP/ANNA 2 30"])
        }
    }

    @Test func `with a header must have the columns we need`() async throws {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            await #expect { try await site.take("calldate,clid,src,dst\n2026-03-02 10:00:00,a,b,c\n", .cdr) } throws: {
                "\($0)".contains("lacks the columns") && "\($0)".contains("uniqueid")
            }
        }
    }
}

struct `A CDR's row` {
    /// The first is a case of Asterisk's own test suite: its last quote is never closed.
    @Test(arguments: [
        (
            #""","test","100","context","""Test User"" <test>","SIP/test-02897fd8","","Hangup","","2009-01-14 23:51:15","#
                + #""2009-01-14 23:51:15","2009-01-14 23:51:20",5,5,"ANSWERED","DOCUMENTATION","1231977075.0",""#
                + "\n",
            "quote"
        ),
        (cdr("", "Queue", "sales", to: "SIP/A-01"), "uniqueid is empty"),
        (cdr("1.1", "Queue", "sales", to: "SIP/A-01", at: "noon"), "start is not a time: 2026-03-02 noon"),
        (cdr("1.1", "Queue", "sales", to: "SIP/A-01", end: "later"), "end is not a time: later"),
        (cdr("1.1", "Queue", "", to: "SIP/A-01"), "lastdata is empty"),
        (cdr("1.1", "Queue", "sales", to: "SIP/A-01", ""), "disposition is empty"),
        (cdr("1.1", "Dial", "SIP/A", to: "SIP/A-01", talk: "x"), "billsec is not a number: x"),
        (cdr("1.1", "Dial", "SIP/A", to: "SIP/A-01", talk: "-1"), "billsec is not a number: -1"),
        (
            cdr("1.1", "Queue", "sales", to: "SIP/A-01").replacingOccurrences(of: "\"2026-03", with: "\"2036-03"),
            "start lies in the future: 2036-03-02 10:00:00"
        ),
        (cdr("1.1", "Queue", "sales", to: "SIP/A-01").replacingOccurrences(of: "\n", with: ",x\n"), "more cells"),
        ("1,2,3\n", "uniqueid is empty"),
    ])
    func `that cannot be taken is refused with its line and reason, and kept`(row: String, reason: String) async throws
    {
        try await withDatabase(.sqlite) { database in
            let site = try await CallSite(database)
            let good = cdr("1.9", "Queue", "sales", to: "SIP/GOOD-01")
            for (text, line) in [(row, 1), (good + row, 2), (good + row + good, 2)] {
                let report = try await site.take(text, .cdr)
                #expect(report.refused == 1)
                #expect(report.rows == (text == row ? 1 : text == good + row ? 2 : 3))
                #expect(report.firstRefused.first?.line == line)
                #expect(report.firstRefused.first?.reason(.english).contains(reason) == true)
                let kept = try await site.refusals(of: report)
                #expect(kept.map(\.line) == [line])
                #expect(kept.first?.reason(.english) == report.firstRefused.first?.reason(.english))
            }
            #expect(try await site.metrics(by: [.agent], ["handled"]) == ["SIP/GOOD 1"])
        }
    }
}
