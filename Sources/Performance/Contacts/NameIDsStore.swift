import Store

/// Ids of the database for the numbers a reader gave to agent codes and queues, looked up once an import.
struct NameIDs: Sendable {
    private var codes: [Int64] = []
    private var queues: [Int64] = []

    /// 0 for none.
    func code(_ agent: Int32) -> Int64 { agent < 0 ? 0 : codes[Int(agent)] }
    func queue(_ queue: Int32) -> Int64 { queue < 0 ? 0 : queues[Int(queue)] }

    /// Makes the ids of names that are named for the first time.
    mutating func learn(_ chunk: CallChunk, _ tx: borrowing Transaction) throws {
        for name in chunk.agents[codes.count...] {
            codes.append(
                try Self.id(
                    name,
                    "SELECT code_id FROM code WHERE code = $1",
                    "SELECT coalesce(max(code_id), 0) + 1 FROM code",
                    "INSERT INTO code (code_id, code) VALUES ($1, $2)",
                    tx
                )
            )
        }
        for name in chunk.queues[queues.count...] {
            queues.append(
                try Self.id(
                    name,
                    "SELECT queue_id FROM queue WHERE name = $1",
                    "SELECT coalesce(max(queue_id), 0) + 1 FROM queue",
                    "INSERT INTO queue (queue_id, name) VALUES ($1, $2)",
                    tx
                )
            )
        }
    }

    private static func id(
        _ name: String,
        _ find: String,
        _ next: String,
        _ insert: String,
        _ tx: borrowing Transaction
    ) throws -> Int64 {
        if let known = try tx.first(find, [.text(name)], { $0.int(0) }) { return known }
        let id = try tx.first(next) { $0.int(0) } ?? 1
        try tx.run(insert, [.int(id), .text(name)])
        return id
    }
}
