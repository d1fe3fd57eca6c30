import Core
import Ingest

/// Follows calls and agents through a queue_log and hands out what has closed: events in, records out.
struct QueueLogTracker {
    /// What closed since it was last emptied.
    var contacts: [ContactRecord] = []
    var agents: AgentTracker
    /// Ends whose beginning was never seen.
    private(set) var orphans = 0

    private var clock: DayClock
    private var stays: [UInt64: Stay] = [:]
    /// Answered stays whose end is still to come though the caller came in again, oldest first.
    private var unended: [UInt64: [Stay]] = [:]
    /// Stays of the log before, by key, oldest first, until a line of this one names them.
    private var carried: [Int64: [CarriedOver.Contact]] = [:]
    private var agentNumbers: [String: Int32] = [:]
    /// Hashes of names, so that keys are the same in every run.
    private var queueHashes: [UInt64] = []
    private var last: Int64 = 0

    /// Records closed and not yet handed over.
    var waiting: Int { contacts.count + agents.records.count }

    private struct Stay {
        var contact: ContactRecord
        var connectedAt: Int64 = 0
        var legs: UInt64 = 0
        /// The store has it just so: it is not handed out again.
        var isStored = false

        var isAnswered: Bool { contact.outcome == .answered }
    }

    /// What tells a stay's records apart: 0 the first answer, then one more for each further one.
    enum Leg {
        static let first: UInt64 = 0
        /// Answered, and not seen to come in.
        static let unseenEntry: UInt64 = 1 << 32
        /// Left, and not seen to come in.
        static let unseenStay: UInt64 = 2 << 32
    }

    init(zone: Zone) { (clock, agents) = (DayClock(zone), AgentTracker(zone: zone)) }

    /// Takes up what was under way where the log before ended; to be told before any event.
    mutating func carry(_ over: CarriedOver) {
        carried = over.contacts
        agents.carry(over.agents)
    }

    /// Tells the names of the numbers in the events to come.
    mutating func know(queues: [String], agents names: [String]) {
        for name in queues[queueHashes.count...] { queueHashes.append(hash64(name)) }
        if !carried.isEmpty {
            for number in agents.names.count..<max(names.count, agents.names.count) {
                agentNumbers[names[number]] = Int32(number)
            }
        }
        agents.know(queues: queues, agents: names)
    }

    private func place(_ event: QueueLogEvent) -> UInt64 {
        Self.place(call: event.call, queue: event.queue < 0 ? 0 : queueHashes[Int(event.queue)])
    }

    /// A call in a queue, of the hashes of both; 0 for no queue.
    static func place(call: UInt64, queue: UInt64) -> UInt64 { mixed(call, queue) }

    /// The key of a record of a place.
    static func key(_ place: UInt64, _ leg: UInt64) -> Int64 { Int64(bitPattern: mixed(place, leg)) }

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
        case .ringCanceled, .other: break
        default: agents.take(event)
        }
    }

    private mutating func enter(_ event: QueueLogEvent) {
        let place = place(event)
        if let before = stay(at: place, event) {
            // Asterisk may write the end of a call after the caller has come in again.
            if before.isAnswered { unended[place, default: []].append(before) } else { handOver(before) }
        }
        stays[place] = Stay(contact: begin(event, place: place, leg: Leg.first, offered: true))
    }

    private mutating func connect(_ event: QueueLogEvent) {
        let place = place(event)
        var stay =
            stay(at: place, event) ?? Stay(contact: begin(event, place: place, leg: Leg.unseenEntry, offered: false))
        if stay.isAnswered {
            if stay.connectedAt == event.at, stay.isStored || stay.contact.agent == event.agent { return }
            // Answered once more within one stay: the first answer's end was lost.
            handOver(stay)
            stay.legs += 1
            stay.contact = begin(event, place: place, leg: stay.legs, offered: false)
        }
        stay.isStored = false
        stay.contact.agent = event.agent
        stay.contact.outcome = .answered
        stay.contact.wait = event.wait
        stay.contact.answered = Int32(clamping: event.at - stay.contact.at)
        stay.contact.day = clock.day(event.at).number
        stay.connectedAt = event.at
        stays[place] = stay
    }

    private mutating func close(_ event: QueueLogEvent, _ outcome: ContactRecord.Outcome) {
        let place = place(event)
        guard let stay = takeAnswered(at: place, event) else {
            orphans += 1
            return
        }
        var contact = stay.contact
        contact.outcome = outcome
        contact.talk = event.length
        if contact.agent < 0 { contact.agent = event.agent }
        if contact.wait < 0 { contact.wait = event.wait }
        contact.day = clock.day(event.at).number
        contacts.append(contact)
    }

    /// Takes out the stay that an end is of: the one under way, unless it was set aside and is the same agent's.
    private mutating func takeAnswered(at place: UInt64, _ event: QueueLogEvent) -> Stay? {
        let now = stay(at: place, event).flatMap { $0.isAnswered ? $0 : nil }
        let isNow = now.map { $0.contact.agent == event.agent || event.agent < 0 } ?? false
        if !isNow, let index = unended[place]?.lastIndex(where: { now == nil || $0.contact.agent == event.agent }) {
            return unended[place]?.remove(at: index)
        }
        if now != nil { stays[place] = nil }
        return now
    }

    private mutating func leave(_ event: QueueLogEvent, _ outcome: ContactRecord.Outcome) {
        let place = place(event)
        guard let stay = stay(at: place, event) else {
            // The caller came in before the log begins: it still left here on this day.
            var contact = begin(event, place: place, leg: Leg.unseenStay, offered: false)
            contact.outcome = outcome
            contact.wait = event.wait
            contacts.append(contact)
            return
        }
        stays[place] = nil
        if stay.isAnswered {
            handOver(stay)
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
            at: event.at,
            key64: Self.key(place, leg),
            queue: event.queue,
            agent: -1,
            outcome: .waiting,
            isOffered: offered,
            day: clock.day(event.at).number
        )
    }

    private mutating func handOver(_ stay: Stay) {
        if !stay.isStored { contacts.append(stay.contact) }
    }

    /// The stay under way at a place: seen to begin in this log, or carried over from the one before.
    private mutating func stay(at place: UInt64, _ event: QueueLogEvent) -> Stay? {
        if let known = stays[place] { return known }
        if carried.isEmpty { return nil }
        var found: [Stay] = []
        var leg = Leg.unseenEntry
        repeat {
            found += takeCarried(place, leg, queue: event.queue)
            leg = leg == Leg.unseenEntry ? Leg.first : leg + 1
        } while leg <= Leg.first + 1 || carried[Self.key(place, leg)] != nil
        found.sort { $0.contact.at < $1.contact.at }
        guard let last = found.popLast() else { return nil }
        stays[place] = last
        let before = found.filter(\.isAnswered)
        if !before.isEmpty { unended[place, default: []] += before }
        return last
    }

    private mutating func takeCarried(_ place: UInt64, _ leg: UInt64, queue: Int32) -> [Stay] {
        (carried.removeValue(forKey: Self.key(place, leg)) ?? []).map { known in
            var contact = known.record
            contact.queue = queue
            if contact.outcome == .answered { contact.agent = agentNumbers[known.code] ?? -1 }
            return Stay(
                contact: contact,
                connectedAt: contact.at + Int64(max(0, contact.answered)),
                legs: leg == Leg.unseenEntry ? 0 : leg,
                isStored: true
            )
        }
    }

    /// Closes what is still open where the log ends: answers without an end stay without talk, log-ins last to the end.
    mutating func finish() {
        let open = Array(stays.values) + unended.values.joined()
        for stay in open.sorted(by: { ($0.contact.at, $0.contact.key64) < ($1.contact.at, $1.contact.key64) }) {
            handOver(stay)
        }
        (stays, unended) = ([:], [:])
        agents.finish(at: last)
    }
}

/// The hash of a name, the same in every run.
func hash64(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { hash64($0) }
}
