import Core

/// The best fifth of a team by the quarter before (K2): k = n / 5 rounded down, none below five agents with a value.
///
/// Source: docs/rules.md, K2; the measure is quality, else csat, else there is no K2.
package enum TopFifthRanking {
    /// One agent's mean over the quarter before.
    package struct Result: Sendable, Hashable {
        package let employeeID: String
        package let sum: Double
        package let count: Int
        package var mean: Double { sum / Double(count) }

        package init(employeeID: String, sum: Double, count: Int) {
            (self.employeeID, self.sum, self.count) = (employeeID, sum, count)
        }
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
}
