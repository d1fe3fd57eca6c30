import Testing

@testable import Performance

struct `A pause in a queue_log` {
    @Test func `of all queues is one, though it is logged once without a queue and then per queue`() throws {
        let log = try Tracked(
            """
            5|NONE|NONE|Ann|PAUSEALL|lunch
            5|NONE|sales|Ann|PAUSE|lunch
            5|NONE|support|Ann|PAUSE|lunch
            65|NONE|NONE|Ann|UNPAUSEALL|lunch
            65|NONE|sales|Ann|UNPAUSE|lunch
            65|NONE|support|Ann|UNPAUSE|lunch
            """
        )
        #expect(log.events == ["5 Ann pause 60 lunch"])
    }

    @Test func `of all queues is one in the other order, too`() throws {
        let log = try Tracked(
            """
            5|NONE|sales|Ann|PAUSE|lunch
            5|NONE|support|Ann|PAUSE|lunch
            5|NONE|NONE|Ann|PAUSEALL|lunch
            65|NONE|sales|Ann|UNPAUSE|
            66|NONE|support|Ann|UNPAUSE|
            66|NONE|NONE|Ann|UNPAUSEALL|
            """
        )
        #expect(log.events == ["5 Ann pause 61 lunch"])
    }

    @Test func `of one queue after the other lasts from the first to the last`() throws {
        let log = try Tracked(
            """
            5|NONE|sales|Ann|PAUSE|午餐
            9|NONE|support|Ann|PAUSE|other
            20|NONE|sales|Ann|UNPAUSE|
            50|NONE|support|Ann|UNPAUSE|
            60|NONE|support|Ann|PAUSE|
            70|NONE|support|Ann|UNPAUSE|
            """
        )
        #expect(log.events == ["5 Ann pause 45 午餐", "60 Ann pause 10"])
    }

    @Test func `without an end has no length`() throws {
        #expect(try Tracked("5|NONE|sales|Ann|PAUSE|x\n99|NONE|NONE|NONE|INFO").events == ["5 Ann pause -1 x"])
    }

    @Test func `that began before the log leaves its end alone`() throws {
        #expect(try Tracked("5|NONE|sales|Ann|UNPAUSE|\n9|NONE|NONE|Ann|UNPAUSEALL|").events == [])
    }

    @Test(arguments: ["60|c|NONE|Ann|AGENTLOGOFF|x|55", "60|CLI|sales|Ann|REMOVEMEMBER|"])
    func `ends with the log-in`(_ line: String) throws {
        let log = try Tracked(
            "5|CLI|sales|Ann|ADDMEMBER|\n10|NONE|sales|Ann|PAUSE|x\n\(line)\n70|NONE|sales|Ann|UNPAUSE|"
        )
        #expect(log.events.filter { $0.contains("pause") } == ["10 Ann pause 50 x"])
    }

    @Test func `begins with being added paused`() throws {
        let log = try Tracked(
            "5|CLI|sales|Ann|ADDMEMBER||PAUSED\n35|NONE|sales|Ann|UNPAUSE|\n65|CLI|sales|Ann|REMOVEMEMBER|"
        )
        #expect(log.events == ["5 Ann pause 30", "5 Ann login 60"])
    }

    @Test func `is the agent's own`() throws {
        let log = try Tracked("5|NONE|sales|Ann|PAUSE|x\n9|NONE|sales|Ben|UNPAUSE|\n15|NONE|sales|Ann|UNPAUSE|")
        #expect(log.events == ["5 Ann pause 10 x"])
    }
}

struct `A log-in in a queue_log` {
    @Test(arguments: [
        ("AGENTLOGIN|chan", "AGENTLOGOFF|chan|55"),
        ("AGENTCALLBACKLOGIN|204@from-internal", "AGENTCALLBACKLOGOFF|204@from-internal|55|Auto"),
        ("ADDMEMBER|", "REMOVEMEMBER|"),
    ])
    func `lasts from its line to its end`(_ begin: String, _ end: String) throws {
        #expect(try Tracked("5|c|sales|Ann|\(begin)\n60|c|sales|Ann|\(end)").events == ["5 Ann login 55"])
    }

    @Test func `before the log is known by its length`() throws {
        #expect(try Tracked("60|c|NONE|Ann|AGENTLOGOFF|chan|3600").events == ["-3540 Ann login 3600"])
        #expect(try Tracked("60|c|NONE|Ann|AGENTLOGOFF|chan|").events == [])
        #expect(try Tracked("60|c|sales|Ann|REMOVEMEMBER|").events == [])
    }

    @Test func `without a log-off lasts to the log's end, and says how it may go on`() throws {
        let log = try Tracked(
            """
            5|c|NONE|Ann|AGENTLOGIN|chan
            6|c|sales|Ben|ADDMEMBER|
            7|c|support|Ben|ADDMEMBER|
            105|NONE|NONE|NONE|INFO
            """
        )
        #expect(log.events == ["5 Ann login 100 logoff", "6 Ben login 99 queues+sales+support"])
    }

    @Test func `after one without a log-off leaves that without a length`() throws {
        let log = try Tracked(
            "5|c|NONE|Ann|AGENTLOGIN|chan\n60|c|NONE|Ann|AGENTLOGIN|chan\n90|c|NONE|Ann|AGENTLOGOFF|chan|30"
        )
        #expect(log.events == ["5 Ann login -1", "60 Ann login 30"])
    }

    @Test func `twice within the hour is two, to the second`() throws {
        let log = try Tracked(
            """
            5|c|NONE|Ann|AGENTLOGIN|chan
            45|c|NONE|Ann|AGENTLOGOFF|chan|40
            60|c|NONE|Ann|AGENTLOGIN|chan
            99|c|NONE|Ann|AGENTLOGOFF|chan|39
            """
        )
        #expect(log.events == ["5 Ann login 40", "60 Ann login 39"])
    }

    @Test func `as a member of queues lasts from the first to the last`() throws {
        let log = try Tracked(
            """
            5|CLI|sales|Ann|ADDMEMBER|
            6|CLI|support|Ann|ADDMEMBER|
            50|CLI|sales|Ann|REMOVEMEMBER|
            51|CLI|other|Ann|REMOVEMEMBER|
            80|CLI|support|Ann|REMOVEMEMBER|
            """
        )
        #expect(log.events == ["5 Ann login 75"])
    }

    /// An agent who logs in and is made a member of queues is logged in once.
    @Test(arguments: [
        "5|c|NONE|Ann|AGENTLOGIN|x\n6|c|sales|Ann|ADDMEMBER|\n65|c|NONE|Ann|AGENTLOGOFF|x|60\n66|c|sales|Ann|REMOVEMEMBER|",
        "4|c|sales|Ann|ADDMEMBER|\n5|c|NONE|Ann|AGENTLOGIN|x\n64|c|sales|Ann|REMOVEMEMBER|\n65|c|NONE|Ann|AGENTLOGOFF|x|60",
    ])
    func `by both ways is one, as AGENTLOGIN says`(_ lines: String) throws {
        #expect(try Tracked(lines).events == ["5 Ann login 60"])
    }

    @Test func `is nobody's without a name`() throws {
        let log = try Tracked("5|c|sales|NONE|ADDMEMBER|\n6|c|NONE|NONE|PAUSEALL|\n7|c|sales|NONE|RINGNOANSWER|1000")
        #expect(log.events == [])
    }
}

struct `A ring nobody answered` {
    @Test func `is one each, and a caller who hung up is none`() throws {
        let log = try Tracked(
            """
            5|c1|sales|Ann|RINGNOANSWER|15000
            25|c1|sales|Ann|RINGNOANSWER|15000
            25|c1|sales|Ben|RINGNOANSWER|15000
            25|c2|sales|Ann|RINGNOANSWER|1000
            30|c1|sales|Ann|RINGCANCELED|4000
            """
        )
        #expect(log.events == ["5 Ann ring -1", "25 Ann ring -1", "25 Ben ring -1", "25 Ann ring -1"])
    }
}

struct `The end of a log-in under way` {
    @Test(arguments: [LoginEnd.logoff, .queues([]), .queues(["sales"]), .queues(["sales", "客服 1", ""])])
    func `comes back from its text`(_ end: LoginEnd) {
        #expect(LoginEnd(end.text) == end)
    }

    @Test func `is not read from a reason`() {
        #expect(LoginEnd("lunch") == nil)
        #expect(LoginEnd("") == nil)
    }
}
