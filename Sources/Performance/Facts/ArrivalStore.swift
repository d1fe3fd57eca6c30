import Core
import Store

/// The contacts by quarter of an hour in the database.
struct ArrivalStore: Sendable {
    /// Adds counts to what is stored; a quarter that comes to nothing is gone.
    func add(_ sums: ArrivalSums, _ tx: borrowing Transaction) throws {
        var changed = sums.counts.filter { $0.value != .init() }
        var gone: [ArrivalSums.Key] = []
        for (source, keys) in Dictionary(grouping: changed.keys, by: \.source).sorted(by: { $0.key < $1.key }) {
            let quarters = keys.map(\.quarter)
            try tx.each(
                "SELECT quarter, waited, at_once FROM arrival WHERE source_id = $1 AND quarter >= $2 AND quarter <= $3",
                [.int(source), .int(quarters.min() ?? 0), .int(quarters.max() ?? 0)]
            ) { row in
                let key = ArrivalSums.Key(source: source, quarter: row.int(0))
                guard changed[key] != nil else { return }
                changed[key]?.waited += row.int(1)
                changed[key]?.atOnce += row.int(2)
                if changed[key] == .init() { gone.append(key) }
            }
        }
        for key in gone {
            changed[key] = nil
            try tx.run(
                "DELETE FROM arrival WHERE source_id = $1 AND quarter = $2",
                [.int(key.source), .int(key.quarter)]
            )
        }
        if changed.isEmpty { return }
        try tx.replace(in: "arrival", key: Self.key, Self.key + ["waited", "at_once"]) { row in
            for (key, count) in changed.sorted(by: { $0.key < $1.key }) {
                row.int(key.source)
                row.int(key.quarter)
                row.int(count.waited)
                row.int(count.atOnce)
                try row.end()
            }
        }
    }

    private static let key = ["source_id", "quarter"]

    /// Quarters whose stored counts are not what the records add up to.
    func differences(from sums: ArrivalSums, _ tx: borrowing Transaction) throws -> [String] {
        var expected = sums.counts.filter { $0.value != .init() }
        var wrong: [String] = []
        try tx.each("SELECT source_id, quarter, waited, at_once FROM arrival ORDER BY source_id, quarter") { row in
            let key = ArrivalSums.Key(source: row.int(0), quarter: row.int(1))
            if expected.removeValue(forKey: key) != .init(waited: row.int(2), atOnce: row.int(3)) {
                wrong.append(Self.name(key))
            }
        }
        return wrong + expected.keys.sorted().map { Self.name($0) + " is missing" }
    }

    private static func name(_ key: ArrivalSums.Key) -> String {
        "contacts of source \(key.source) at \(Instant(seconds: key.quarter * 900).iso)"
    }
}
