/// Brings the events of one day after another into the order of time and writes them.
struct LogWriter {
    let text: LogText
    /// Lines still wanted; the last ones are cut off.
    private(set) var wanted: Int
    private var lines = Lines()
    private var held: [LogEvent] = []

    init(_ text: LogText, wanted: Int = .max) { (self.text, self.wanted) = (text, wanted) }

    /// Writes what happened before `boundary` and holds the rest for the next day.
    mutating func add(
        _ events: [LogEvent],
        before boundary: Int,
        without unfinished: Set<Int> = [],
        to write: (borrowing [UInt8]) throws -> Void
    ) rethrows {
        let all = held + events
        held.removeAll(keepingCapacity: true)
        guard let first = all.first?.time else { return }
        let base = min(first, all.reduce(first) { min($0, $1.time) })
        var order: [Int] = []
        order.reserveCapacity(all.count)
        for (place, event) in all.enumerated() {
            if !unfinished.isEmpty, event.kind.isOfCall, unfinished.contains(event.serial) { continue }
            if event.time >= boundary {
                held.append(event)
            } else {
                order.append((event.time - base) << 40 | place)
            }
        }
        order.sort()
        for item in order {
            guard wanted > 0 else { break }
            wanted -= 1
            text.write(all[item & 0xFF_FFFF_FFFF], to: &lines)
            if lines.bytes.count >= Lines.full { try lines.hand(to: write) }
        }
    }

    mutating func finish(to write: (borrowing [UInt8]) throws -> Void) rethrows { try lines.hand(to: write) }
}

extension LogEvent.Kind {
    /// Belongs to a call; the others to people and to the switch.
    var isOfCall: Bool { rawValue >= LogEvent.Kind.enterQueue.rawValue }
}
