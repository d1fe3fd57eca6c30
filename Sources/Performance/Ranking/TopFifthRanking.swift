import Core
import Foundation
import Statistics

/// The best fifth of a team by the quarter before (K2): k = n / 5 rounded down, none below five agents with a value.
///
/// Who is named goes by the means as they were seen, so that everybody can check the list; what each name is worth goes
/// with it: the mean drawn to the peers' at the site, and the chance of truly belonging to the team's top fifth.
/// Source: docs/rules.md, K2; the measure is quality, else csat, else there is no K2.
package enum TopFifthRanking {
    /// One agent's mean over the quarter before.
    package struct Result: Sendable, Hashable {
        package let employeeID: String
        package let sum: Double
        package let count: Int
        /// Σ value² / count of the rows the sum is of, and their number.
        package let squares: Double
        package let rows: Int
        /// What the contacts taken lead one to expect of the mean; nil where nothing is known of them.
        package let expected: Double?
        package var mean: Double { sum / Double(count) }

        package init(
            employeeID: String,
            sum: Double,
            count: Int,
            squares: Double? = nil,
            rows: Int = 1,
            expected: Double? = nil
        ) {
            (self.employeeID, self.sum, self.count, self.rows) = (employeeID, sum, count, rows)
            (self.squares, self.expected) = (squares ?? sum * sum / Double(max(count, 1)), expected)
        }
    }

    /// What a mean is worth.
    package struct Worth: Sendable, Hashable {
        package let value: Double
        /// Of truly belonging to the team's top fifth; nil where too little is known to say.
        package let chance: Double?
    }

    /// The best fifth in order; ties go to the larger count, then the smaller employee_id.
    package static func top(_ results: [Result]) -> [Result] {
        let order = results.sorted { a, b in
            if a.mean != b.mean { return a.mean > b.mean }
            if a.count != b.count { return a.count > b.count }
            return a.employeeID < b.employeeID
        }
        return Array(order.prefix(results.count / 5))
    }

    /// How far the agents of a site differ in a measure; nil where nothing is known of how far chance moves them.
    package static func spread(_ site: [Result]) -> PeerSpread? {
        let pooled = mean(site)
        return PeerSpread(fitting: site.map { contender($0, pooled) }, form: .proportion).flatMap {
            $0.noise.perObservation > 0 ? $0 : nil
        }
    }

    /// The mean of all, each observation counting once.
    package static func mean(_ results: [Result]) -> Double {
        let count = results.reduce(0) { $0 + $1.count }
        return count > 0 ? results.reduce(0) { $0 + $1.sum } / Double(count) : 0
    }

    /// What each mean of a team is worth, given how far the agents of its site differ and what they gather about.
    ///
    /// Where these differ no more than by chance each has the same chance, and each mean is worth the peers'.
    package static func worth(_ team: [Result], _ spread: PeerSpread?, pooled: Double) -> [String: Worth] {
        let top = team.count / 5
        guard let spread, top > 0 else {
            return team.reduce(into: [:]) { $0[$1.employeeID] = Worth(value: rounded($1.mean), chance: nil) }
        }
        let standings = team.map { spread.posterior(of: contender($0, pooled), pooled: pooled) }
        let known = standings.compactMap { $0 }
        let chances = known.count == team.count ? PeerRanking.chances(known, top: top, isLessBetter: false) : []
        let alike = Double(top) / Double(team.count)
        var worth: [String: Worth] = [:]
        for (index, one) in team.enumerated() {
            let chance = chances.isEmpty ? alike : chances[index]
            worth[one.employeeID] = Worth(
                value: rounded(standings[index]?.mean ?? spread.middle),
                chance: (chance * 100).rounded() / 100
            )
        }
        return worth
    }

    private static func contender(_ one: Result, _ pooled: Double) -> Contender {
        Contender(
            person: PersonID(one.employeeID),
            n: one.count,
            weeks: min(one.rows, Contender.weeksLookedAt),
            seen: one.mean,
            expected: one.expected ?? pooled,
            scatter: max(0, one.squares - one.sum * one.mean) * share(of: one.rows)
        )
    }

    /// Rows finer than weeks tell of the same scatter more often.
    private static func share(of rows: Int) -> Double {
        guard rows > Contender.weeksLookedAt else { return 1 }
        return Double(Contender.weeksLookedAt - 1) / Double(rows - 1)
    }

    /// Four digits stand in a signal: with more it would change with every row of somebody else.
    private static func rounded(_ value: Double) -> Double { Double(String(format: "%.4g", value)) ?? value }
}
