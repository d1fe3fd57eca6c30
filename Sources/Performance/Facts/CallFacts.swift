import Core
import Ingest

/// The daily facts of a queue_log for comparison with other tools: no database, one pass, constant memory.
package struct CallFacts {
    /// Sums of one agent code and day, as docs/data.md's `--facts` names them.
    package struct Sums: Sendable {
        package var handled: Int64 = 0
        package var talk: Int64 = 0
        package var hold: Int64 = 0
        package var ringNoAnswer: Int64 = 0
        package var pause: Int64 = 0
    }

    private struct Agent {
        var pausedAt: Int64?
        var days: [Int32: Sums] = [:]
        /// The day last written to, kept out of the table while the log stays on it.
        var day = Int32.min
        var today = Sums()

        mutating func open(_ wanted: Int32) {
            if day == wanted { return }
            if day != Int32.min { days[day] = today }
            today = days[wanted] ?? Sums()
            day = wanted
        }
    }

    private var agents: [Agent] = []
    private var filter = LineFilter()
    private var clock: DayClock

    package init(zone: Zone) { clock = DayClock(zone) }

    /// The kinds of events it counts.
    package static let kinds: Set<QueueLogEvent.Kind> = [.complete, .transfer, .ringNoAnswer, .pause, .unpause]

    package mutating func take(_ batch: EventBatch) {
        for event in batch.events where filter.isNew(event) && event.agent >= 0 { take(event) }
    }

    private mutating func take(_ event: QueueLogEvent) {
        switch event.kind {
        case .complete, .transfer, .ringNoAnswer, .pause, .unpause: break
        default: return
        }
        let index = Int(event.agent)
        while agents.count <= index { agents.append(Agent()) }
        switch event.kind {
        case .complete, .transfer:
            agents[index].open(clock.day(event.at).number)
            agents[index].today.handled += 1
            agents[index].today.talk += Int64(event.length)
            agents[index].today.hold += Int64(max(0, event.wait))
        case .ringNoAnswer:
            agents[index].open(clock.day(event.at).number)
            agents[index].today.ringNoAnswer += 1
        case .pause: agents[index].pausedAt = event.at
        default:
            guard let began = agents[index].pausedAt else { return }
            agents[index].pausedAt = nil
            agents[index].open(clock.day(began).number)
            agents[index].today.pause += event.at - began
        }
    }

    /// Hands out every code and day with something counted, by code, then day.
    package func each(names: [String], _ body: (_ code: String, _ day: Day, _ sums: Sums) throws -> Void) rethrows {
        for index in agents.indices.sorted(by: { names[$0] < names[$1] }) {
            var days = agents[index].days
            if agents[index].day != Int32.min { days[agents[index].day] = agents[index].today }
            for (day, sums) in days.sorted(by: { $0.key < $1.key }) { try body(names[index], Day(number: day), sums) }
        }
    }
}
