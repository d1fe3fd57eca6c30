import Core
import People
import Performance
import Store

/// The numbers of the rules of types in the database: settings of a site like the other rules' numbers.
enum TypeRuleStore {
    static func rules(_ tx: borrowing Transaction) throws -> TypeRuleHistory {
        TypeRuleHistory(
            try SiteStore.settings(tx).compactMap { setting in
                guard TypeNumber(rawValue: setting.name) != nil || InputWeight(setting: setting.name) != nil,
                    let value = Int(setting.value)
                else { return nil }
                return (setting.site, setting.name, setting.from, value)
            }
        )
    }

    /// What may be set: the thresholds, and a weight of each input; which outcomes there are is the centre's catalogue.
    static func numbers(_ tx: borrowing Transaction) throws -> [SiteNumberGroup] {
        let outcomes = try CatalogueStore.catalogue(tx).measures.filter { !Outcomes.leftOut.contains($0.id) }
        return [
            SiteNumberGroup(Words.typeNumbers, hint: Words.typeNumbersHint, TypeNumber.allCases.map(\.number)),
            SiteNumberGroup(
                Words.inputWeights,
                hint: Words.inputWeightsHint,
                outcomes.map { InputWeight.outcome($0.id).number($0.name) }
                    + Behaviour.allCases.map { InputWeight.behaviour($0).number($0.word) }
            ),
        ]
    }
}
