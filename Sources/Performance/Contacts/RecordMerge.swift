/// What records come to beside those stored already, both in the order of their keys.
struct RecordMerge<Record: StoredRecord> {
    private(set) var new: [Record] = []
    private(set) var changed: [Record] = []
    private(set) var unchanged = 0

    /// `told` may name a key several times, each time knowing more; `stored` holds a key once.
    init(_ told: [Record], with stored: [Record], sums: inout FactSums) {
        var (index, place) = (0, 0)
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
            guard now != before else { continue }
            now.count(in: &sums, sign: 1)
            if let before {
                before.count(in: &sums, sign: -1)
                changed.append(now)
            } else {
                new.append(now)
            }
        }
    }
}

extension Array where Element: StoredRecord {
    /// In the order of their keys; records of one key stay in the order they were told.
    func inOrder() -> [Element] {
        let keys = map(\.key)
        return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
    }
}
