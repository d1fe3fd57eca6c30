import Core

/// How much one input of an axis weighs at a site; 1 until it is set, and 0 leaves it out.
enum InputWeight: Sendable, Hashable {
    case outcome(String)
    case behaviour(Behaviour)

    static let usual = 10
    static let range = 0...50
    /// Weights have one decimal.
    static let decimals = 1

    private static let outcome = "T.outcome."
    private static let behaviour = "T.behaviour."

    /// nil for the name of another setting.
    init?(setting: String) {
        if setting.hasPrefix(Self.outcome) {
            self = .outcome(String(setting.dropFirst(Self.outcome.count)))
        } else if setting.hasPrefix(Self.behaviour) {
            guard let one = Behaviour(rawValue: String(setting.dropFirst(Self.behaviour.count))) else { return nil }
            self = .behaviour(one)
        } else {
            return nil
        }
    }

    var setting: String {
        switch self {
        case .outcome(let measure): Self.outcome + measure
        case .behaviour(let one): Self.behaviour + one.rawValue
        }
    }

    /// The number as the page of settings shows and takes it, of an input called so.
    func number(_ name: Word) -> SiteNumber {
        SiteNumber(
            setting,
            rule: TypeRules.rows,
            meaning: meaning(name),
            byDefault: Self.usual,
            range: Self.range,
            decimals: Self.decimals
        )
    }
}
