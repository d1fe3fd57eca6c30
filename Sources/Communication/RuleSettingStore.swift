import Core
import People
import Store

/// The numbers of the rules in the database.
package enum RuleSettingStore {
    /// Everything a site ever set.
    package static func settings(of site: String, _ tx: borrowing Transaction) throws -> RuleSettings {
        RuleSettings(
            try SiteStore.settings(tx).compactMap { setting in
                guard setting.site == site, let number = RuleNumber(rawValue: setting.name),
                    let value = Int(setting.value)
                else { return nil }
                return RuleSettings.Change(number, from: setting.from, value: value)
            }
        )
    }

    package static func set(_ change: RuleSettings.Change, site: String, _ tx: borrowing Transaction) throws {
        try SiteStore.set(change.number.rawValue, String(change.value), site: site, from: change.from, tx)
    }
}
