import Ingest

/// Drops a line that stood before within the same second of log time, whole and equal: logs repeat lines.
struct LineFilter {
    private var second = Int64.min
    private var before = Int64.min
    private var seen = HashSet()
    private var seenBefore = HashSet()

    /// True the first time a line of its second is seen; seconds may come one late.
    mutating func isNew(_ event: QueueLogEvent) -> Bool {
        if event.at == second { return seen.insert(event.lineHash) }
        if event.at == before { return seenBefore.insert(event.lineHash) }
        if event.at < second { return true }
        swap(&seen, &seenBefore)
        seen.empty()
        (before, second) = (second, event.at)
        return seen.insert(event.lineHash)
    }
}

/// A set of hashes that is emptied without touching its memory: emptied once a second of log, it would cost more to clear.
private struct HashSet {
    private struct Slot {
        var hash: UInt64 = 0
        /// The filling it is of.
        var filling: UInt64 = 0
    }

    private var slots = Array(repeating: Slot(), count: 64)
    private var filling: UInt64 = 1
    private var count = 0

    mutating func empty() { (filling, count) = (filling + 1, 0) }

    /// True if it was not in the set.
    mutating func insert(_ hash: UInt64) -> Bool {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].filling == filling {
            if slots[place].hash == hash { return false }
            place = (place + 1) & mask
        }
        slots[place] = Slot(hash: hash, filling: filling)
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    private mutating func grow() {
        let full = slots.filter { $0.filling == filling }
        slots = Array(repeating: Slot(), count: slots.count * 2)
        count = 0
        for slot in full { _ = insert(slot.hash) }
    }
}
