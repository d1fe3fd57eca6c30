/// Contacts by source and quarter of an hour: what quiet hours are told from (K12).
struct ArrivalSums: Sendable {
    struct Key: Hashable, Comparable, Sendable {
        let source: Int64
        /// Quarter hours since 1970, UTC.
        let quarter: Int64

        static func < (a: Key, b: Key) -> Bool { (a.source, a.quarter) < (b.source, b.quarter) }
    }

    struct Count: Hashable, Sendable {
        /// Left without an answer, or answered after twenty seconds or more.
        var waited: Int64 = 0
        var atOnce: Int64 = 0
    }

    /// The trade's usual aim is to answer within twenty seconds.
    static let long: Int32 = 20

    private(set) var counts: [Key: Count] = [:]

    /// Takes in what was counted before the source had its number.
    mutating func add(_ counted: ArrivalSums, source: Int64) {
        for (key, count) in counted.counts {
            counts[Key(source: source, quarter: key.quarter), default: Count()].waited += count.waited
            counts[Key(source: source, quarter: key.quarter), default: Count()].atOnce += count.atOnce
        }
    }

    /// A contact lies where it began; one that is not seen to end is not counted yet.
    mutating func add(_ contact: ContactRecord, source: Int64, sign: Int64) {
        let isAnswered = contact.outcome.isAnswered
        guard isAnswered || contact.isOffered && contact.outcome != .waiting else { return }
        let key = Key(source: source, quarter: contact.at / 900)
        if !isAnswered || contact.wait >= Self.long {
            counts[key, default: Count()].waited += sign
        } else {
            counts[key, default: Count()].atOnce += sign
        }
    }
}
