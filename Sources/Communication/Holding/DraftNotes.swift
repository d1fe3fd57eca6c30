/// The notes of one part of a talk, merged from every device that wrote them, without loss and in any order.
///
/// Of each device the highest number counts. A text is superseded only by one whose writer had taken it in; of texts
/// written apart from each other both stay, one after the other.
///
///     A1 "x"; B1 "y", B has seen A1          ->  "y"
///     A1 "x"; B1 "y", neither has seen other ->  "x" and "y"
///     A1, A2 "xz"; B1 "y", B has seen A1     ->  "xz" and "y"
///     A1 twice, A2, then A1 once more        ->  A2
struct DraftNotes: Sendable, Hashable {
    private(set) var writes: [String: DraftWrite] = [:]

    init(_ writes: [DraftWrite] = []) { for write in writes { take(write) } }

    /// Whether the write was news: what came before is none, nor is one that was overtaken.
    @discardableResult
    mutating func take(_ write: DraftWrite) -> Bool {
        if let known = writes[write.device], known.number >= write.number { return false }
        writes[write.device] = write
        return true
    }

    /// What nobody has taken in yet, by device: names of devices begin with the time they were opened.
    var live: [DraftWrite] {
        writes.values.filter { write in !writes.values.contains { $0.device != write.device && $0.seen.covers(write) } }
            .sorted { $0.device < $1.device }
    }

    func isLive(_ write: DraftWrite) -> Bool { live.contains(write) }

    var text: String { live.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n") }

    /// Everything merged here, for the page that shows it.
    var seen: DraftSeen {
        var numbers: [String: Int] = [:]
        for write in writes.values {
            numbers[write.device] = max(numbers[write.device] ?? 0, write.number)
            for (device, number) in write.seen.numbers { numbers[device] = max(numbers[device] ?? 0, number) }
        }
        return DraftSeen(numbers)
    }
}
