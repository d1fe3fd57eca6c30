import Core
import People
import Store

/// The numbers that a site sets, in the database.
package enum RuleSettingStore {
    /// Everything a site ever set of these numbers.
    package static func settings(
        of site: String,
        _ numbers: [SiteNumber],
        _ tx: borrowing Transaction
    ) throws -> RuleSettings {
        let byName = Dictionary(numbers.map { ($0.name, $0) }) { first, _ in first }
        return RuleSettings(
            try SiteStore.settings(tx).compactMap { setting in
                guard setting.site == site, let number = byName[setting.name], let value = Int(setting.value)
                else { return nil }
                return RuleSettings.Change(number, from: setting.from, value: value)
            }
        )
    }

    package static func set(_ change: RuleSettings.Change, site: String, _ tx: borrowing Transaction) throws {
        try SiteStore.set(change.number.name, String(change.value), site: site, from: change.from, tx)
    }
}
