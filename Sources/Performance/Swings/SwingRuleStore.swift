import Core
import People
import Store

/// The numbers of the rules of swings of every site over time.
package struct SwingRuleHistory: Sendable {
    private let changes: [(site: String, number: SwingNumber, from: Day, value: Int)]

    package init(_ changes: [(site: String, number: SwingNumber, from: Day, value: Int)]) {
        self.changes = changes.sorted { $0.from < $1.from }
    }

    /// What holds at a site on a day.
    package func inForce(at site: String, on day: Day) -> SwingRules {
        changes.filter { $0.site == site && $0.from <= day }.reduce(into: SwingRules()) { $0[$1.number] = $1.value }
    }
}

/// The rules of swings in the database: settings of a site like the other rules' numbers.
package enum SwingRuleStore {
    package static func rules(_ tx: borrowing Transaction) throws -> SwingRuleHistory {
        SwingRuleHistory(
            try SiteStore.settings(tx).compactMap { setting in
                guard let number = SwingNumber(rawValue: setting.name), let value = Int(setting.value),
                    number.number.range.contains(value)
                else { return nil }
                return (setting.site, number, setting.from, value)
            }
        )
    }
}
