import Core

/// The numbers of the rules of types of every site over time.
struct TypeRuleHistory: Sendable {
    /// A number set at a site from a day on, as a whole number of its last decimal.
    typealias Change = (site: String, name: String, from: Day, value: Int)

    static let standard = TypeRuleHistory([])

    private let changes: [Change]

    init(_ changes: [Change]) { self.changes = changes.sorted { ($0.from, $0.name) < ($1.from, $1.name) } }

    /// What holds at a site on a day; values out of bounds count for nothing.
    func inForce(at site: String, on day: Day) -> TypeRules {
        changes.filter { $0.site == site && $0.from <= day }.reduce(into: TypeRules.standard) { rules, change in
            if let number = TypeNumber(rawValue: change.name) {
                let bounds = number.number
                if bounds.range.contains(change.value) { rules[number] = bounds.double(change.value) }
            } else if let weight = InputWeight(setting: change.name), InputWeight.range.contains(change.value) {
                let value = Double(change.value) / Double(InputWeight.usual)
                switch weight {
                case .outcome(let measure): rules.outcomeWeights[measure] = value
                case .behaviour(let one): rules.behaviourWeights[one] = value
                }
            }
        }
    }

    /// What a period is reckoned with at a site: the numbers in force on its last day.
    func inForce(at site: String, in period: FourWeeks) -> TypeRules { inForce(at: site, on: period.last) }
}
