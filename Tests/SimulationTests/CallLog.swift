import Testing

@testable import Simulation

/// A queue_log read back, for what must hold in any of them.
struct CallLog {
    struct End {
        let time: Int
        let agent: String
        let talk: Int
    }

    private(set) var counts: [String: Int] = [:]
    private(set) var ends: [End] = []
    private(set) var agents: Set<String> = []
    private(set) var queues: Set<String> = []
    private(set) var reasons: Set<String> = []
    private(set) var disorder = 0
    /// An agent on two calls, on a call while paused, or an end without its beginning.
    private(set) var broken: [String] = []
    private(set) var first = 0
    private(set) var last = 0
    private(set) var lines = 0

    init(_ centre: Centre) throws {
        var bytes: [UInt8] = []
        try centre.writeQueueLog { bytes += $0 }
        self.init(bytes)
    }

    init(_ bytes: [UInt8]) {
        var busy: [String: String] = [:]
        var paused: Set<String> = []
        for line in bytes.split(separator: 10) {
            let fields = line.split(separator: 124, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            let (time, call, queue, agent, event) = (Int(fields[0]) ?? 0, fields[1], fields[2], fields[3], fields[4])
            lines += 1
            if first == 0 { first = time }
            if time < last { disorder += 1 }
            last = time
            counts[event, default: 0] += 1
            if agent != "NONE" { agents.insert(agent) }
            if queue != "NONE" { queues.insert(queue) }
            switch event {
            case "CONNECT":
                if busy[agent] != nil || paused.contains(agent) { broken.append(fields.joined(separator: "|")) }
                busy[agent] = call
            case "COMPLETEAGENT", "COMPLETECALLER", "BLINDTRANSFER", "ATTENDEDTRANSFER":
                if busy.removeValue(forKey: agent) != call { broken.append(fields.joined(separator: "|")) }
                let numbers = fields.suffix(3).compactMap { Int($0) }
                ends.append(End(time: time, agent: agent, talk: numbers.count == 3 ? numbers[1] : -1))
            case "PAUSE":
                paused.insert(agent)
                reasons.insert(fields[5])
            case "UNPAUSE", "REMOVEMEMBER", "AGENTLOGOFF": paused.remove(agent)
            default: break
            }
        }
    }

    subscript(events: String...) -> Int { events.reduce(0) { $0 + (counts[$1] ?? 0) } }
}
