/// What a source tells its records apart by.
struct RecordKey: Hashable, Comparable, Sendable {
    let at: Int64
    let key64: Int64

    static func < (a: RecordKey, b: RecordKey) -> Bool { (a.at, a.key64) < (b.at, b.key64) }
}

/// What has a record's key.
protocol Keyed {
    var at: Int64 { get }
    var key64: Int64 { get }
}

extension Keyed {
    var key: RecordKey { RecordKey(at: at, key64: key64) }
}

extension ContactRecord: Keyed {}
extension AgentEventRecord: Keyed {}

extension Array where Element: Keyed {
    /// Places in the order of their records' keys; records of one key stay in the order they were told.
    func placesInOrder() -> [Int] {
        enumerated().map { (key: $1.key, place: $0) }
            .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
            .map(\.place)
    }

    /// For records in the order of their keys.
    var hasEachKeyOnce: Bool { zip(self, dropFirst()).allSatisfy { $0.key != $1.key } }
}

/// A record as the database keeps it: ids of the database in the place of the reader's numbers.
protocol StoredRecord: Equatable, Keyed, Sendable {
    /// This record where it tells more than what was known under its key; nil where it tells nothing new.
    func knowing(_ before: Self) -> Self?

    /// Adds the record to the facts' sums, or takes it out with a sign of -1.
    func count(in sums: inout FactSums, sign: Int64)
}

struct StoredContact: StoredRecord {
    var record: ContactRecord
    var code: Int64
    var queue: Int64

    init(record: ContactRecord, code: Int64, queue: Int64) {
        (self.record, self.code, self.queue) = (record, code, queue)
    }

    /// The reader's numbers make place for the database's ids.
    init(_ told: ContactRecord, _ names: NameIDs) {
        (record, code, queue) = (told, names.code(told.agent), names.queue(told.queue))
        (record.agent, record.queue) = (-1, -1)
    }

    var at: Int64 { record.at }
    var key64: Int64 { record.key64 }

    func knowing(_ before: StoredContact) -> StoredContact? {
        var now = self
        if now.code == 0 { now.code = before.code }
        return now != before && record.outcome.rawValue >= before.record.outcome.rawValue ? now : nil
    }

    func count(in sums: inout FactSums, sign: Int64) { sums.add(record, code: code, queue: queue, sign: sign) }
}

struct StoredEvent: StoredRecord {
    var record: AgentEventRecord
    var code: Int64
    var queue: Int64
    var reason: String?

    init(record: AgentEventRecord, code: Int64, queue: Int64, reason: String?) {
        (self.record, self.code, self.queue, self.reason) = (record, code, queue, reason)
    }

    /// The reader's numbers make place for the database's ids, and for the words among `reasons`.
    init(_ told: AgentEventRecord, _ names: NameIDs, reasons: [String]) {
        (record, code, queue) = (told, names.code(told.agent), names.queue(told.queue))
        reason = told.reason >= 0 ? reasons[Int(told.reason)] : told.words
        (record.agent, record.queue, record.reason, record.words) = (-1, -1, -1, nil)
    }

    var at: Int64 { record.at }
    var key64: Int64 { record.key64 }

    func count(in sums: inout FactSums, sign: Int64) { sums.add(record, code: code, queue: queue, sign: sign) }

    func knowing(_ before: StoredEvent) -> StoredEvent? { knowsMore(than: before) ? self : nil }

    /// A log-in that its log did not see end: a reason's place says how it will.
    private var isUnderWay: Bool { record.kind == .login && reason != nil }

    private func knowsMore(than before: StoredEvent) -> Bool {
        if isUnderWay != before.isUnderWay { return before.isUnderWay }
        // Where files overlap, the later one may not know what had to end a pause: the first end seen is its end.
        if record.kind == .pause, before.record.length >= 0 {
            return record.length >= 0 && record.length < before.record.length
        }
        return record.length > before.record.length
    }
}
