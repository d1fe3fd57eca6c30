import Core
import Ingest

/// Follows calls and agents through a queue_log and hands out what has closed: events in, records out.
struct QueueLogTracker {
    /// What closed since it was last emptied.
    var contacts: [ContactRecord] = []
    var agentEvents: [AgentEventRecord] = []
    /// Ends whose beginning was never seen.
    private(set) var orphans = 0

    private var clock: DayClock
    private var stays: [UInt64: Stay] = [:]
    private var agents: [Int32: AgentState] = [:]
    /// Hashes of names, so that keys are the same in every run.
    private var queueHashes: [UInt64] = []
    private var agentHashes: [UInt64] = []
    private(set) var last: Int64 = 0

    /// Records closed and not yet handed over.
    var waiting: Int { contacts.count + agentEvents.count }

    private struct Stay {
        var contact: ContactRecord
        var connectedAt: Int64 = 0
        var legs: UInt64 = 0
    }

    private struct AgentState {
        var pausedAt: Int64?
        var pauseReason: Int32 = -1
        var pausedQueues: Set<Int32> = []
        var loggedInAt: Int64?
        var memberSince: Int64?
        var memberOf: Set<Int32> = []
    }

    init(zone: Zone) { clock = DayClock(zone) }

    /// Tells the names of the numbers in the events to come.
    mutating func know(queues: [String], agents: [String]) {
        for name in queues[queueHashes.count...] { queueHashes.append(hash(name)) }
        for name in agents[agentHashes.count...] { agentHashes.append(hash(name)) }
    }

    private func hash(_ name: String) -> UInt64 {
        var name = name
        return name.withUTF8 { hash64($0) }
    }

    private func queueHash(_ queue: Int32) -> UInt64 { queue < 0 ? 0 : queueHashes[Int(queue)] }
    private func agentHash(_ agent: Int32) -> UInt64 { agent < 0 ? 0 : agentHashes[Int(agent)] }

    mutating func take(_ event: QueueLogEvent) {
        last = max(last, event.at)
        switch event.kind {
        case .enterQueue: enter(event)
        case .connect: connect(event)
        case .complete: close(event, .completed)
        case .transfer: close(event, .transferred)
        case .abandon: leave(event, .abandoned)
        case .exitWithTimeout: leave(event, .timedOut)
        case .exitWithKey: leave(event, .leftByKey)
        case .exitOtherwise: leave(event, .leftOtherwise)
        case .ringNoAnswer: ring(event)
        case .pause, .pauseAll: if event.agent >= 0 { pause(event) }
        case .unpause: if event.agent >= 0 { unpause(event, all: false) }
        case .unpauseAll: if event.agent >= 0 { unpause(event, all: true) }
        case .login: if event.agent >= 0 { login(event) }
        case .logoff: if event.agent >= 0 { logoff(event) }
        case .addMember: if event.agent >= 0 { addMember(event) }
        case .removeMember: if event.agent >= 0 { removeMember(event) }
        case .ringCanceled, .other: break
        }
    }

    // MARK: Calls

    private mutating func enter(_ event: QueueLogEvent) {
        let place = mixed(event.call, queueHash(event.queue))
        if let before = stays[place] { contacts.append(before.contact) }
        stays[place] = Stay(contact: begin(event, place: place, leg: 0, offered: true))
    }

    private mutating func connect(_ event: QueueLogEvent) {
        let place = mixed(event.call, queueHash(event.queue))
        var stay: Stay
        if var known = stays[place] {
            if known.contact.outcome == .answered {
                // Answered once more within one stay: the first answer's end was lost.
                contacts.append(known.contact)
                known.legs += 1
                known.contact = begin(event, place: place, leg: known.legs, offered: false)
            }
            stay = known
        } else {
            stay = Stay(contact: begin(event, place: place, leg: 1 << 32, offered: false))
        }
        stay.contact.agent = event.agent
        stay.contact.outcome = .answered
        stay.contact.wait = event.wait
        stay.contact.answered = Int32(clamping: event.at - stay.contact.at)
        stay.contact.day = clock.day(event.at).number
        stay.connectedAt = event.at
        stays[place] = stay
    }

    private mutating func close(_ event: QueueLogEvent, _ outcome: ContactRecord.Outcome) {
        let place = mixed(event.call, queueHash(event.queue))
        guard let stay = stays[place], stay.contact.outcome == .answered else {
            orphans += 1
            return
        }
        stays[place] = nil
        var contact = stay.contact
        contact.outcome = outcome
        contact.talk = event.length
        if contact.wait < 0 { contact.wait = event.wait }
        contact.day = clock.day(event.at).number
        contacts.append(contact)
    }

    private mutating func leave(_ event: QueueLogEvent, _ outcome: ContactRecord.Outcome) {
        let place = mixed(event.call, queueHash(event.queue))
        guard let stay = stays.removeValue(forKey: place) else {
            // The caller came in before the log begins: it still left here on this day.
            var contact = begin(event, place: place, leg: 2 << 32, offered: false)
            contact.outcome = outcome
            contact.wait = event.wait
            contacts.append(contact)
            return
        }
        if stay.contact.outcome == .answered {
            contacts.append(stay.contact)
            return
        }
        var contact = stay.contact
        contact.outcome = outcome
        contact.wait = event.wait
        contact.day = clock.day(event.at).number
        contacts.append(contact)
    }

    private mutating func begin(_ event: QueueLogEvent, place: UInt64, leg: UInt64, offered: Bool) -> ContactRecord {
        ContactRecord(
            at: event.at, key64: Int64(bitPattern: mixed(place, leg)), queue: event.queue, agent: -1, outcome: .waiting,
            isOffered: offered, day: clock.day(event.at).number)
    }

    // MARK: Agents

    private mutating func ring(_ event: QueueLogEvent) {
        guard event.agent >= 0 else { return }
        agentEvents.append(record(.ring, event, from: event.at, seed: event.call))
    }

    /// A pause holds from the first queue paused to the last unpaused, and is counted once, not per queue.
    private mutating func pause(_ event: QueueLogEvent) {
        var state = agents[event.agent] ?? AgentState()
        if state.pausedAt == nil { (state.pausedAt, state.pauseReason) = (event.at, event.reason) }
        if event.queue >= 0 { state.pausedQueues.insert(event.queue) }
        agents[event.agent] = state
    }

    private mutating func unpause(_ event: QueueLogEvent, all: Bool) {
        guard var state = agents[event.agent] else { return }
        if event.queue >= 0 { state.pausedQueues.remove(event.queue) }
        if all || event.queue < 0 { state.pausedQueues = [] }
        if state.pausedQueues.isEmpty { endPause(&state, event) }
        agents[event.agent] = state
    }

    private mutating func endPause(_ state: inout AgentState, _ event: QueueLogEvent) {
        guard let began = state.pausedAt else { return }
        var pause = record(.pause, event, from: began, seed: 0)
        pause.queue = -1
        pause.length = Int32(clamping: event.at - began)
        pause.reason = state.pauseReason
        agentEvents.append(pause)
        (state.pausedAt, state.pauseReason, state.pausedQueues) = (nil, -1, [])
    }

    private mutating func login(_ event: QueueLogEvent) {
        var state = agents[event.agent] ?? AgentState()
        if let before = state.loggedInAt { agentEvents.append(open(.login, event, from: before)) }
        state.loggedInAt = event.at
        agents[event.agent] = state
    }

    private mutating func logoff(_ event: QueueLogEvent) {
        var state = agents[event.agent] ?? AgentState()
        // A log-in before the window is known by its length alone.
        let began = state.loggedInAt ?? (event.length >= 0 ? event.at - Int64(event.length) : nil)
        if let began { agentEvents.append(ended(.login, event, from: began)) }
        state.loggedInAt = nil
        endPause(&state, event)
        agents[event.agent] = state
    }

    private mutating func addMember(_ event: QueueLogEvent) {
        var state = agents[event.agent] ?? AgentState()
        if state.memberSince == nil { state.memberSince = event.at }
        if event.queue >= 0 { state.memberOf.insert(event.queue) }
        agents[event.agent] = state
        if event.isPaused { pause(event) }
    }

    /// A member of queues by ADDMEMBER is logged in while in at least one, unless AGENTLOGIN says when.
    private mutating func removeMember(_ event: QueueLogEvent) {
        guard var state = agents[event.agent] else { return }
        state.memberOf.remove(event.queue)
        if state.memberOf.isEmpty, let began = state.memberSince {
            if state.loggedInAt == nil { agentEvents.append(ended(.login, event, from: began)) }
            state.memberSince = nil
            endPause(&state, event)
        }
        agents[event.agent] = state
    }

    private mutating func ended(_ kind: AgentEventRecord.Kind, _ event: QueueLogEvent, from began: Int64) -> AgentEventRecord {
        var record = open(kind, event, from: began)
        record.length = Int32(clamping: event.at - began)
        return record
    }

    private mutating func open(_ kind: AgentEventRecord.Kind, _ event: QueueLogEvent, from began: Int64) -> AgentEventRecord {
        var record = record(kind, event, from: began, seed: 0)
        record.queue = -1
        return record
    }

    private mutating func record(
        _ kind: AgentEventRecord.Kind, _ event: QueueLogEvent, from began: Int64, seed: UInt64
    ) -> AgentEventRecord {
        let key = mixed(mixed(agentHash(event.agent), UInt64(kind.rawValue)), seed ^ UInt64(bitPattern: began))
        return AgentEventRecord(
            at: began, key64: Int64(bitPattern: key), kind: kind, agent: event.agent, queue: event.queue,
            day: clock.day(began).number)
    }

    // MARK: The end of the log

    /// Closes what is still open where the log ends: answers without an end stay without talk, log-ins last to the end.
    mutating func finish() {
        for (_, stay) in stays.sorted(by: { ($0.value.contact.at, $0.key) < ($1.value.contact.at, $1.key) }) {
            contacts.append(stay.contact)
        }
        for (agent, state) in agents.sorted(by: { $0.key < $1.key }) {
            let end = QueueLogEvent(at: last, agent: agent, kind: .other)
            if let began = state.loggedInAt ?? state.memberSince { agentEvents.append(ended(.login, end, from: began)) }
            if let began = state.pausedAt {
                var pause = open(.pause, end, from: began)
                pause.reason = state.pauseReason
                agentEvents.append(pause)
            }
        }
        stays = [:]
        agents = [:]
    }
}
