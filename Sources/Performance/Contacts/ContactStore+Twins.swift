import Store

extension ContactStore {
    /// Sources of a format, whatever their site.
    func sources(of format: String, _ tx: borrowing Transaction) throws -> [Int64] {
        try tx.rows("SELECT source_id, name FROM source ORDER BY source_id") { ($0.int(0), $0.text(1)) }
            .filter { $0.1.hasPrefix(format + "/") }.map(\.0)
    }

    /// Which calls of a CDR's chunk are stored from queue_logs.
    func queueLogTwins(
        of chunk: CallChunk,
        sources: [Int64],
        from: Int64,
        through: Int64,
        _ tx: borrowing Transaction
    ) throws -> QueueLogTwins {
        var twins = QueueLogTwins(wanted: chunk.places)
        for source in sources {
            try tx.each(
                "SELECT at, key64 FROM contact WHERE source_id = $1 AND at >= $2 AND at <= $3",
                Self.around(source, from, through)
            ) { row in twins.note(row.int(1), at: row.int(0) / 1_000_000) }
        }
        return twins
    }

    /// Records of CDRs that a chunk of a queue_log may tell again.
    func cdrTwins(sources: [Int64], from: Int64, through: Int64, _ tx: borrowing Transaction) throws -> CDRTwins {
        var twins = CDRTwins()
        for source in sources {
            var stored: [StoredContact] = []
            let reach = CallTwins.reach
            try eachContact(source: source, from: from - reach, through: through + reach, tx) { stored.append($0) }
            if stored.isEmpty { continue }
            var names: [Int64: String] = [:]
            try tx.each("SELECT code_id, code FROM code") { names[$0.int(0)] = $0.text(1) }
            for contact in stored {
                twins.note(.init(source: source, stored: contact), code: names[contact.code] ?? "")
            }
        }
        return twins
    }

    private static func around(_ source: Int64, _ from: Int64, _ through: Int64) -> [Value] {
        [.int(source), .int((from - CallTwins.reach) * 1_000_000), .int((through + CallTwins.reach) * 1_000_000)]
    }
}
