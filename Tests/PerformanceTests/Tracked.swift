import Core
import Ingest

@testable import Performance

/// What the tracker makes of lines, in words: times are seconds after `zero`.
struct Tracked {
    var contacts: [String] = []
    var events: [String] = []
    private(set) var orphans = 0

    /// 2026-11-22T03:00:00Z, 11 in the morning in Shanghai.
    static let zero: Int64 = 1_795_316_400

    /// Lines begin with seconds after `zero`: `5|c1|sales|Ann|CONNECT|3`.
    init(_ text: String, carried: CarriedOver = CarriedOver()) throws {
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        let file = try TestFile(Tracked.log(lines).map { $0 + "\n" }.joined())
        let reader = try QueueLogReader(path: file.path, latest: Instant(seconds: 4_000_000_000), hashing: false)
        var tracker = QueueLogTracker(zone: .shanghai)
        tracker.carry(carried)
        var filter = LineFilter()
        while let batch = try reader.next() {
            precondition(batch.bad.isEmpty, "a line that is not one: \(batch.bad.map(\.text))")
            tracker.know(queues: reader.queues, agents: reader.agents)
            for event in batch.events where filter.isNew(event) { tracker.take(event) }
        }
        tracker.finish()
        orphans = tracker.orphans
        contacts = tracker.contacts.map { contact in
            let queue = contact.queue < 0 ? "-" : reader.queues[Int(contact.queue)]
            let agent = contact.agent < 0 ? "-" : tracker.agents.names[Int(contact.agent)]
            return
                "\(contact.at - Tracked.zero) \(queue) \(agent) \(contact.outcome)\(contact.isOffered ? "" : " unoffered")"
                + " wait \(contact.wait) talk \(contact.talk)"
        }
        events = tracker.agents.records.map { event in
            let agent = tracker.agents.names[Int(event.agent)]
            let reason = event.reason < 0 ? event.words.map { " " + $0 } ?? "" : " " + reader.reasons[Int(event.reason)]
            return
                "\(event.at - Tracked.zero) \(agent) \(event.kind) \(event.length)\(reason.replacing("\u{1F}", with: "+"))"
        }
    }

    /// Lines with real times in front.
    static func log(_ lines: [String]) -> [String] {
        lines.map { line in
            let bar = line.firstIndex(of: "|") ?? line.endIndex
            return "\(zero + (Int64(line[..<bar]) ?? 0))\(line[bar...])"
        }
    }
}
