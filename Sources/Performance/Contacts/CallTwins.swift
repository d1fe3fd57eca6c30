import Ingest

/// One call told twice, by a queue_log and by a CDR: the queue_log knows more, and it alone counts.
enum CallTwins {
    /// The two may begin so many seconds apart: a CDR begins with the call, a queue_log with the queue.
    static let reach: Int64 = 3600

    /// The key of a CDR's record: of the queue_log's key for the call, and the hash of the agent's code.
    static func key(of stay: Int64, code: UInt64) -> Int64 {
        Int64(bitPattern: mixed(UInt64(bitPattern: stay), code))
    }

    /// The keys that a queue_log may have given to a call in a queue.
    static func stays(of place: UInt64) -> [Int64] {
        [QueueLogTracker.Leg.first, QueueLogTracker.Leg.unseenEntry, QueueLogTracker.Leg.unseenStay].map {
            QueueLogTracker.key(place, $0)
        }
    }
}

/// When calls of queue_logs began, of those that a chunk of a CDR may tell again.
struct QueueLogTwins {
    private var beginnings: [Int64: [Int64]] = [:]

    init(wanted: [UInt64]) {
        for key in wanted.flatMap(CallTwins.stays) { beginnings[key] = [] }
    }

    /// Notes a stored call, if it is a wanted one.
    mutating func note(_ key: Int64, at second: Int64) {
        beginnings[key]?.append(second)
    }

    func has(_ place: UInt64, at second: Int64) -> Bool {
        CallTwins.stays(of: place).contains { key in
            beginnings[key]?.contains { abs($0 - second) <= CallTwins.reach } ?? false
        }
    }
}

/// Stored records of CDRs that a queue_log may tell again, and better.
struct CDRTwins {
    /// A stored record with its source.
    struct Record {
        let source: Int64
        let stored: StoredContact
    }

    private var records: [Int64: [Record]] = [:]
    private var codes: Set<UInt64> = []

    mutating func note(_ record: Record, code: String) {
        records[record.stored.record.key64, default: []].append(record)
        codes.insert(hash64(code))
    }

    /// Takes out the records of a call that a queue_log tells.
    mutating func take(_ contact: ContactRecord) -> [Record] {
        if records.isEmpty { return [] }
        var taken: [Record] = []
        for code in codes {
            let key = CallTwins.key(of: contact.key64, code: code)
            guard let known = records[key] else { continue }
            let twins = known.filter { abs($0.stored.record.at - contact.at) <= CallTwins.reach }
            if twins.isEmpty { continue }
            taken += twins
            records[key] = known.filter { abs($0.stored.record.at - contact.at) > CallTwins.reach }
        }
        return taken
    }
}
