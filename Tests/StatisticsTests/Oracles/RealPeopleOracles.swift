import Foundation
import Statistics
import Testing

struct `Real people as computed by others` {
    private static func turnover() throws -> [(spell: Spell, row: [String: String])] {
        try SharedFiles.rows(SharedFiles.turnover).map { row in
            let spell = Spell(exit: Double(row["stag"] ?? "") ?? .nan, event: row["event"] == "1")
            return (try #require(spell), row)
        }
    }

    /// Source: Babushkin's 1 129 people; R `survfit`, the limits of the median those of the plain curve.
    @Test(.enabled(if: SharedFiles.isHere(SharedFiles.turnover))) func `how long staff stay`() throws {
        let people = try Self.turnover()
        #expect(people.count == 1129)
        #expect(people.count { $0.spell.event } == 571)
        let curve = try #require(KaplanMeier(people.map(\.spell)))
        for (months, share) in [
            (1.0, 0.9964), (3, 0.9792), (6, 0.9401), (12, 0.8559), (24, 0.6933), (36, 0.6046),
        ] { near(curve.share(at: months), share, 0.00005) }
        near(curve.time(), 50.7269, 0.00005)
        near(curve.timeInterval(scale: .log)?.low, 45.6, 0.05)
        near(curve.timeInterval(scale: .log)?.high, 54.0, 0.05)
    }

    /// Source: the same; R `coxph` on all that is known of them.
    @Test(.enabled(if: SharedFiles.isHere(SharedFiles.turnover))) func `who of them leaves`() throws {
        let people = try Self.turnover()
        let numbers = ["age", "extraversion", "independ", "selfcontrol", "anxiety", "novator"]
        let kinds = ["gender", "traffic", "coach", "head_gender", "greywage", "way"].flatMap { name in
            Set(people.compactMap { $0.row[name] }).sorted().dropFirst().map { (name: name, kind: $0) }
        }
        let rows = people.map { person in
            CoxRow(
                person.spell,
                numbers.map { Double(person.row[$0] ?? "") ?? .nan }
                    + kinds.map { person.row[$0.name] == $0.kind ? 1.0 : 0.0 }
            )
        }
        let model = try Cox(rows)
        near(model.coefficients[0].value, 0.0219, 0.00005)
        near(model.coefficients[0].standardError, 0.0066, 0.00005)
        for (name, kind, value) in [("greywage", "white", -0.545), ("way", "car", -0.214)] {
            let place = try #require(kinds.firstIndex { $0.name == name && $0.kind == kind })
            near(model.coefficients[numbers.count + place].value, value, 0.0005)
        }
        let scores = rows.map { model.score($0.values) ?? 0 }
        near(Concordance(people.map(\.spell), scores: scores)?.value, 0.624, 0.0005)
    }

    /// Source: 249 agents before their trial (Bloom and others 2015); the correlations by plain sums elsewhere.
    @Test(.enabled(if: SharedFiles.isHere(SharedFiles.weeks))) func `how much weeks resemble those before`() throws {
        var weeks: [String: [String: Double]] = [:]
        for row in try SharedFiles.rows(SharedFiles.weeks) where row["measure"] == "performance_z" {
            let (value, count) = (Double(row["value"] ?? "") ?? .nan, Double(row["count"] ?? "") ?? .nan)
            weeks[row["employee_id"] ?? "", default: [:]][row["date"] ?? ""] = value / count
        }
        let series = weeks.values.map { $0.sorted { $0.key < $1.key }.map(\.value) }
        #expect(series.count == 249)
        for (lag, correlation) in [(1, 0.299), (2, 0.201), (4, 0.094), (8, 0.005)] {
            near(Autocorrelation.pooled(series, lag: lag), correlation, 0.0005)
        }
        let found = try #require(Autocorrelation(first: 0.299, second: 0.201))
        near(found.at(lag: 1), 0.299, 1e-9)
        near(found.at(lag: 2), 0.201, 1e-9)
    }
}
