import Core
import Signals

/// Time given beyond what is owed, by type: type IV's against a guide value (T6).
///
/// What a rule calls for, care, own matters, first and exit talks and required training never count, and the guide
/// refuses nobody help: it asks whether the plan has an end and a test.
struct TimeSpent: Sendable, Hashable {
    /// Something that took time with one person.
    enum Entry: Sendable, Hashable {
        /// A talk of a kind of the map; whether a rule called for it, nil where that is not known.
        case talk(PersonID, kind: String, minutes: Int?, isOwed: Bool?)
        /// Minutes somebody wrote beside an action of a plan.
        case action(PersonID, minutes: Int)

        /// The person and minutes that count; nil for what never does.
        var counted: (person: PersonID, minutes: Int)? {
            switch self {
            case .action(let person, let minutes): return (person, minutes)
            case .talk(let person, let kind, let minutes, let isOwed):
                guard TimeSpent.countedKinds.contains(kind), isOwed == false, let minutes else { return nil }
                return (person, minutes)
            }
        }
    }

    struct Sum: Sendable, Hashable {
        var people = 0
        var minutes = 0

        var perPerson: Double? { people > 0 ? Double(minutes) / Double(people) : nil }
    }

    /// Reviews, problems, guidance, promotion; care (C4), own matters (C5), exit, first and department talks never.
    static let countedKinds: Set<String> = ["C1", "C2", "C2b", "C3"]
    /// Minutes a person of type IV in four weeks; ours, and a guide.
    static let guide = 60
    static let days = 28

    let sums: [TalentType: Sum]

    init(_ entries: [Entry], types: [PersonID: TalentType]) {
        var sums: [TalentType: Sum] = [:]
        for type in types.values { sums[type, default: Sum()].people += 1 }
        for case let (person, minutes)? in entries.map(\.counted) {
            guard let type = types[person] else { continue }
            sums[type]?.minutes += minutes
        }
        self.sums = sums
    }

    var limited: Sum { sums[.four] ?? Sum() }
    var guideMinutes: Int { limited.people * Self.guide }
    var isAboveGuide: Bool { limited.minutes > guideMinutes }
}
