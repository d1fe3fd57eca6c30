import Core

/// What a planted swing moves.
package enum SwingMeasure: String, Sendable, CaseIterable {
    case quality, fcr, csat
    /// Talk time.
    case talk
}

/// A lasting change of one person's results on a known day, which the analyses should find.
package struct PlantedSwing: Sendable {
    package let employeeID: String
    package let measure: SwingMeasure
    package let startsOn: Day
    /// Added to a share; for talk time the factor less 1.
    package let change: Double
    /// The same in standard deviations of single weeks, chance and form together; nil for talk time.
    package var size: Double?

    /// Longer talk is worse, a higher share is better.
    package var isUp: Bool { measure == .talk ? change < 0 : change > 0 }
}

/// What a person can do on one day.
struct Skill: Sendable {
    var talkFactor: Double
    var quality: Double
    var firstContact: Double
    var satisfaction: Double
}

extension SimulatedPerson {
    /// Nature, learning curve and swing together; a new person needs some seven weeks to settle.
    func skill(on day: Day) -> Skill {
        let green = isEven ? 0 : exponent(-Double(max(0, day - joinedOn)) / 45)
        var skill = Skill(
            talkFactor: nature.talkFactor * (1 + 0.35 * green),
            quality: nature.quality - 0.06 * green,
            firstContact: nature.firstContact - 0.08 * green,
            satisfaction: nature.satisfaction - 0.05 * green
        )
        if let swing, day >= swing.startsOn {
            switch swing.measure {
            case .quality: skill.quality += swing.change
            case .fcr: skill.firstContact += swing.change
            case .csat: skill.satisfaction += swing.change
            case .talk: skill.talkFactor *= 1 + swing.change
            }
        }
        return skill
    }
}
