import Core
import Foundation
import People
import Statistics
import Store

/// The figures of docs/data.md's `metrics`, from daily facts.
package struct Metrics: Sendable {
    package struct Line: Sendable {
        /// Cells of the keys, in the order asked for.
        package let keys: [String]
        /// Cells of the figures by `columns`; nil where not observed.
        package let figures: [Figure?]
    }

    package enum Figure: Sendable, Hashable {
        case count(Int64)
        case number(Double)

        package var text: String {
            switch self {
            case .count(let value): "\(value)"
            case .number(let value): "\(value)"
            }
        }
    }

    package let by: [MetricKey]

    package init(by: [MetricKey]) { self.by = by }

    package var header: [String] { by.flatMap(\.columns) + columns }

    private var columns: [String] {
        let own = [
            "handled", "talk_s", "hold_s", "wrap_s", "wait_s", "short_calls", "transfers", "ring_no_answer", "pauses",
            "pause_s",
            "login_s", "talk_n", "talk_median_s", "talk_log_sum", "talk_sq_sum",
        ]
        return by.contains(.queue) ? own + ["offered", "abandoned", "timed_out", "left_by_key"] : own
    }

    /// Lines for the days from first to last inclusive, in order of their keys.
    package func lines(from: Day, through: Day, _ tx: borrowing Transaction) throws -> [Line] {
        let owners = try CodeOwners(tx)
        var sums: [[String]: DailyFact] = [:]
        try FactStore().facts(from: from, through: through, tx) { day, code, queue, fact in
            if by.contains(.queue), queue.isEmpty { return }
            if by.contains(.agent), code.isEmpty { return }
            if by.contains(.team), code.isEmpty, !by.contains(.queue) { return }
            sums[key(day, code, queue, owners), default: DailyFact()].merge(fact)
        }
        return sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
            Line(keys: $0.key, figures: figures($0.value))
        }
    }

    private func key(_ day: Day, _ code: String, _ queue: String, _ owners: CodeOwners) -> [String] {
        by.flatMap { key -> [String] in
            switch key {
            case .agent:
                let owner = owners.owner(of: code, on: day)
                return [owner?.employeeID ?? "", owner?.name ?? "", code]
            case .day: return [day.description]
            case .week: return [Week(containing: day).description]
            case .month: return [String(day.description.prefix(7))]
            case .queue: return [queue]
            case .team: return [owners.owner(of: code, on: day)?.placement(on: day)?.team ?? ""]
            }
        }
    }

    private func figures(_ fact: DailyFact) -> [Figure?] {
        func seen(_ count: Int64, _ value: Int64) -> Figure? { count > 0 ? .count(value) : nil }
        let isOfQueue = by.contains(.queue)
        let own: [Figure?] = [
            .count(fact.handled), seen(fact.talkCount, fact.talk), seen(fact.holdCount, fact.hold),
            seen(fact.wrapCount, fact.wrap),
            seen(fact.handled, fact.wait), .count(fact.shortCalls), .count(fact.transfers), .count(fact.ringNoAnswer),
            isOfQueue ? nil : .count(fact.pauses),
            isOfQueue ? nil : fact.pauses == 0 ? .count(0) : seen(fact.pauseCount, fact.pause),
            isOfQueue ? nil : seen(fact.loginCount, fact.login), .count(fact.talkCount),
            fact.sketch.median.map { .number($0) },
            fact.talkCount > 0 ? .number(Double(fact.talkLogs) / FixedLogarithm.unit) : nil,
            seen(fact.talkCount, fact.talkSquares),
        ]
        guard isOfQueue else { return own }
        return own + [.count(fact.offered), .count(fact.abandoned), .count(fact.timedOut), .count(fact.leftByKey)]
    }
}

/// Whose agent code was whose on which day.
struct CodeOwners {
    private struct Holding {
        let from: Day
        let until: Day?
        let person: Person
    }

    private var holdings: [String: [Holding]] = [:]

    init(_ tx: borrowing Transaction) throws {
        let people = Dictionary(uniqueKeysWithValues: try RosterStore().roster(tx).people.map { ($0.id, $0) })
        try tx.each(
            "SELECT code, from_on, until_on, person_id FROM person_code WHERE {scope person_id} ORDER BY code, from_on"
        ) { row in
            guard let person = people[row.id(3)] else { return }
            holdings[row.text(0), default: []].append(
                Holding(from: row.day(1), until: row.optionalDay(2), person: person)
            )
        }
    }

    func owner(of code: String, on day: Day) -> Person? {
        holdings[code]?.last { holding in
            guard holding.from <= day else { return false }
            guard let until = holding.until else { return true }
            return day <= until
        }?.person
    }
}
