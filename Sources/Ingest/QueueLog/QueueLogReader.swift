import Core
import Foundation

/// Events of one block of lines, in order, with the names that appeared for the first time.
package struct EventBatch: Sendable {
    package var events: [QueueLogEvent] = []
    package var bad: [BadLine] = []
    package var lines = 0
    fileprivate var worker = 0
    fileprivate var newAgents: [String] = []
    fileprivate var newQueues: [String] = []
    fileprivate var newReasons: [String] = []
}

/// Reads a queue_log of any length in constant memory: two workers parse blocks, batches come out in the file's order.
package final class QueueLogReader {
    /// Names by their numbers in the events handed out.
    package private(set) var agents: [String] = []
    package private(set) var queues: [String] = []
    package private(set) var reasons: [String] = []
    package var consumed: Int64 { pipeline.source.consumed }
    package var total: Int64 { pipeline.source.total }
    /// SHA-256 of the file, once all of it is read and where it was asked for.
    package var sha256: String? { pipeline.source.sha256 }

    private let pipeline: Pipeline
    private var agentMap: [[Int32]]
    private var queueMap: [[Int32]]
    private var reasonMap: [[Int32]]
    private var agentNumbers: [String: Int32] = [:]
    private var queueNumbers: [String: Int32] = [:]
    private var reasonNumbers: [String: Int32] = [:]
    private var lines = 0

    /// `latest` is the last moment an event may be of; of other kinds than `kinds`, lines are checked and left out.
    package init(
        path: String,
        latest: Instant,
        hashing: Bool,
        kinds: Set<QueueLogEvent.Kind>? = nil,
        workers: Int = 2
    ) throws(Failure) {
        let source = try ByteSource(path: path, hashing: hashing)
        pipeline = Pipeline(source, latest: latest.seconds, kinds: kinds, workers: workers)
        agentMap = Array(repeating: [], count: workers)
        queueMap = agentMap
        reasonMap = agentMap
        pipeline.start()
    }

    deinit { pipeline.stop() }

    /// The next batch; nil after the last.
    package func next() throws(Failure) -> EventBatch? {
        guard var batch = try pipeline.next() else { return nil }
        let worker = batch.worker
        // Workers count lines from their block's first; here the blocks are in order.
        batch.bad = batch.bad.map { BadLine(line: lines + $0.line, reason: $0.reason, text: $0.text) }
        lines += batch.lines
        Self.learn(batch.newAgents, &agentMap[worker], &agents, &agentNumbers)
        Self.learn(batch.newQueues, &queueMap[worker], &queues, &queueNumbers)
        Self.learn(batch.newReasons, &reasonMap[worker], &reasons, &reasonNumbers)
        let (agentMap, queueMap, reasonMap) = (agentMap[worker], queueMap[worker], reasonMap[worker])
        batch.events.withUnsafeMutableBufferPointer { events in
            for index in events.indices {
                if events[index].agent >= 0 { events[index].agent = agentMap[Int(events[index].agent)] }
                if events[index].queue >= 0 { events[index].queue = queueMap[Int(events[index].queue)] }
                if events[index].reason >= 0 { events[index].reason = reasonMap[Int(events[index].reason)] }
            }
        }
        return batch
    }

    /// Each worker numbers names by itself; here they get the numbers all share.
    ///
    /// Codes compare byte for byte after NFC.
    private static func learn(
        _ names: [String],
        _ map: inout [Int32],
        _ all: inout [String],
        _ numbers: inout [String: Int32]
    ) {
        for name in names {
            let name = name.nfc
            if let number = numbers[name] {
                map.append(number)
            } else {
                numbers[name] = Int32(all.count)
                map.append(Int32(all.count))
                all.append(name)
            }
        }
    }
}

/// The workers' side: blocks are read one at a time under the lock, parsed outside it, and handed out in order.
private final class Pipeline: @unchecked Sendable {
    let source: ByteSource
    private let latest: Int64
    private let kinds: Set<QueueLogEvent.Kind>?
    private let workers: Int
    private let condition = NSCondition()
    private var blocks: LineBlocks
    private var nextToRead = 0
    private var nextToHandOut = 0
    private var done: [Int: EventBatch] = [:]
    private var failure: Failure?
    private var hasEnded = false
    private var isStopped = false
    /// How many parsed batches may wait, which bounds the memory.
    private let ahead = 3

    init(_ source: ByteSource, latest: Int64, kinds: Set<QueueLogEvent.Kind>?, workers: Int) {
        (self.source, self.latest, self.kinds, self.workers) = (source, latest, kinds, workers)
        blocks = LineBlocks(source)
    }

    func start() {
        for worker in 0..<workers {
            let thread = Thread { [self] in work(worker) }
            thread.name = "queue_log \(worker)"
            thread.start()
        }
    }

    func stop() {
        condition.lock()
        isStopped = true
        condition.broadcast()
        condition.unlock()
    }

    func next() throws(Failure) -> EventBatch? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let batch = done.removeValue(forKey: nextToHandOut) {
                nextToHandOut += 1
                condition.broadcast()
                return batch
            }
            if nextToHandOut == nextToRead {
                // Blocks read before the file broke off come first.
                if let failure { throw failure }
                if hasEnded { return nil }
            }
            condition.wait()
        }
    }

    private func work(_ worker: Int) {
        var parser = LineParser(latest: latest, kinds: kinds)
        let memory = Block(LineBlocks.size)
        var known = (agents: 0, queues: 0, reasons: 0)
        while let (number, content) = take(into: memory) {
            var batch = parsed(content, memory, &parser)
            batch.worker = worker
            batch.newAgents = parser.agents.names(from: known.agents)
            batch.newQueues = parser.queues.names(from: known.queues)
            batch.newReasons = parser.reasons.names(from: known.reasons)
            known = (parser.agents.count, parser.queues.count, parser.reasons.count)
            condition.lock()
            done[number] = batch
            condition.broadcast()
            condition.unlock()
        }
    }

    private func take(into memory: Block) -> (Int, LineBlocks.Content)? {
        condition.lock()
        defer { condition.unlock() }
        while nextToRead - nextToHandOut >= ahead, !isStopped, !hasEnded { condition.wait() }
        guard !isStopped, !hasEnded, failure == nil else { return nil }
        do throws(Failure) {
            if let content = try blocks.next(into: memory) {
                nextToRead += 1
                return (nextToRead - 1, content)
            }
            hasEnded = true
        } catch {
            failure = error
        }
        condition.broadcast()
        return nil
    }

    private func parsed(_ content: LineBlocks.Content, _ memory: Block, _ parser: inout LineParser) -> EventBatch {
        var batch = EventBatch()
        guard case .lines(let count) = content else {
            batch.lines = 1
            batch.bad = [BadLine(line: 1, reason: QueueLogWords.tooLong, text: "")]
            return batch
        }
        batch.events.reserveCapacity(count / (kinds == nil ? 56 : 160))
        let bytes = UnsafeBufferPointer(memory.bytes.bindMemory(to: UInt8.self))
        guard let base = bytes.baseAddress else { return batch }
        var start = 0
        while start < count {
            let end = memchr(base + start, 10, count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
            var length = (end ?? count) - start
            if length > 0, base[start + length - 1] == 13 { length -= 1 }
            batch.lines += 1
            let line = UnsafeBufferPointer(start: base + start, count: length)
            switch parser.parse(line) {
            case .event(let event): batch.events.append(event)
            case .empty: break
            case .bad(let reason):
                let text = String(decoding: line.prefix(200), as: UTF8.self).filter { $0 != "\0" }
                batch.bad.append(BadLine(line: batch.lines, reason: reason, text: text))
            }
            start = (end ?? count) + 1
        }
        return batch
    }
}
