import Core
import Ingest

/// Follows agents through a queue_log: rings nobody answered, pauses and log-ins.
struct AgentTracker {
    /// What closed since it was last emptied.
    var records: [AgentEventRecord] = []
    /// Agent codes by the numbers in the records.
    private(set) var names: [String] = []

    private var clock: DayClock
    private var states: [Int32: State] = [:]
    /// Agents of the log before, by code, until this one names them.
    private var carried: [String: State] = [:]
    private var hashes: [UInt64] = []
    private var queues: [String] = []

    /// Where an agent stands.
    struct State: Sendable {
        var pausedAt: Int64?
        var pauseReason: Int32 = -1
        /// The reason's text where the pause began in the log before.
        var pauseWords: String?
        var pausedQueues: Set<Int32> = []
        var loggedInAt: Int64?
        /// A member of queues by ADDMEMBER is logged in while in at least one, unless AGENTLOGIN says when.
        var memberSince: Int64?
        var memberOf: Set<String> = []
    }

    init(zone: Zone) { clock = DayClock(zone) }

    mutating func carry(_ agents: [String: State]) { carried = agents }

    mutating func know(queues: [String], agents: [String]) {
        self.queues = queues
        for name in agents[names.count...] { know(name) }
    }

    private mutating func know(_ name: String) {
        if let state = carried.removeValue(forKey: name) { states[Int32(names.count)] = state }
        names.append(name)
        hashes.append(hash64(name))
    }

    mutating func take(_ event: QueueLogEvent) {
        guard event.agent >= 0 else { return }
        if event.kind == .ringNoAnswer {
            records.append(record(.ring, event.agent, from: event.at, queue: event.queue, seed: event.call))
            return
        }
        var state = states[event.agent] ?? State()
        switch event.kind {
        case .pause, .pauseAll: pause(&state, event)
        case .unpause: unpause(&state, event, all: false)
        case .unpauseAll: unpause(&state, event, all: true)
        case .login: login(&state, event)
        case .logoff: logoff(&state, event)
        case .addMember: addMember(&state, event)
        case .removeMember: removeMember(&state, event)
        default: return
        }
        states[event.agent] = state
    }

    /// A pause holds from the first queue paused to the last unpaused, and is counted once, not per queue.
    private func pause(_ state: inout State, _ event: QueueLogEvent) {
        if state.pausedAt == nil { (state.pausedAt, state.pauseReason) = (event.at, event.reason) }
        if event.queue >= 0 { state.pausedQueues.insert(event.queue) }
    }

    private mutating func unpause(_ state: inout State, _ event: QueueLogEvent, all: Bool) {
        if event.queue >= 0 { state.pausedQueues.remove(event.queue) }
        if all || event.queue < 0 { state.pausedQueues = [] }
        if state.pausedQueues.isEmpty { endPause(&state, event) }
    }

    private mutating func endPause(_ state: inout State, _ event: QueueLogEvent) {
        guard let began = state.pausedAt else { return }
        var pause = openPause(state, event.agent, from: began)
        pause.length = Int32(clamping: event.at - began)
        records.append(pause)
        (state.pausedAt, state.pauseReason, state.pauseWords, state.pausedQueues) = (nil, -1, nil, [])
    }

    private mutating func login(_ state: inout State, _ event: QueueLogEvent) {
        if let before = state.loggedInAt, before != event.at {
            records.append(record(.login, event.agent, from: before))
        }
        (state.loggedInAt, state.memberSince) = (event.at, nil)
    }

    private mutating func logoff(_ state: inout State, _ event: QueueLogEvent) {
        // A log-in before the window is known by its length alone.
        let began = state.loggedInAt ?? (event.length >= 0 ? event.at - Int64(event.length) : nil)
        if let began { endLogin(event, from: began) }
        state.loggedInAt = nil
        endPause(&state, event)
    }

    private mutating func addMember(_ state: inout State, _ event: QueueLogEvent) {
        if state.memberSince == nil, state.loggedInAt == nil { state.memberSince = event.at }
        state.memberOf.insert(queueName(event))
        if event.isPaused { pause(&state, event) }
    }

    private mutating func removeMember(_ state: inout State, _ event: QueueLogEvent) {
        guard state.memberOf.remove(queueName(event)) != nil, state.memberOf.isEmpty else { return }
        if let began = state.memberSince { endLogin(event, from: began) }
        state.memberSince = nil
        endPause(&state, event)
    }

    private func queueName(_ event: QueueLogEvent) -> String { event.queue < 0 ? "" : queues[Int(event.queue)] }

    private mutating func endLogin(_ event: QueueLogEvent, from began: Int64) {
        var login = record(.login, event.agent, from: began)
        login.length = Int32(clamping: event.at - began)
        records.append(login)
    }

    private mutating func openPause(_ state: State, _ agent: Int32, from began: Int64) -> AgentEventRecord {
        var pause = record(.pause, agent, from: began)
        (pause.reason, pause.words) = (state.pauseReason, state.pauseWords)
        return pause
    }

    private mutating func record(
        _ kind: AgentEventRecord.Kind,
        _ agent: Int32,
        from began: Int64,
        queue: Int32 = -1,
        seed: UInt64 = 0
    ) -> AgentEventRecord {
        let key = mixed(mixed(hashes[Int(agent)], UInt64(kind.rawValue)), seed ^ UInt64(bitPattern: began))
        return AgentEventRecord(
            at: began,
            key64: Int64(bitPattern: key),
            kind: kind,
            agent: agent,
            queue: queue,
            day: clock.day(began).number
        )
    }

    /// A log-in still under way lasts to the log's end so far, a pause has no length; both say how they may go on.
    mutating func finish(at last: Int64) {
        for name in carried.keys.sorted() { know(name) }
        for (agent, state) in states.sorted(by: { $0.key < $1.key }) {
            if let began = state.loggedInAt ?? state.memberSince {
                var login = record(.login, agent, from: began)
                login.length = Int32(clamping: last - began)
                login.words = (state.loggedInAt == nil ? LoginEnd.queues(state.memberOf) : .logoff).text
                records.append(login)
            }
            if let began = state.pausedAt { records.append(openPause(state, agent, from: began)) }
        }
        states = [:]
    }
}
