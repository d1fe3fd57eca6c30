import Core
import People
import Signals
import Store

/// Says who is in the best fifth of their team, for every quarter whose quarter before has results.
package struct TopFifthFinder: Sendable {
    private let clock: Clock

    package init(clock: Clock) { self.clock = clock }

    /// Brings the signals up to date with measures and roster.
    package func settle(_ tx: borrowing Transaction) throws {
        let roster = try RosterStore().roster(tx)
        let zones = Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0.zone) })
        let byID = Dictionary(uniqueKeysWithValues: roster.people.map { ($0.id, $0) })
        var drafts: [SignalDraft] = []
        for quarter in try quarters(tx) {
            let list = QuarterList(of: try results(of: quarter, byID, tx))
            for team in list.named {
                for (index, top) in team.top.enumerated() {
                    guard let person = roster.person(top.employeeID),
                        let site = person.placement(on: quarter.next.first)?.site
                    else { continue }
                    let place = (index + 1, team.among)
                    let worth = team.worth[top.employeeID]
                    drafts.append(
                        draft(top, worth, team.measure, place, quarter.next, person, zones[site] ?? .utc)
                    )
                }
            }
        }
        _ = try SignalStore(clock: clock).settle(prefix: "top-fifth/", drafts, tx)
    }

    /// Results of a quarter's agents, by site and team as they are on the next one's first day, and by measure.
    private func results(
        of quarter: Quarter,
        _ people: [PersonID: Person],
        _ tx: borrowing Transaction
    ) throws -> QuarterList.Results {
        var found: QuarterList.Results = [:]
        for measure in QuarterList.measures {
            for (person, result) in try sums(measure, quarter, people, tx) {
                guard person.employment(on: quarter.next.first) != nil,
                    let place = person.placement(on: quarter.next.first), place.role == .agent
                else { continue }
                let team = QuarterList.Team(site: place.site, team: place.team)
                found[team, default: [:]][measure, default: []].append(result)
            }
        }
        return found
    }

    private func draft(
        _ top: TopFifthRanking.Result,
        _ worth: TopFifthRanking.Worth?,
        _ measure: String,
        _ place: (Int, among: Int),
        _ quarter: Quarter,
        _ person: Person,
        _ zone: Zone
    ) -> SignalDraft {
        let before = quarter.previous
        return SignalDraft(
            TopFifth(
                quarter: quarter.description,
                measure: measure,
                value: worth?.value ?? top.mean,
                count: top.count,
                place: place.0,
                among: place.among,
                seen: top.mean,
                chance: worth?.chance
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
            ] + (worth?.chance.map { [Evidence(what: "top-fifth-chance", when: nil, value: "\($0)")] } ?? [])
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
        _ people: [PersonID: Person],
        _ tx: borrowing Transaction
    ) throws -> [(Person, TopFifthRanking.Result)] {
        try tx.rows(
            """
            SELECT person_id, sum(value), CAST(sum(count) AS BIGINT), sum(value * value / count),
                CAST(count(*) AS BIGINT)
            FROM measure
            WHERE measure = $1 AND day >= $2 AND day <= $3 AND {scope person_id} GROUP BY person_id ORDER BY person_id
            """,
            [.text(measure), .day(quarter.first), .day(quarter.last)]
        ) { row in
            (
                person: row.id(0) as PersonID, sum: row.double(1), count: row.count(2), squares: row.double(3),
                rows: row.count(4)
            )
        }
        .compactMap { one in
            people[one.person].map { person in
                let result = TopFifthRanking.Result(
                    employeeID: person.employeeID,
                    sum: one.sum,
                    count: one.count,
                    squares: one.squares,
                    rows: one.rows
                )
                return (person, result)
            }
        }
    }
}
