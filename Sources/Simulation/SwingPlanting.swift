import Core

/// Plants lasting changes of known size on known days, up and down.
struct SwingPlanting {
    let plan: CentrePlan

    /// Share of agents who swing; at least two.
    static let share = 0.08

    func plant(_ people: inout [SimulatedPerson]) {
        switch plan.truths {
        case .usual: plantUsual(&people)
        case .shifts(let sizes, let share): plantShifts(&people, sizes, share)
        case .noise:
            for place in people.indices { (people[place].nature, people[place].isEven) = (.even, true) }
        }
    }

    private func plantUsual(_ people: inout [SimulatedPerson]) {
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
        case .csat: person.nature.satisfaction = change > 0 ? 0.8 : 0.9
        case .talk: person.nature.talkFactor = 1
        }
        var swing = PlantedSwing(employeeID: person.employeeID, measure: measure, startsOn: startsOn, change: change)
        swing.size = person.deviation(of: measure, plan).map { change / $0 }
        person.swing = swing
    }

    /// Everyone of the share by turns: each size up, then down, in each measure, one after the other.
    private func plantShifts(_ people: inout [SimulatedPerson], _ sizes: [Double], _ share: Double) {
        var chance = plan.chance.branch(.swing)
        var eligible = people.indices.filter {
            people[$0].isAgent && people[$0].leftOn == nil && people[$0].standing == .ordinary
                && people[$0].joinedOn < plan.startsOn
        }
        eligible.shuffle(using: &chance)
        let measures: [SwingMeasure] = [.quality, .fcr, .csat]
        let agents = people.count { $0.isAgent && $0.leftOn == nil }
        for (turn, place) in eligible.prefix(Int((Double(agents) * share).rounded())).enumerated() {
            let size = sizes[turn / 2 % sizes.count] * (turn % 2 == 0 ? 1 : -1)
            let measure = measures[turn / (2 * sizes.count) % measures.count]
            // In the middle, so that the largest shift has room on either side.
            switch measure {
            case .quality: people[place].nature.quality = 0.8
            case .fcr: people[place].nature.firstContact = 0.7
            default: people[place].nature.satisfaction = 0.75
            }
            var swing = PlantedSwing(
                employeeID: people[place].employeeID,
                measure: measure,
                startsOn: someMonday(&chance),
                change: size * (people[place].deviation(of: measure, plan) ?? 0)
            )
            swing.size = size
            people[place].swing = swing
        }
    }
}

extension SimulatedPerson {
    /// How far single weeks of five days scatter, by chance and form together; nil for talk time.
    func deviation(of measure: SwingMeasure, _ plan: CentrePlan) -> Double? {
        let calls = 5 * plan.callsPerAgentDay
        switch measure {
        case .quality: return WeeklyForm.deviation(nature.quality, of: 30)
        case .fcr: return WeeklyForm.deviation(nature.firstContact, of: calls)
        case .csat: return WeeklyForm.deviation(nature.satisfaction, of: calls * 0.4)
        case .talk: return nil
        }
    }
}
