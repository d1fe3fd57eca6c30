/// What records come to beside those stored already, both in the order of their keys.
struct RecordMerge<Record: StoredRecord> {
    private(set) var new: [Record] = []
    private(set) var changed: [(before: Record, now: Record)] = []
    private(set) var unchanged = 0

    /// `told` may name a key several times, each time knowing more; `stored` holds a key once.
    init(_ told: [Record], with stored: [Record]) {
        var (index, place) = (0, 0)
        new.reserveCapacity(told.count)
        while index < told.count {
            let key = told[index].key
            while place < stored.count, stored[place].key < key { place += 1 }
            let before = place < stored.count && stored[place].key == key ? stored[place] : nil
            var now = before ?? told[index]
            if before == nil { index += 1 }
            while index < told.count, told[index].key == key {
                if let better = told[index].knowing(now) { now = better } else { unchanged += 1 }
                index += 1
            }
            guard let before else {
                new.append(now)
                continue
            }
            if now != before { changed.append((before, now)) }
        }
    }

    /// Adds to the sums what the records change.
    func count(in sums: inout FactSums) {
        for record in new { record.count(in: &sums, sign: 1) }
        for (before, now) in changed {
            before.count(in: &sums, sign: -1)
            now.count(in: &sums, sign: 1)
        }
    }
}

/// The stored records that are told again, picked out as they come in the order of their keys.
struct KnownRecords<Record: StoredRecord> {
    private(set) var records: [Record] = []
    private let told: [RecordKey]
    private var place = 0

    /// `told` in the order of their keys.
    init(among told: [RecordKey]) { self.told = told }

    mutating func note(_ stored: Record) {
        while place < told.count, told[place] < stored.key { place += 1 }
        if place < told.count, told[place] == stored.key { records.append(stored) }
    }
}
