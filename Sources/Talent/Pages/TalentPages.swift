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

    private static func matrix(_ visit: Visit) async throws -> TalentMatrix {
        let filter = TalentFilter { visit.query[$0]?.trimmed.nonEmpty }
        let (reader, today, page) = (visit.viewer.person, visit.today, visit.page)
        return try await visit.read { tx in
            let periods = try ScoreStore.periods(tx)
            let period = filter.period.flatMap { periods.contains($0) ? $0 : nil } ?? periods.first
            let sites = try TalentListStore.sites(tx)
            var lines: [TalentLine] = []
            var summaries: [PeriodSummary] = []
            if let period {
                lines = try TalentListStore.lines(of: period, filter, for: reader, on: today, tx)
                summaries = try sites.compactMap { try ScoreStore.summary(of: $0, period, tx) }
            }
            return TalentMatrix(
                filter: filter,
                period: period,
                periods: periods,
                lines: lines,
                teams: try PeopleListStore.teams(tx),
                sites: sites,
                summaries: summaries,
                page: page
            )
        }
    }

    private static func page(_ visit: Visit) async throws -> Answer {
        let matrix = try await matrix(visit)
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
        var whole = JSONObject()
        whole.set("period", matrix.period?.description)
        whole.set(
            "people",
            matrix.shown.map { line in
                var one = JSONObject()
                one.set("employee_id", line.employeeID)
                one.set("team", line.team)
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
        )
        return .file(Array(whole.line.utf8), type: "application/json; charset=utf-8", name: "talent.json")
    }
}

extension String {
    /// Nil where there is nothing in it.
    var nonEmpty: String? { isEmpty ? nil : self }
}
