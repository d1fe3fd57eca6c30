import Core
import Statistics
import Support

@testable import Performance

/// A queue_log by chance, with every trap of real ones, and what it must come to: the maker knows what happened.
struct RandomLog {
    /// What is counted of one day, agent code and queue; a code or queue of "" is none.
    struct Key: Hashable {
        var day: Day
        var code: String
        var queue: String
    }

    private(set) var lines: [String] = []
    /// The whole-number columns of the facts by name; what is 0 is left out.
    private(set) var facts: [Key: [String: Int]] = [:]

    private struct Line {
        var at: Int
        var text: String
    }

    private var made: [Line] = []
    private var dice: Dice
    /// Log-ins that nobody saw end, to be counted up to the last line.
    private var open: [(began: Int, code: String)] = []
    private let zone: Zone
    private let begin: Int
    private let end: Int

    static let queues = ["sales", "support", "客服 1"]
    static let agents = ["Agent 104", "SIP/8007", "Local/2004@from-internal/n", "李雷"]

    /// `hours` of log from `begin` on, by default 2026-11-21T22:00 in Shanghai, with so many callers.
    init(seed: UInt64, callers: Int, hours: Int = 20, begin: Int = 1_795_269_600, zone: Zone = .shanghai) {
        (dice, self.zone, self.begin, end) = (Dice(state: seed), zone, begin, begin + hours * 3600)
        say(begin, "NONE|NONE|NONE|QUEUESTART|")
        for number in 0..<callers { caller(number) }
        for agent in Self.agents { shifts(of: agent) }
        let last = made.map(\.at).max() ?? begin
        for login in open { count(login.began, login.code, "", ["login_n": 1, "login_s": last - login.began]) }
        // Lines of one second keep the order they were made in.
        lines = made.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map {
            "\($0.element.at)|\($0.element.text)"
        }
    }

    private mutating func say(_ at: Int, _ text: String) {
        made.append(Line(at: at, text: text))
        if dice.happens(3) { made.append(Line(at: at, text: text)) }
        if dice.happens(3) {
            made.append(
                Line(
                    at: at,
                    text: "NONE|\(dice.pick(Self.queues))|NONE|\(dice.pick(["DID|400", "INFO|x", "PENALTY|3"]))"
                )
            )
        }
    }

    private mutating func count(_ at: Int, _ code: String, _ queue: String, _ numbers: [String: Int]) {
        let key = Key(day: zone.day(of: Instant(seconds: Int64(at))), code: code, queue: queue)
        facts[key, default: [:]].merge(numbers.filter { $0.value != 0 }) { $0 + $1 }
    }

    // MARK: Callers

    private mutating func caller(_ number: Int) {
        let call = dice.happens(10) ? "psy1-\(begin).\(number)" : "\(begin).\(number)"
        var at = dice.roll(begin...end)
        var isFirst = true
        for _ in 0..<(dice.happens(25) ? 2 : 1) {
            // Only who came before the log begins is not seen to come in.
            at = visit(call, dice.pick(Self.queues), at, isSeen: !isFirst || !dice.happens(5)) + dice.roll(1...30)
            isFirst = false
        }
    }

    /// One stay in a queue; answers when it was over.
    ///
    /// The next may be in the same queue.
    private mutating func visit(_ call: String, _ queue: String, _ at: Int, isSeen: Bool) -> Int {
        if isSeen { say(at, "\(call)|\(queue)|NONE|ENTERQUEUE||138|1") }
        let offered = isSeen ? 1 : 0
        let wait = dice.roll(0...200)
        let close = at + wait
        switch dice.roll(1...100) {
        case ...15:
            say(close, "\(call)|\(queue)|NONE|ABANDON|1|1|\(wait)");
            count(close, "", queue, ["offered": offered, "abandoned": 1])
        case ...22:
            say(close, "\(call)|\(queue)|NONE|EXITWITHTIMEOUT|1|1|\(wait)");
            count(close, "", queue, ["offered": offered, "timed_out": 1])
        case ...28:
            say(close, "\(call)|\(queue)|NONE|EXITWITHKEY|0|1|1|\(wait)");
            count(close, "", queue, ["offered": offered, "left_by_key": 1])
        case ...30:
            say(close, "\(call)|\(queue)|NONE|EXITEMPTY|1|1|\(wait)"); count(close, "", queue, ["offered": offered])
        case ...32: count(at, "", queue, ["offered": offered])
        default: return answer(call, queue, close, wait, offered)
        }
        return close
    }

    private mutating func answer(_ call: String, _ queue: String, _ at: Int, _ wait: Int, _ offered: Int) -> Int {
        var (at, wait, offered) = (at, wait, offered)
        for _ in 0..<(dice.happens(20) ? 2 : 0) {
            let agent = dice.pick(Self.agents)
            say(at, "\(call)|\(queue)|\(agent)|RINGNOANSWER|1000")
            count(at, agent, queue, ["ring_no_answer": 1])
            (at, wait) = (at + 7, wait + 7)
        }
        let agent = dice.pick(Self.agents)
        say(at, "\(call)|\(queue)|\(agent)|CONNECT|\(wait)|x|2")
        if dice.happens(8) {
            // No end is logged; some are answered once more.
            count(at, agent, queue, ["handled": 1, "wait_s": wait])
            count(at, "", queue, ["offered": offered])
            offered = 0
            if dice.happens(50) { return at }
            return answerAgain(call, queue, at + dice.roll(5...300), wait)
        }
        return finish(call, queue, agent, at, wait, offered)
    }

    private mutating func answerAgain(_ call: String, _ queue: String, _ at: Int, _ wait: Int) -> Int {
        let agent = dice.pick(Self.agents)
        say(at, "\(call)|\(queue)|\(agent)|CONNECT|\(wait)|x|2")
        return finish(call, queue, agent, at, wait, 0)
    }

    private mutating func finish(
        _ call: String,
        _ queue: String,
        _ agent: String,
        _ at: Int,
        _ wait: Int,
        _ offered: Int
    ) -> Int {
        let talk = dice.happens(15) ? dice.roll(0...12) : dice.roll(13...1500)
        let (event, transfers) = dice.pick([
            ("COMPLETEAGENT|\(wait)|\(talk)|1", 0), ("COMPLETECALLER|\(wait)|\(talk)|1", 0),
            ("COMPLETECALLER|\(wait)|\(talk)|1", 0),
            ("BLINDTRANSFER|8007|default|\(wait)|\(talk)|1", 1), ("TRANSFER|8007|default|\(wait)|\(talk)", 1),
            ("ATTENDEDTRANSFER|BRIDGE|b-1|\(wait)|\(talk)|1", 1),
        ])
        say(at + talk, "\(call)|\(queue)|\(agent)|\(event)")
        count(
            at + talk,
            agent,
            queue,
            [
                "handled": 1, "talk_n": 1, "talk_s": talk, "talk_sq_sum": talk * talk, "short_calls": talk < 10 ? 1 : 0,
                "wait_s": wait, "transfers": transfers, "talk_log_sum": Int(FixedLogarithm.of(talk)),
            ]
        )
        count(at + talk, "", queue, ["offered": offered])
        return at + talk
    }

    // MARK: Agents

    /// Log-ins one after another, with pauses inside them.
    private mutating func shifts(of agent: String) {
        var at = begin + dice.roll(0...3600)
        if dice.happens(50) {
            let length = dice.roll(100...9000)
            say(at, "x|NONE|\(agent)|AGENTLOGOFF|chan|\(length)")
            count(at - length, agent, "", ["logins": 1, "login_n": 1, "login_s": length])
        }
        while true {
            at += dice.roll(1...1800)
            let stop = at + dice.roll(600...14_400)
            guard stop < end else { break }
            if dice.happens(50) { phone(agent, at, stop) } else { member(agent, at, stop) }
            at = stop
        }
        // The last is still there when the log ends.
        if dice.happens(50) {
            say(at, "x|NONE|\(agent)|AGENTLOGIN|chan")
        } else {
            say(at, "CLI|sales|\(agent)|ADDMEMBER|")
        }
        open.append((at, agent))
        count(at, agent, "", ["logins": 1])
        if dice.happens(50) {
            say(at + 60, "NONE|sales|\(agent)|PAUSE|x")
            count(at + 60, agent, "", ["pauses": 1])
        }
    }

    private mutating func phone(_ agent: String, _ at: Int, _ stop: Int) {
        say(at, "x|NONE|\(agent)|AGENTLOGIN|chan")
        let isLost = dice.happens(20)
        pauses(of: agent, at, stop, endsWithLogin: !isLost)
        if isLost {
            count(at, agent, "", ["logins": 1])
            // Or the next would begin as a member, and the log-in be open to the end.
            say(stop, "x|NONE|\(agent)|AGENTLOGIN|chan")
            say(stop + 1, "x|NONE|\(agent)|AGENTLOGOFF|chan|1")
            count(stop, agent, "", ["logins": 1, "login_n": 1, "login_s": 1])
        } else {
            say(stop, "x|NONE|\(agent)|AGENTLOGOFF|chan|\(stop - at)")
            count(at, agent, "", ["logins": 1, "login_n": 1, "login_s": stop - at])
        }
    }

    private mutating func member(_ agent: String, _ at: Int, _ stop: Int) {
        let queues = dice.happens(50) ? ["sales", "support"] : ["sales"]
        for queue in queues { say(at, "CLI|\(queue)|\(agent)|ADDMEMBER|") }
        pauses(of: agent, at, stop, endsWithLogin: true)
        for (number, queue) in queues.enumerated() {
            say(stop - queues.count + 1 + number, "CLI|\(queue)|\(agent)|REMOVEMEMBER|")
        }
        count(at, agent, "", ["logins": 1, "login_n": 1, "login_s": stop - at])
    }

    private mutating func pauses(of agent: String, _ begin: Int, _ stop: Int, endsWithLogin: Bool) {
        var at = begin + dice.roll(1...600)
        while true {
            let until = at + dice.roll(1...900)
            guard until < stop - 5 else { return }
            let isAll = dice.happens(40)
            let reason = dice.pick(["午餐", "wc", ""])
            pause(agent, at, reason, isAll, "PAUSE")
            if endsWithLogin, dice.happens(10) {
                count(at, agent, "", ["pauses": 1, "pause_n": 1, "pause_s": stop - at])
                return
            }
            pause(agent, until, reason, isAll, "UNPAUSE")
            count(at, agent, "", ["pauses": 1, "pause_n": 1, "pause_s": until - at])
            at = until + dice.roll(1...1200)
        }
    }

    /// Of all queues: once without a queue and once for each, in either order.
    private mutating func pause(_ agent: String, _ at: Int, _ reason: String, _ isAll: Bool, _ event: String) {
        let all = isAll ? ["NONE|NONE|\(agent)|\(event)ALL|\(reason)"] : []
        let each = (isAll ? ["sales", "support"] : ["sales"]).map { "NONE|\($0)|\(agent)|\(event)|\(reason)" }
        for line in dice.happens(50) ? all + each : each + all { say(at, line) }
    }
}
