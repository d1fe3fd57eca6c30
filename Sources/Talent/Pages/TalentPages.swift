import Core
import Ingest
import People
import Signals
import Store
import Web

/// `/talent`: the matrix, for managers and HR alone (T1 to T4).
enum TalentPages {
    static let path = Path("/talent")
    /// The label is theirs only.
    static let readers: Route.Allowed = .roles([.manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/talent", readers) { visit in try await page(visit) },
        Route(.get, "/talent.csv", readers) { visit in .csv(try await table(visit), name: "talent") },
        Route(.get, "/talent.xlsx", readers) { visit in try .xlsx(try await table(visit), name: "talent") },
        Route(.get, "/talent.json", readers) { visit in try await json(visit) },
    ]

    private static func matrix(_ visit: Visit, isFile: Bool = true) async throws -> TalentMatrix {
        let filter = TalentFilter { visit.query[$0]?.trimmed.nonEmpty }
        let (reader, today, page) = (visit.viewer.person, visit.today, visit.page)
        let home = visit.viewer.site
        return try await visit.read { tx in
            let periods = try ScoreStore.periods(tx)
            let period = filter.period.flatMap { periods.contains($0) ? $0 : nil } ?? periods.first
            let sites = try TalentListStore.sites(tx)
            var lines: [TalentLine] = []
            var summaries: [PeriodSummary] = []
            var isTooMany = false
            if let period {
                isTooMany = try !isFile && TalentListStore.count(of: period, filter, tx) > TalentMatrix.mostRead
            }
            if let period, !isTooMany {
                lines = try TalentListStore.lines(of: period, filter, for: reader, on: today, tx)
                summaries = try sites.compactMap { try ScoreStore.summary(of: $0, period, tx) }
            }
            return TalentMatrix(
                filter: filter,
                period: period,
                periods: periods,
                lines: lines,
                teams: try PeopleListStore.teams(atMost: TeamField.mostListed, tx),
                sites: sites,
                summaries: summaries,
                isTooMany: isTooMany,
                page: page,
                rules: try TypeRuleStore.rules(tx).inForce(
                    at: filter.site ?? (sites.contains(home) ? home : sites.first ?? home),
                    on: period?.last ?? today
                )
            )
        }
    }

    private static func page(_ visit: Visit) async throws -> Answer {
        let matrix = try await matrix(visit, isFile: false)
        let address = visit.path
        return .page(Words.talent, at: path) { h in TalentView.page(matrix, address, &h) }
    }

    private static func table(_ visit: Visit) async throws -> SavedTable {
        let matrix = try await matrix(visit)
        var table = SavedTable(
            "talent",
            [
                "employee_id", "name", "site", "team", "period", "ability", "ability_error", "enthusiasm",
                "enthusiasm_error", "type", "reckoned", "borderline", "corrected_until", "plan",
            ]
        )
        for line in matrix.shown {
            func number(_ value: Double?) -> SavedTable.Cell { value.map { .number($0) } ?? .empty }
            table.rows.append([
                .text(line.employeeID), .text(line.name), .text(line.site), .text(line.team),
                .text(matrix.period?.description ?? ""), number(line.ability?.value), number(line.ability?.error),
                number(line.enthusiasm?.value), number(line.enthusiasm?.error), .text(line.type?.rawValue ?? ""),
                .text(line.reckoned?.rawValue ?? ""), .text(line.isBorderline ? "1" : "0"),
                line.correction.map { .day($0.untilOn) } ?? .empty, .text(line.hasPlan ? "1" : "0"),
            ])
        }
        return table
    }

    private static func json(_ visit: Visit) async throws -> Answer {
        let matrix = try await matrix(visit)
        let items = matrix.shown.map { line in
            var one = JSONObject()
            one.set("employee_id", line.employeeID)
            one.set("team", line.team)
            one.set("period", matrix.period?.description)
            one.set("ability", line.ability?.value)
            one.set("ability_error", line.ability?.error)
            one.set("enthusiasm", line.enthusiasm?.value)
            one.set("enthusiasm_error", line.enthusiasm?.error)
            one.set("type", line.type?.rawValue)
            one.set("reckoned", line.reckoned?.rawValue)
            one.set("borderline", line.isBorderline)
            one.set("corrected_until", line.correction?.untilOn.description)
            one.set("plan", line.hasPlan)
            return one
        }
        return .list(items, named: "talent", csrf: visit.viewer.csrf)
    }
}

extension String {
    /// Nil where there is nothing in it.
    var nonEmpty: String? { isEmpty ? nil : self }
}
