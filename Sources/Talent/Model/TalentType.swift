import Signals

typealias TalentType = TypeChanged.TalentType

extension TalentType {
    /// T1 to T4: two sides make a type.
    init(enthusiasm: Side, ability: Side) {
        self =
            switch (enthusiasm, ability) {
            case (.high, .high): .one
            case (.low, .high): .two
            case (.high, .low): .three
            case (.low, .low): .four
            }
    }

    /// The row of the domain that says what it is and what to do.
    var row: String {
        switch self {
        case .one: "T1"
        case .two: "T2"
        case .three: "T3"
        case .four: "T4"
        }
    }
}

/// Both axes of a person after a period.
struct TypeState: Sendable, Hashable, Codable {
    var ability = AxisState()
    var enthusiasm = AxisState()

    /// Nil until both sides rest on lasting evidence.
    var type: TalentType? {
        guard let ability = ability.side, let enthusiasm = enthusiasm.side else { return nil }
        return TalentType(enthusiasm: enthusiasm, ability: ability)
    }

    func isBorderline(_ rules: TypeRules = .standard) -> Bool {
        ability.isBorderline(rules) || enthusiasm.isBorderline(rules)
    }
}
