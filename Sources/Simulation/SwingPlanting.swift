import Core

/// Plants lasting changes of known size on known days, up and down.
struct SwingPlanting {
    let plan: CentrePlan

    /// Share of agents who swing; at least two.
    static let share = 0.08

    func plant(_ people: inout [SimulatedPerson]) {
        var chance = plan.chance.branch(.swing)
        var eligible = people.indices.filter {
            people[$0].isAgent && people[$0].leftOn == nil && people[$0].standing == .ordinary
                && people[$0].joinedOn < plan.startsOn
        }
        eligible.shuffle(using: &chance)
        let agents = people.count { $0.isAgent && $0.leftOn == nil }
        let count = max(2, Int((Double(agents) * SwingPlanting.share).rounded()))
        for (turn, place) in eligible.prefix(count).enumerated() {
            plant(turn, startsOn: someMonday(&chance), &people[place])
        }
        // The recent ones: two down, then one up, so that a manager's week has a problem to talk about.
        for (turn, place) in people.indices.filter({ people[$0].standing == .swinging }).enumerated() {
            plant([0, 4, 3][turn % 3], startsOn: plan.week.first - 35, &people[place])
        }
    }

    /// Late enough for a baseline and early enough to be found and talked about.
    private func someMonday(_ chance: inout Chance) -> Day {
        let (first, last) = (plan.startsOn + 91, plan.endsOn - 77)
        let day =
            first < last ? first + chance.int(0...last - first) : plan.startsOn + (plan.endsOn - plan.startsOn) * 3 / 5
        return Week(containing: day).first
    }

    private func plant(_ turn: Int, startsOn: Day, _ person: inout SimulatedPerson) {
        let kinds: [(SwingMeasure, Double)] = [
            (.quality, -0.12), (.fcr, 0.15), (.talk, 0.35), (.quality, 0.12), (.fcr, -0.16), (.talk, -0.25),
        ]
        let (measure, change) = kinds[turn % kinds.count]
        // There must be room above for those who rise and below for those who fall.
        switch measure {
        case .quality: person.nature.quality = change > 0 ? 0.82 : 0.92
        case .fcr: person.nature.firstContact = change > 0 ? 0.7 : 0.8
        case .talk: person.nature.talkFactor = 1
        }
        person.swing = PlantedSwing(employeeID: person.employeeID, measure: measure, startsOn: startsOn, change: change)
    }
}
