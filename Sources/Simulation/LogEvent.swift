/// One line of Asterisk's queue_log before it is written down.
struct LogEvent: Sendable {
    enum Kind: UInt8, Sendable {
        case queueStart, configReload, addMember, removeMember, agentLogin, agentLogoff
        case pause, unpause, pauseAll, unpauseAll
        case enterQueue, ringNoAnswer, ringCanceled, connect, completeAgent, completeCaller, blindTransfer,
            attendedTransfer
        case abandon, exitWithTimeout, exitWithKey
    }

    /// No queue or no agent: written as NONE.
    static let none: Int32 = -1

    let time: Int
    let kind: Kind
    let queue: Int32
    /// Place in the table of codes.
    let agent: Int32
    /// When the call came in, and its serial number; the two make its id.
    var callTime = 0
    var serial = 0
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
}

/// Writes events as `epoch|callid|queue|agent|event|data…`.
struct LogText {
    let queues: [[UInt8]]
    let codes: [[UInt8]]

    static let reasons: [StaticString] = ["小休", "午餐", "培训", "辅导"]

    func write(_ event: LogEvent, to lines: inout Lines) {
        lines.put(event.time)
        lines.bar()
        writeCallID(event, &lines)
        lines.bar()
        if event.queue >= 0 { lines.put(queues[Int(event.queue)]) } else { lines.put("NONE" as StaticString) }
        lines.bar()
        if event.agent >= 0 { lines.put(codes[Int(event.agent)]) } else { lines.put("NONE" as StaticString) }
        lines.bar()
        writeKind(event, &lines)
        lines.end()
    }

    private func writeCallID(_ event: LogEvent, _ lines: inout Lines) {
        switch event.kind {
        case .addMember, .removeMember: lines.put("MANAGER" as StaticString)
        case .queueStart, .configReload, .pause, .unpause, .pauseAll, .unpauseAll: lines.put("NONE" as StaticString)
        default:
            lines.put(event.callTime)
            lines.put(byte: 46)
            lines.put(event.serial)
        }
    }

    private func writeKind(_ event: LogEvent, _ lines: inout Lines) {
        switch event.kind {
        case .queueStart: lines.put("QUEUESTART|" as StaticString)
        case .configReload: lines.put("CONFIGRELOAD|" as StaticString)
        case .addMember: lines.put("ADDMEMBER|" as StaticString)
        case .removeMember: lines.put("REMOVEMEMBER|" as StaticString)
        case .agentLogin, .agentLogoff: writeLogin(event, &lines)
        case .pause: reason("PAUSE|", event, &lines)
        case .unpause: reason("UNPAUSE|", event, &lines)
        case .pauseAll: reason("PAUSEALL|", event, &lines)
        case .unpauseAll: reason("UNPAUSEALL|", event, &lines)
        case .enterQueue:
            // Eleven digits of a range that is not given to anyone.
            lines.put("ENTERQUEUE||" as StaticString)
            lines.put(10_000_000_000 + Int(event.b))
            lines.bar()
            lines.put(Int(event.a))
        case .ringNoAnswer: numbers("RINGNOANSWER", event, 1, &lines)
        case .ringCanceled: numbers("RINGCANCELED", event, 1, &lines)
        case .connect:
            lines.put("CONNECT|" as StaticString)
            lines.put(Int(event.a))
            lines.bar()
            lines.put(event.time - Int(event.b))
            lines.put(byte: 46)
            lines.put(event.serial + 1)
            lines.bar()
            lines.put(Int(event.b))
        case .completeAgent: numbers("COMPLETEAGENT", event, 3, &lines)
        case .completeCaller: numbers("COMPLETECALLER", event, 3, &lines)
        case .blindTransfer: numbers("BLINDTRANSFER|8001|from-internal", event, 3, &lines)
        case .attendedTransfer:
            lines.put("ATTENDEDTRANSFER|BRIDGE|" as StaticString)
            lines.put(event.time)
            numbers("", event, 3, &lines)
        case .abandon: numbers("ABANDON", event, 3, &lines)
        case .exitWithTimeout: numbers("EXITWITHTIMEOUT", event, 3, &lines)
        case .exitWithKey: numbers("EXITWITHKEY|1", event, 3, &lines)
        }
    }

    private func writeLogin(_ event: LogEvent, _ lines: inout Lines) {
        lines.put(
            event.kind == .agentLogin ? "AGENTLOGIN|Local/s@agents-" : "AGENTLOGOFF|Local/s@agents-" as StaticString
        )
        lines.put(event.serial)
        lines.put(";1" as StaticString)
        if event.kind == .agentLogoff {
            lines.bar()
            lines.put(Int(event.a))
        }
    }

    private func reason(_ name: StaticString, _ event: LogEvent, _ lines: inout Lines) {
        lines.put(name)
        lines.put(LogText.reasons[Int(event.a)])
    }

    private func numbers(_ name: StaticString, _ event: LogEvent, _ count: Int, _ lines: inout Lines) {
        lines.put(name)
        lines.bar()
        lines.put(Int(event.a))
        guard count > 1 else { return }
        lines.bar()
        lines.put(Int(event.b))
        lines.bar()
        lines.put(Int(event.c))
    }
}
