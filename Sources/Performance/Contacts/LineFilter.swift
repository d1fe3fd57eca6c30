import Ingest

/// Drops a line that stood before within the same second of log time, whole and equal: logs repeat lines.
struct LineFilter {
    private var second = Int64.min
    private var before = Int64.min
    private var seen: Set<UInt64> = []
    private var seenBefore: Set<UInt64> = []

    /// True the first time a line of its second is seen; seconds may come one late.
    mutating func isNew(_ event: QueueLogEvent) -> Bool {
        if event.at == second { return seen.insert(event.lineHash).inserted }
        if event.at == before { return seenBefore.insert(event.lineHash).inserted }
        if event.at < second { return true }
        swap(&seen, &seenBefore)
        seen.removeAll(keepingCapacity: true)
        (before, second) = (second, event.at)
        seen.insert(event.lineHash)
        return true
    }
}
