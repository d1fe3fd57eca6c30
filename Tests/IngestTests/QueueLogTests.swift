import Core
import Foundation
import Ingest
import Testing

/// All of a queue_log at once, with the names its numbers stand for.
private struct WholeLog {
    var events: [QueueLogEvent] = []
    var bad: [BadLine] = []
    var lines = 0
    var agents: [String] = []
    var queues: [String] = []
    var reasons: [String] = []
    var sha256: String?

    init(_ bytes: some Sequence<UInt8>, latest: Int64 = 4_000_000_000, workers: Int = 2) throws {
        let folder = try Folder()
        let path = try folder.file("queue_log", bytes)
        let reader = try QueueLogReader(path: path, latest: Instant(seconds: latest), hashing: true, workers: workers)
        while let batch = try reader.next() {
            events += batch.events
            bad += batch.bad
            lines += batch.lines
        }
        (agents, queues, reasons, sha256) = (reader.agents, reader.queues, reader.reasons, reader.sha256)
    }

    init(_ text: String, latest: Int64 = 4_000_000_000) throws { try self.init(text.utf8, latest: latest) }

    /// An event in words.
    func words(_ event: QueueLogEvent) -> String {
        let agent = event.agent < 0 ? "-" : agents[Int(event.agent)]
        let queue = event.queue < 0 ? "-" : queues[Int(event.queue)]
        let reason = event.reason < 0 ? "" : " \(reasons[Int(event.reason)])"
        return "\(event.at) \(queue) \(agent) \(event.kind) wait \(event.wait) length \(event.length)\(reason)"
    }
}

struct `A line of a queue_log` {
    /// The data of each event.
    ///
    /// Source: app_queue.c of Asterisk 22; app_agent_pool.c for the old log-ins.
    @Test(arguments: [
        ("ENTERQUEUE|http://crm/|13900001111|1", "enterQueue wait -1 length -1"),
        ("ENTERQUEUE||anonymous|1|Li Lei_sales", "enterQueue wait -1 length -1"),
        ("CONNECT|3|1795320702.2|3", "connect wait 3 length -1"),
        ("COMPLETEAGENT|12|345|1", "complete wait 12 length 345"),
        ("COMPLETECALLER|0|0|1", "complete wait 0 length 0"),
        ("ABANDON|1|1|58", "abandon wait 58 length -1"),
        ("EXITWITHTIMEOUT|1|2|60", "exitWithTimeout wait 60 length -1"),
        ("EXITWITHKEY|0|1|3|22", "exitWithKey wait 22 length -1"),
        ("EXITEMPTY|1|1|7", "exitOtherwise wait 7 length -1"),
        ("WITHDRAW|2|2|31|supervisor", "exitOtherwise wait 31 length -1"),
        ("RINGNOANSWER|15000", "ringNoAnswer wait -1 length -1"),
        ("RINGCANCELED|8000", "ringCanceled wait -1 length -1"),
        ("BLINDTRANSFER|8007|default|4|50|1", "transfer wait 4 length 50"),
        ("ATTENDEDTRANSFER|BRIDGE|0b1c-22|5|60|2", "transfer wait 5 length 60"),
        ("ATTENDEDTRANSFER|THREEWAY|chan-1|bridge-2|6|61|1", "transfer wait 6 length 61"),
        ("ATTENDEDTRANSFER|LINK|a|b|c|7|62|1", "transfer wait 7 length 62"),
        ("TRANSFER|8007|default|8|63", "transfer wait 8 length 63"),
        ("TRANSFER|8007|default|9|64|1", "transfer wait 9 length 64"),
        ("TRANSFER|8007|default|9|64|1|", "transfer wait 9 length 64"),
        ("AGENTLOGIN|Local/1", "login wait -1 length -1"),
        ("AGENTLOGOFF|Local/1|28800", "logoff wait -1 length 28800"),
        ("AGENTCALLBACKLOGIN|204@from-internal", "login wait -1 length -1"),
        ("AGENTCALLBACKLOGOFF|204@from-internal|3600|Autologoff", "logoff wait -1 length 3600"),
        ("PAUSE|午餐", "pause wait -1 length -1 午餐"),
        ("PAUSE|", "pause wait -1 length -1"),
        ("PAUSEALL|lunch", "pauseAll wait -1 length -1 lunch"),
        ("UNPAUSE|午餐", "unpause wait -1 length -1"),
        ("UNPAUSEALL|", "unpauseAll wait -1 length -1"),
        ("ADDMEMBER|", "addMember wait -1 length -1"),
        ("ADDMEMBER||PAUSED", "addMember wait -1 length -1"),
        ("REMOVEMEMBER|", "removeMember wait -1 length -1"),
        ("PENALTY|5", "other wait -1 length -1"), ("RINGINUSE|1", "other wait -1 length -1"),
        ("SYSCOMPAT|", "other wait -1 length -1"), ("AGENTDUMP|", "other wait -1 length -1"),
        ("DID|4008001234", "other wait -1 length -1"), ("INFO|a|b", "other wait -1 length -1"),
        ("PAUSEREASON|x", "other wait -1 length -1"), ("CALLSTATUS|满意", "other wait -1 length -1"),
        ("ENTERQUEUES|x", "other wait -1 length -1"), ("complete", "other wait -1 length -1"),
    ])
    func `is read by its event`(_ data: String, _ words: String) throws {
        let log = try WholeLog("1795320702|1795320702.0|sales|Agent 104|\(data)\n")
        #expect(log.bad.isEmpty)
        #expect(log.events.map(log.words) == ["1795320702 sales Agent 104 \(words)"])
    }

    @Test func `says when a member is added paused`() throws {
        let log = try WholeLog("1|C|q|A|ADDMEMBER||PAUSED\n2|C|q|A|ADDMEMBER|\n3|C|q|A|ADDMEMBER\n")
        #expect(log.events.map(\.isPaused) == [true, false, false])
    }

    @Test(arguments: [
        ("1795320663|NONE|NONE|NONE|QUEUESTART|", "1795320663 - - other wait -1 length -1"),
        ("1795320663|NONE|NONE|NONE|CONFIGRELOAD|", "1795320663 - - other wait -1 length -1"),
        ("1795320663|c||Li Lei 李雷|CONNECT|3", "1795320663 - Li Lei 李雷 connect wait 3 length -1"),
        ("1795320663.482913|c|q|SIP/8007|CONNECT|", "1795320663 q SIP/8007 connect wait -1 length -1"),
        (
            "1795320663|c|q|Local/2004@from-internal/n|CONNECT|x",
            "1795320663 q Local/2004@from-internal/n connect wait -1 length -1"
        ),
    ])
    func `has names as they are, or none`(_ line: String, _ words: String) throws {
        let log = try WholeLog(line + "\n")
        #expect(log.events.map(log.words) == [words])
    }

    @Test(arguments: [
        ("just some text", "fewer than five fields"),
        ("1795320663|c|q|a", "fewer than five fields"),
        ("today|c|q|a|CONNECT|1", "the first field is not a time"),
        ("|c|q|a|CONNECT|1", "the first field is not a time"),
        ("0|c|q|a|CONNECT|1", "the first field is not a time"),
        ("-5|c|q|a|CONNECT|1", "the first field is not a time"),
        ("99999999999999|c|q|a|CONNECT|1", "the first field is not a time"),
        ("4000000001|c|q|a|CONNECT|1", "the time lies in the future"),
        ("1795320663|c|q|a||1", "the event's name is not readable"),
        ("1795320663|c|q|a|CON NECT|1", "the event's name is not readable"),
        ("1795320663|c|q|a|COMPLETEAGENT", "the talk time is missing or not a number"),
        ("1795320663|c|q|a|COMPLETEAGENT|5|", "the talk time is missing or not a number"),
        ("1795320663|c|q|a|COMPLETECALLER|5|-3|1", "the talk time is missing or not a number"),
        ("1795320663|c|q|a|COMPLETECALLER|5|9999999999|1", "the talk time is missing or not a number"),
        ("1795320663|c|q|a|BLINDTRANSFER|8007", "the talk time is missing or not a number"),
    ])
    func `is refused with its reason`(_ line: String, _ reason: String) throws {
        let log = try WholeLog("1|c|q|a|OTHER\n\(line)\n2|c|q|a|OTHER\n")
        #expect(log.bad.map(\.line) == [2])
        #expect(log.bad.map { $0.reason(.english) } == [reason])
        #expect(log.bad.map(\.text) == [line])
        #expect(log.events.count == 2)
    }

    @Test(arguments: ["1|c|q|a\0|CONNECT|1", "1|c|q\0|a|CONNECT|1", "1|c|q|a|PAUSE|lu\0nch"])
    func `is refused for a zero byte in a name, which no database keeps`(_ line: String) throws {
        let log = try WholeLog("\(line)\n2|c|q|a|PAUSE|lunch\n\(line)\n")
        #expect(log.bad.map(\.line) == [1, 3])
        #expect(log.bad.allSatisfy { $0.reason(.english) == "the line holds a zero byte" && !$0.text.contains("\0") })
        #expect(log.events.map(log.words) == ["2 q a pause wait -1 length -1 lunch"])
    }
}

struct `A queue_log` {
    private let first = "1|c1|sales|Ann|CONNECT|1"
    private let second = "2|c1|sales|Ann|COMPLETEAGENT|1|60|1"

    @Test(arguments: ["\n", "\r\n"])
    func `has lines ended either way`(_ end: String) throws {
        let log = try WholeLog([first, second].joined(separator: end) + end)
        let plain = try WholeLog(first + "\n" + second)
        #expect(log.events.map(\.lineHash) == plain.events.map(\.lineHash))
        #expect(log.lines == 2)
        #expect(plain.lines == 2)
        #expect(log.bad.isEmpty)
    }

    @Test func `passes over empty lines, and counts them for the numbers of the next`() throws {
        let log = try WholeLog("\n\n\(first)\n\n\nbad\n")
        #expect(log.events.count == 1)
        #expect(log.bad.map(\.line) == [6])
    }

    @Test func `of nothing has no lines`() throws {
        let log = try WholeLog("")
        #expect(log.lines == 0)
        #expect(log.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `is read out of gzip`() throws {
        let log = try WholeLog(gzipped(Array("\(first)\n\(second)\n".utf8)))
        #expect(log.events.map(log.words) == (try WholeLog("\(first)\n\(second)\n")).events.map(log.words))
    }

    @Test func `that is not there is said to be`() throws {
        let folder = try Folder()
        #expect(throws: Failure.self) {
            try QueueLogReader(path: folder["none"], latest: Instant(seconds: 0), hashing: false)
        }
    }

    @Test func `has one number for a name however it is composed`() throws {
        let log = try WholeLog("1|c|q|Rene\u{301}|CONNECT|1\n2|c|q|Ren\u{e9}|CONNECT|1\n3|c|q|rené|CONNECT|1\n")
        #expect(log.agents == ["René", "rené"])
        #expect(log.events.map(\.agent) == [0, 0, 1])
    }

    @Test func `tells calls and lines apart by hashes, and nothing else`() throws {
        let log = try WholeLog("1|c1|q|a|X\n1|c2|q|a|X\n1|c1|q|a|X\n1|NONE|q|a|X\n1|c1|q|a|X|\n")
        #expect(log.events[0].call == log.events[2].call)
        #expect(log.events[0].call != log.events[1].call)
        #expect(log.events[3].call == 0)
        #expect(log.events[0].lineHash == log.events[2].lineHash)
        #expect(Set(log.events.map(\.lineHash)).count == 4)
    }

    @Test(arguments: [1, 2, 5])
    func `over many blocks is the same, in order, by any number of workers`(_ workers: Int) throws {
        var text = ""
        for number in 1...60_000 {
            text +=
                number % 9000 == 0
                ? "broken line \(number)\n"
                : "\(number)|c\(number)|queue \(number % 37)|Agent \(number % 1999)|CONNECT|\(number % 50)\n"
        }
        #expect(text.utf8.count > 2 << 20)
        let log = try WholeLog(text.utf8, workers: workers)
        #expect(log.lines == 60_000)
        #expect(log.bad.map(\.line) == [9000, 18_000, 27_000, 36_000, 45_000, 54_000])
        #expect(log.events.map(\.at) == (1...60_000).filter { $0 % 9000 != 0 }.map(Int64.init))
        let wrong = log.events.filter { event in
            log.agents[Int(event.agent)] != "Agent \(event.at % 1999)"
                || log.queues[Int(event.queue)] != "queue \(event.at % 37)"
                || Int64(event.wait) != event.at % 50
        }
        #expect(wrong.isEmpty)
    }

    @Test func `goes on after a line without an end`() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10_600_000)
        let log = try WholeLog(Array("\(first)\n".utf8) + long + Array("\n\(second)\n".utf8))
        #expect(log.events.count == 2)
        #expect(log.bad.count == 1)
        #expect(log.bad.first?.line == 2)
        #expect(log.bad.first?.reason(.english) == "the line is longer than 10 MB")
    }

    @Test func `may be read in part`() throws {
        let folder = try Folder()
        let text = String(repeating: "\(first)\n", count: 200_000)
        let path = try folder.file("queue_log", text)
        let reader = try QueueLogReader(path: path, latest: Instant(seconds: 5), hashing: false)
        _ = try reader.next()
        #expect(reader.consumed > 0)
        #expect(reader.total == text.utf8.count)
        #expect(reader.sha256 == nil)
    }
}
