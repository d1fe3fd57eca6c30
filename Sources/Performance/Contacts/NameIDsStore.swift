import Store

/// Ids of the database for the numbers a reader gave to agent codes and queues, looked up once an import.
struct NameIDs: Sendable {
    private var codes = Names()
    private var queues = Names()

    /// 0 for none.
    func code(_ agent: Int32) -> Int64 { agent < 0 ? 0 : codes.ids[Int(agent)] }
    func queue(_ queue: Int32) -> Int64 { queue < 0 ? 0 : queues.ids[Int(queue)] }

    /// Makes the ids of names that a record bears for the first time.
    mutating func learn(_ chunk: CallChunk, _ tx: borrowing Transaction) throws {
        let agents = codes.unknown(chunk.agents, among: chunk.agentsNamed)
        if !agents.isEmpty {
            var known: [[UInt8]: Int64] = [:]
            try tx.each("SELECT code, code_id FROM code") { known[Array($0.text(0).utf8)] = $0.int(1) }
            let new = codes.learn(agents, chunk.agents, known)
            if !new.isEmpty { try tx.append(to: "code", ["code", "code_id"]) { try Self.write(new, &$0) } }
        }
        let queues = queues.unknown(chunk.queues, among: chunk.queuesNamed)
        if !queues.isEmpty {
            var known: [[UInt8]: Int64] = [:]
            try tx.each("SELECT name, queue_id FROM queue") { known[Array($0.text(0).utf8)] = $0.int(1) }
            let new = self.queues.learn(queues, chunk.queues, known)
            if !new.isEmpty { try tx.append(to: "queue", ["name", "queue_id"]) { try Self.write(new, &$0) } }
        }
    }

    private static func write(_ new: [(name: String, id: Int64)], _ row: inout Appender) throws {
        for (name, id) in new {
            row.text(name)
            row.int(id)
            try row.end()
        }
    }
}

/// The ids of one kind of names.
private struct Names: Sendable {
    /// By the reader's number; 0 while none is known.
    private(set) var ids: [Int64] = []

    /// Numbers without an id that records bear, in order.
    mutating func unknown(_ names: [String], among named: NumbersNamed) -> [Int] {
        ids += Array(repeating: 0, count: names.count - ids.count)
        return named.inOrder.filter { ids[$0] == 0 }
    }

    /// Takes their ids from those stored, byte for byte the same, or makes them; answers those made.
    mutating func learn(
        _ unknown: [Int],
        _ names: [String],
        _ stored: [[UInt8]: Int64]
    ) -> [(name: String, id: Int64)] {
        var (known, next) = (stored, (stored.values.max() ?? 0) + 1)
        var new: [(name: String, id: Int64)] = []
        for number in unknown {
            let bytes = Array(names[number].utf8)
            if known[bytes] == nil {
                known[bytes] = next
                new.append((names[number], next))
                next += 1
            }
            ids[number] = known[bytes] ?? 0
        }
        return new
    }
}
