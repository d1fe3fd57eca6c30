import Core
import Ingest
import Store

/// Puts a chunk of records away: what is new, what is now known better, and the difference to the daily facts.
struct ChunkStore {
    /// What became of the records of a chunk.
    struct Outcome: Sendable {
        var new = 0
        var changed = 0
        var unchanged = 0
    }

    private let chunk: CallChunk
    private let source: Int64
    private let importNumber: Int64
    private let store = ContactStore()
    private var outcome = Outcome()
    private var sums = FactSums()
    private let first: Int64
    private let last: Int64

    /// Nil for a chunk without records.
    init?(_ chunk: CallChunk, source: Int64, importNumber: Int64) {
        let all = chunk.contacts.map(\.at) + chunk.events.map(\.at)
        guard let first = all.min(), let last = all.max() else { return nil }
        (self.chunk, self.source, self.importNumber) = (chunk, source, importNumber)
        (self.first, self.last) = (first, last)
    }

    /// Stores the chunk; `format` is that of its source.
    mutating func store(as format: String, _ tx: borrowing Transaction) throws -> Outcome {
        let others = try store.sources(of: format == "cdr" ? "queue_log" : "cdr", tx)
        let twins = format == "cdr" || format == "queue_log" ? others : []
        // In one order everywhere, so that two imports wait for each other and never both.
        for held in (twins + [source]).sorted() { try store.hold(source: held, tx) }
        for table in ["contact", "agent_event"] {
            try tx.prepareMonths(of: table, from: Instant(seconds: first), through: Instant(seconds: last))
        }
        let names = try ChunkNames(chunk, store, tx)
        let told =
            format == "cdr" ? try store.queueLogTwins(of: chunk, sources: twins, from: first, through: last, tx) : nil
        try take(contactsBy: names, told: told, tx)
        if format == "queue_log", !twins.isEmpty {
            try remove(try store.cdrTwins(sources: twins, from: first, through: last, tx), tx)
        }
        try takeEvents(by: names, tx)
        try FactStore().add(sums.sums, tx)
        return outcome
    }

    private mutating func take(
        contactsBy names: ChunkNames,
        told: QueueLogTwins?,
        _ tx: borrowing Transaction
    ) throws {
        let known = try store.contacts(source: source, from: first, through: last, tx)
        var fresh: [ContactStore.Key: ContactStore.StoredContact] = [:]
        for (index, contact) in chunk.contacts.enumerated() {
            var bare = contact
            (bare.agent, bare.queue) = (-1, -1)
            var now = ContactStore.StoredContact(
                record: bare,
                code: names.code(contact.agent),
                queue: names.queue(contact.queue)
            )
            let key = ContactStore.Key(at: contact.at, key64: contact.key64)
            if let before = fresh[key] ?? known[key] {
                if now.code == 0 { now.code = before.code }
                guard now != before, contact.outcome.rawValue >= before.record.outcome.rawValue else {
                    outcome.unchanged += 1
                    continue
                }
                sums.add(before.record, code: before.code, queue: before.queue, sign: -1)
                if fresh[key] == nil {
                    try store.remove(contactAt: before.record.at, key64: contact.key64, source: source, tx)
                    outcome.changed += 1
                }
            } else if let told, told.has(chunk.places[index], at: contact.at) {
                outcome.unchanged += 1
                continue
            } else {
                outcome.new += 1
            }
            sums.add(bare, code: now.code, queue: now.queue)
            fresh[key] = now
        }
        try store.add(
            fresh.values.sorted { ($0.record.at, $0.record.key64) < ($1.record.at, $1.record.key64) },
            source: source,
            importNumber: importNumber,
            tx
        )
    }

    /// Takes out what a CDR had told of the calls this queue_log tells.
    private mutating func remove(_ twins: CDRTwins, _ tx: borrowing Transaction) throws {
        var twins = twins
        for contact in chunk.contacts {
            for twin in twins.take(contact) {
                let (record, stored) = (twin.stored.record, twin.stored)
                try store.remove(contactAt: record.at, key64: record.key64, source: twin.source, tx)
                sums.add(record, code: stored.code, queue: stored.queue, sign: -1)
            }
        }
    }

    private mutating func takeEvents(by names: ChunkNames, _ tx: borrowing Transaction) throws {
        let known = try store.events(source: source, from: first, through: last, tx)
        var fresh: [ContactStore.Key: ContactStore.StoredEvent] = [:]
        for event in chunk.events {
            var bare = event
            (bare.agent, bare.queue, bare.reason, bare.words) = (-1, -1, -1, nil)
            let now = ContactStore.StoredEvent(
                record: bare,
                code: names.code(event.agent),
                queue: names.queue(event.queue),
                reason: event.reason >= 0 ? chunk.reasons[Int(event.reason)] : event.words
            )
            let key = ContactStore.Key(at: event.at, key64: event.key64)
            if let before = fresh[key] ?? known[key] {
                guard now.knowsMore(than: before) else {
                    outcome.unchanged += 1
                    continue
                }
                sums.add(before.record, code: before.code, queue: before.queue, sign: -1)
                if fresh[key] == nil {
                    try store.remove(eventAt: before.record.at, key64: event.key64, source: source, tx)
                    outcome.changed += 1
                }
            } else {
                outcome.new += 1
            }
            sums.add(bare, code: now.code, queue: now.queue)
            fresh[key] = now
        }
        try store.add(
            fresh.values.sorted { ($0.record.at, $0.record.key64) < ($1.record.at, $1.record.key64) },
            source: source,
            importNumber: importNumber,
            tx
        )
    }
}

/// Ids of the database for the numbers of a chunk.
private struct ChunkNames {
    private var codes: [Int64]
    private var queues: [Int64]

    init(_ chunk: CallChunk, _ store: ContactStore, _ tx: borrowing Transaction) throws {
        let agents = Set(chunk.contacts.map(\.agent) + chunk.events.map(\.agent)).filter { $0 >= 0 }
        let used = Set(chunk.contacts.map(\.queue) + chunk.events.map(\.queue)).filter { $0 >= 0 }
        let codeIDs = try store.codes(agents.sorted().map { chunk.agents[Int($0)] }, tx)
        let queueIDs = try store.queues(used.sorted().map { chunk.queues[Int($0)] }, tx)
        codes = Array(repeating: 0, count: chunk.agents.count)
        queues = Array(repeating: 0, count: chunk.queues.count)
        for agent in agents { codes[Int(agent)] = codeIDs[chunk.agents[Int(agent)]] ?? 0 }
        for queue in used { queues[Int(queue)] = queueIDs[chunk.queues[Int(queue)]] ?? 0 }
    }

    func code(_ agent: Int32) -> Int64 { agent < 0 ? 0 : codes[Int(agent)] }
    func queue(_ queue: Int32) -> Int64 { queue < 0 ? 0 : queues[Int(queue)] }
}
