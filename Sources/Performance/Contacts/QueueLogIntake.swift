import Core
import Ingest
import People

/// Takes a queue_log in: events through the tracker into records.
struct QueueLogIntake: CallIntake {
    let header = ["text"]
    let begins: Int64?
    private(set) var line = 0

    private let log: CallEvents
    private var tracker: QueueLogTracker
    private var filter = LineFilter()
    private var counts: [Int] = []
    private var batch: EventBatch?
    private var place = 0
    private var clock: DayClock

    init(path: String, zone: Zone, latest: Instant) throws {
        log = try CallEvents(path: path, latest: latest, zone: zone, hashing: true)
        guard let batch = try log.next(), batch.lines > 0 else {
            throw Failure(.badInput, Word("\(path) 是空的", "\(path) 是空的", "\(path) is empty"))
        }
        guard let first = batch.events.first else {
            throw Failure(
                .badInput,
                Word(
                    """
                    \(path) 不是 queue_log：开头没有一行是 epoch|callid|queue|agent|event|…，\
                    也不是有 time、callid、queuename、agent、event 各列的表格
                    """,
                    """
                    \(path) 不是 queue_log：開頭沒有一列是 epoch|callid|queue|agent|event|…，\
                    也不是有 time、callid、queuename、agent、event 各欄的表格
                    """,
                    """
                    \(path) is not a queue_log: no line of its beginning reads epoch|callid|queue|agent|event|…, \
                    and it is no table with the columns time, callid, queuename, agent, event
                    """
                )
            )
        }
        (tracker, clock) = (QueueLogTracker(zone: zone), DayClock(zone))
        (self.batch, begins) = (batch, first.at)
    }

    var consumed: Int64 { log.consumed }
    var total: Int64 { log.total }
    var sha256: String? { log.sha256 }

    var events: [String: Int] {
        var events: [String: Int] = [:]
        for (name, count) in zip(log.agents, counts) where count > 0 { events[name] = count }
        return events
    }

    mutating func carry(_ over: CarriedOver) { tracker.carry(over) }

    mutating func read(into chunk: inout CallChunk, atMost: Int) throws -> Bool {
        defer { handOver(&chunk) }
        guard let batch else { return false }
        if place == 0 { begin(batch, &chunk) }
        let events = batch.events
        let room = atMost - chunk.count
        var index = place
        while index < events.count {
            let event = events[index]
            index += 1
            guard filter.isNew(event) else { continue }
            if event.agent >= 0 { counts[Int(event.agent)] += 1 }
            tracker.take(event)
            if tracker.waiting >= room { break }
            if (atMost - room + tracker.waiting) * 2 >= atMost, index < events.count,
                isOfEarlierDay(event, events[index])
            {
                chunk.isComplete = true
                break
            }
        }
        if index < events.count {
            place = index
            return true
        }
        (self.batch, place) = (nil, 0)
        defer { if self.batch == nil { tracker.finish() } }
        self.batch = try log.next()
        return self.batch != nil
    }

    private mutating func isOfEarlierDay(_ event: QueueLogEvent, _ next: QueueLogEvent) -> Bool {
        clock.day(event.at) < clock.day(next.at)
    }

    private mutating func begin(_ batch: EventBatch, _ chunk: inout CallChunk) {
        for bad in batch.bad { chunk.refused.append(.init(line: bad.line, reason: bad.reason, cells: [bad.text])) }
        chunk.rows += batch.lines - batch.bad.count
        line += batch.lines
        tracker.know(queues: log.queues, agents: log.agents)
        counts += Array(repeating: 0, count: log.agents.count - counts.count)
    }

    private mutating func handOver(_ chunk: inout CallChunk) {
        chunk.contacts += tracker.contacts
        chunk.events += tracker.agents.records
        tracker.contacts.removeAll(keepingCapacity: true)
        tracker.agents.records.removeAll(keepingCapacity: true)
        (chunk.agents, chunk.queues, chunk.reasons) = (tracker.agents.names, log.queues, log.reasons)
    }
}
