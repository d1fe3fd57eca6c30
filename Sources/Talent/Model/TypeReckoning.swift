import Core
import Statistics

/// One person's inputs of one period, both axes.
struct TalentRow: Sendable {
    let outcomes: OutcomeRow
    let behaviours: BehaviourRow
    let before: TypeState
}

/// What a period made of one person: both readings, and how the axes stand after it.
struct TalentScore: Sendable, Hashable {
    let person: PersonID
    let period: FourWeeks
    let ability: AxisReading
    let enthusiasm: AxisReading
    let state: TypeState

    var type: TalentType? { state.type }
}

/// Reckons a period of one group of peers: pure, so that the same inputs make the same types.
struct TypeReckoning: Sendable {
    let ability: Ability
    let enthusiasm: Enthusiasm
    let course: AxisCourse

    init(_ rules: TypeRules = .standard, bands: Set<String> = ["aht"]) {
        (ability, enthusiasm) = (Ability(rules: rules, bands: bands), Enthusiasm(rules: rules))
        course = AxisCourse(rules)
    }

    func scores(of peers: [TalentRow], in period: FourWeeks) -> [TalentScore] {
        let able = ability.readings(of: peers.map(\.outcomes))
        let keen = enthusiasm.readings(of: peers.map(\.behaviours))
        return peers.indices.map { index in
            let before = peers[index].before
            return TalentScore(
                person: peers[index].outcomes.person,
                period: period,
                ability: able[index],
                enthusiasm: keen[index],
                state: TypeState(
                    ability: course.after(before.ability, score: able[index].score),
                    enthusiasm: course.after(before.enthusiasm, score: keen[index].score)
                )
            )
        }
    }

    /// How far the inputs of an axis measure one thing: over those who have all of them; nil where it cannot be said.
    static func reliability(_ readings: [AxisReading]) -> Cronbach? {
        let whole = readings.filter { $0.score != nil }
        let sets = Dictionary(grouping: whole) { $0.inputs.map(\.input) }
        // The set most people have; the first by name where two are as common.
        let most = sets.max { a, b in
            a.value.count != b.value.count ? a.value.count < b.value.count : b.key.lexicographicallyPrecedes(a.key)
        }
        return most.flatMap { Cronbach($0.value.map { $0.inputs.map(\.score) }) }
    }
}
