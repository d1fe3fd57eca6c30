import Core
import People
import Signals
import Store

/// Says who is in the best fifth of their team, for every quarter whose quarter before has results.
package struct TopFifthFinder: Sendable {
    private let clock: Clock
    private static let measures = ["quality", "csat"]

    package init(clock: Clock) { self.clock = clock }

    /// Brings the signals up to date with measures and roster.
    package func settle(_ tx: borrowing Transaction) throws {
        let roster = try RosterStore().roster(tx)
        let zones = Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0.zone) })
        let byID = Dictionary(uniqueKeysWithValues: roster.people.map { ($0.id, $0) })
        var drafts: [SignalDraft] = []
        for quarter in try quarters(tx) {
            var teams: [String: [String: [TopFifthRanking.Result]]] = [:]
            for measure in Self.measures {
                for (person, sum, count) in try sums(measure, quarter, tx) {
                    guard let person = byID[person], person.employment(on: quarter.next.first) != nil,
                        let place = person.placement(on: quarter.next.first), place.role == .agent
                    else { continue }
                    teams["\(place.site)/\(place.team)", default: [:]][measure, default: []].append(
                        .init(employeeID: person.employeeID, sum: sum, count: count)
                    )
                }
            }
            for (_, byMeasure) in teams.sorted(by: { $0.key < $1.key }) {
                guard let measure = Self.measures.first(where: { byMeasure[$0] != nil }),
                    let results = byMeasure[measure]
                else { continue }
                for (index, top) in TopFifthRanking.top(results).enumerated() {
                    guard let person = roster.person(top.employeeID),
                        let site = person.placement(on: quarter.next.first)?.site
                    else { continue }
                    drafts.append(
                        draft(
                            top,
                            measure,
                            place: index + 1,
                            among: results.count,
                            quarter.next,
                            person,
                            zones[site] ?? .utc
                        )
                    )
                }
            }
        }
        _ = try SignalStore(clock: clock).settle(prefix: "top-fifth/", drafts, tx)
    }

    private func draft(
        _ top: TopFifthRanking.Result,
        _ measure: String,
        place: Int,
        among: Int,
        _ quarter: Quarter,
        _ person: Person,
        _ zone: Zone
    ) -> SignalDraft {
        let before = quarter.previous
        return SignalDraft(
            TopFifth(
                quarter: quarter.description,
                measure: measure,
                value: top.mean,
                count: top.count,
                place: place,
                among: among
            ),
            about: person.id,
            happenedAt: zone.instant(quarter.first),
            happenedOn: quarter.first,
            sourceKey: "top-fifth/\(quarter)/\(person.id)",
            evidence: [
                Evidence(
                    what: measure,
                    when: before.description,
                    value: "\(top.mean) (n = \(top.count))",
                    link:
                        "/people/\(person.employeeID)/measures?measure=\(measure)&from=\(before.first)&to=\(before.last)"
                )
            ]
        )
    }

    /// Quarters that have results.
    private func quarters(_ tx: borrowing Transaction) throws -> [Quarter] {
        let days = try tx.rows(
            """
            SELECT DISTINCT substr(day, 1, 7) AS month FROM measure {unscoped: months with results, nobody's}
            WHERE measure IN ('quality', 'csat') ORDER BY month
            """
        ) { $0.text(0) }
        return Set(days.compactMap { Day($0 + "-01").map(Quarter.init(containing:)) }).sorted()
    }

    private func sums(
        _ measure: String,
        _ quarter: Quarter,
        _ tx: borrowing Transaction
    ) throws -> [(PersonID, Double, Int)] {
        try tx.rows(
            """
            SELECT person_id, sum(value), CAST(sum(count) AS BIGINT) FROM measure
            WHERE measure = $1 AND day >= $2 AND day <= $3 AND {scope person_id} GROUP BY person_id ORDER BY person_id
            """,
            [.text(measure), .day(quarter.first), .day(quarter.last)]
        ) { ($0.id(0), $0.double(1), $0.count(2)) }
    }
}
