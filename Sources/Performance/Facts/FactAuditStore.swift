import Core
import Store

/// Proves the daily facts and the contacts by quarter hour: makes them anew from the raw records and compares.
package enum FactAudit {
    /// Keys whose stored fact is not what the records add up to; empty when all is well.
    ///
    /// `schema` is the database's newest step: before step 6 nothing is counted by quarter hour.
    package static func differences(_ tx: borrowing Transaction) throws -> [String] {
        let store = ContactStore()
        var sums = FactSums()
        for source in try tx.rows("SELECT source_id FROM source ORDER BY source_id", [], { $0.int(0) }) {
            sums.source = source
            let (first, last) = (Int64.min / 1_000_000, Int64.max / 1_000_000)
            try store.eachContact(source: source, from: first, through: last, tx) { $0.count(in: &sums, sign: 1) }
            for kind in AgentEventRecord.Kind.allCases {
                try store.eachEvent(of: kind, source: source, from: first, through: last, tx) {
                    $0.count(in: &sums, sign: 1)
                }
            }
        }
        // Facts of days whose records were kept long enough stand for themselves.
        let floor = try ContactRetentionStore.latestFloor(tx)?.number ?? .min
        let counted = sums.facts.filter { $0.fact != DailyFact() && $0.key.day >= floor }
        var expected = Dictionary(counted.map { ($0.key, $0.fact) }, uniquingKeysWith: { $1 })
        var wrong: [String] = []
        try FactStore().keyed(tx) { key, fact in
            if key.day < floor { return }
            if expected.removeValue(forKey: key) != fact {
                wrong.append("\(Day(number: key.day)) code \(key.code) queue \(key.queue)")
            }
        }
        wrong += expected.keys.sorted().map { "\(Day(number: $0.day)) code \($0.code) queue \($0.queue) is missing" }
        return try wrong + ArrivalStore().differences(from: sums.arrivals, tx)
    }
}
