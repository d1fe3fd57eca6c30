import Core
import Ingest
import Support
import Testing

@testable import Performance

struct `A call in a queue_log` {
    @Test(arguments: [
        ("20|c1|sales|Ann|COMPLETEAGENT|3|12|1", "completed", 12),
        ("20|c1|sales|Ann|COMPLETECALLER|3|12|1", "completed", 12),
        ("20|c1|sales|Ann|BLINDTRANSFER|8007|default|3|11|1", "transferred", 11),
        ("20|c1|sales|Ann|ATTENDEDTRANSFER|BRIDGE|b-1|3|10|1", "transferred", 10),
        ("20|c1|sales|Ann|TRANSFER|8007|default|3|9", "transferred", 9),
        ("20|c1|sales|Ann|TRANSFER|8007|default|3|8|1", "transferred", 8),
    ])
    func `is answered and ends`(_ end: String, _ outcome: String, _ talk: Int) throws {
        let log = try Tracked(
            """
            5|c1|sales|NONE|ENTERQUEUE||138|1
            8|c1|sales|Ann|CONNECT|3|x|2
            \(end)
            """
        )
        #expect(log.contacts == ["5 sales Ann \(outcome) wait 3 talk \(talk)"])
        #expect(log.orphans == 0)
    }

    @Test(arguments: [
        ("ABANDON|1|1|58", "abandoned", 58), ("EXITWITHTIMEOUT|1|1|60", "timedOut", 60),
        ("EXITWITHKEY|0|1|1|22", "leftByKey", 22),
        ("EXITEMPTY|1|1|7", "leftOtherwise", 7), ("WITHDRAW|1|1|31|x", "leftOtherwise", 31),
    ])
    func `is left unanswered`(_ event: String, _ outcome: String, _ wait: Int) throws {
        let log = try Tracked("5|c1|sales|NONE|ENTERQUEUE||138|1\n65|c1|sales|NONE|\(event)")
        #expect(log.contacts == ["5 sales - \(outcome) wait \(wait) talk -1"])
    }

    @Test func `without an end is answered without talk, never talk 0`() throws {
        let log = try Tracked(
            "5|c1|sales|NONE|ENTERQUEUE||138|1\n8|c1|sales|Ann|CONNECT|3|x|2\n900|c2|sales|NONE|DID|1"
        )
        #expect(log.contacts == ["5 sales Ann answered wait 3 talk -1"])
    }

    @Test func `still waiting at the log's end is offered, no more`() throws {
        #expect(try Tracked("5|c1|sales|NONE|ENTERQUEUE||138|1").contacts == ["5 sales - waiting wait -1 talk -1"])
    }

    /// Transferred back without an end: each answer is one, and the end is the last one's.
    @Test func `is answered twice within one stay`() throws {
        let log = try Tracked(
            """
            5|c1|sales|NONE|ENTERQUEUE||138|1
            8|c1|sales|Ann|CONNECT|3|x|2
            40|c1|sales|Ben|CONNECT|35|x|2
            90|c1|sales|Ben|COMPLETECALLER|35|50|1
            """
        )
        #expect(
            log.contacts == ["5 sales Ann answered wait 3 talk -1", "40 sales Ben completed unoffered wait 35 talk 50"]
        )
    }

    @Test func `comes into the same queue again`() throws {
        let log = try Tracked(
            """
            5|c1|sales|NONE|ENTERQUEUE||138|1
            65|c1|sales|NONE|EXITWITHTIMEOUT|1|1|60
            66|c1|sales|NONE|ENTERQUEUE||138|1
            70|c1|sales|Ann|CONNECT|4|x|2
            90|c1|sales|Ann|COMPLETEAGENT|4|20|1
            """
        )
        #expect(log.contacts == ["5 sales - timedOut wait 60 talk -1", "66 sales Ann completed wait 4 talk 20"])
    }

    @Test func `goes from queue to queue`() throws {
        let log = try Tracked(
            """
            5|c1|sales|NONE|ENTERQUEUE||138|1
            8|c1|sales|Ann|CONNECT|3|x|2
            20|c1|sales|Ann|BLINDTRANSFER|700|default|3|12|1
            21|c1|support|NONE|ENTERQUEUE||138|1
            30|c1|support|Ben|CONNECT|9|x|2
            60|c1|support|Ben|COMPLETECALLER|9|30|1
            """
        )
        #expect(log.contacts == ["5 sales Ann transferred wait 3 talk 12", "21 support Ben completed wait 9 talk 30"])
    }

    @Test func `of two calls in one queue is each its own`() throws {
        let log = try Tracked(
            """
            5|c1|sales|NONE|ENTERQUEUE||138|1
            5|psy1-1292281041.87|sales|NONE|ENTERQUEUE||139|2
            8|psy1-1292281041.87|sales|Ann|CONNECT|3|x|2
            9|c1|sales|Ben|CONNECT|4|x|2
            20|c1|sales|Ben|COMPLETECALLER|4|11|1
            30|psy1-1292281041.87|sales|Ann|COMPLETECALLER|3|22|1
            """
        )
        #expect(log.contacts == ["5 sales Ben completed wait 4 talk 11", "5 sales Ann completed wait 3 talk 22"])
    }

    @Test func `that came in before the log is answered, or left, all the same`() throws {
        let log = try Tracked(
            """
            8|c1|sales|Ann|CONNECT|300|x|2
            9|c2|sales|NONE|ABANDON|1|1|400
            20|c1|sales|Ann|COMPLETECALLER|300|12|1
            """
        )
        #expect(
            log.contacts == [
                "9 sales - abandoned unoffered wait 400 talk -1", "8 sales Ann completed unoffered wait 300 talk 12",
            ]
        )
    }

    @Test func `that was answered before the log leaves an end alone`() throws {
        let log = try Tracked("8|c1|sales|Ann|COMPLETECALLER|3|600|1\n9|c1|sales|Ann|COMPLETEAGENT|3|600|1")
        #expect(log.contacts == [])
        #expect(log.orphans == 2)
    }

    @Test func `is answered by one who was paused while it rang`() throws {
        let log = try Tracked(
            """
            5|c1|sales|NONE|ENTERQUEUE||138|1
            6|NONE|sales|Ann|PAUSE|lunch
            8|c1|sales|Ann|CONNECT|3|x|2
            20|c1|sales|Ann|COMPLETEAGENT|3|12|1
            60|NONE|sales|Ann|UNPAUSE|lunch
            """
        )
        #expect(log.contacts == ["5 sales Ann completed wait 3 talk 12"])
        #expect(log.events == ["6 Ann pause 54 lunch"])
    }

    @Test func `is not told twice by repeated lines`() throws {
        let log = try Tracked(
            """
            5|c1|sales|NONE|ENTERQUEUE||138|1
            5|c1|sales|NONE|ENTERQUEUE||138|1
            8|c1|sales|Ann|CONNECT|3|x|2
            8|c1|sales|Ann|CONNECT|3|x|2
            9|NONE|NONE|NONE|INFO
            8|c1|sales|Ann|CONNECT|3|x|2
            20|c1|sales|Ann|COMPLETEAGENT|3|12|1
            20|c1|sales|Ann|COMPLETEAGENT|3|12|1
            """
        )
        #expect(log.contacts == ["5 sales Ann completed wait 3 talk 12"])
        #expect(log.orphans == 0)
    }

    @Test func `counts on the site's day of the line that closed it`() throws {
        // Midnight in Shanghai is at 13 hours after zero.
        let midnight = 13 * 3600
        let file = try TestFile(
            Tracked.log([
                "\(midnight - 60)|c1|sales|NONE|ENTERQUEUE||138|1", "\(midnight - 50)|c1|sales|Ann|CONNECT|10|x|2",
                "\(midnight)|c1|sales|Ann|COMPLETEAGENT|10|50|1", "\(midnight - 1)|c2|sales|NONE|ENTERQUEUE||138|1",
                "\(midnight - 9)|NONE|sales|Ann|PAUSE|x", "\(midnight + 9)|NONE|sales|Ann|UNPAUSE|x",
            ]).joined(separator: "\n")
        )
        let tracker = try tracked(file)
        #expect(tracker.contacts.map { Day(number: $0.day).description } == ["2026-11-23", "2026-11-22"])
        #expect(tracker.agents.records.map { Day(number: $0.day).description } == ["2026-11-22"])
    }

    private func tracked(_ file: TestFile) throws -> QueueLogTracker {
        let reader = try QueueLogReader(path: file.path, latest: Instant(seconds: 4_000_000_000), hashing: false)
        var tracker = QueueLogTracker(zone: .shanghai)
        while let batch = try reader.next() {
            tracker.know(queues: reader.queues, agents: reader.agents)
            for event in batch.events { tracker.take(event) }
        }
        tracker.finish()
        return tracker
    }
}

struct `A filter of repeated lines` {
    private func event(_ at: Int64, _ hash: UInt64) -> QueueLogEvent {
        QueueLogEvent(at: at, lineHash: hash, kind: .other)
    }

    @Test func `lets a line through once a second`() {
        var filter = LineFilter()
        let passed = [(5, 1), (5, 2), (5, 1), (6, 1), (6, 1), (5, 2), (5, 3), (5, 3), (7, 1), (5, 1)].map {
            filter.isNew(event($0.0, UInt64($0.1)))
        }
        // A line more than one second late is never held for a repetition.
        #expect(passed == [true, true, false, true, false, false, true, false, true, true])
    }
}

/// Asterisk may write the end of a call after the caller has come in to the same queue again.
struct `A caller who comes in again before the end of the call before is written` {
    private static let first = "5|c1|sales|NONE|ENTERQUEUE||138|1\n8|c1|sales|Ann|CONNECT|3|x|2\n"
    private static let again = "60|c1|sales|NONE|ENTERQUEUE||138|1\n"
    private static let end = "60|c1|sales|Ann|COMPLETECALLER|3|52|1\n"

    @Test(arguments: [
        ("", "60 sales - waiting wait -1 talk -1"),
        ("70|c1|sales|NONE|ABANDON|1|1|10", "60 sales - abandoned wait 10 talk -1"),
        (
            "70|c1|sales|Ben|CONNECT|10|x|2\n90|c1|sales|Ben|COMPLETEAGENT|10|20|1",
            "60 sales Ben completed wait 10 talk 20"
        ),
    ])
    func `keeps both`(_ second: String, _ outcome: String) throws {
        let log = try Tracked(Self.first + Self.again + Self.end + second)
        #expect(log.contacts == ["5 sales Ann completed wait 3 talk 52", outcome])
        #expect(log.orphans == 0)
    }

    @Test func `keeps both though another has answered by then`() throws {
        let answer = "61|c1|sales|Ben|CONNECT|1|x|2\n"
        let log = try Tracked(Self.first + Self.again + answer + Self.end + "90|c1|sales|Ben|COMPLETEAGENT|1|29|1")
        #expect(
            Set(log.contacts) == ["5 sales Ann completed wait 3 talk 52", "60 sales Ben completed wait 1 talk 29"]
        )
    }

    @Test func `and whose first end is never written, ends the second`() throws {
        let answer = "61|c1|sales|Ann|CONNECT|1|x|2\n"
        let log = try Tracked(Self.first + Self.again + answer + "90|c1|sales|Ann|COMPLETEAGENT|1|29|1")
        #expect(Set(log.contacts) == ["5 sales Ann answered wait 3 talk -1", "60 sales Ann completed wait 1 talk 29"])
    }
}
