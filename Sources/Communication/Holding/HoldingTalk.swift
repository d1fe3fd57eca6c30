import Core
import People
import Signals

/// What the sheet, the record and the page to hold a talk with have in common.
struct HoldingTalk: Sendable {
    let course: TalkCourse
    /// Everyone it is with.
    let people: [Person]
    let team: String?
    let holder: NamedPerson
    /// Only who holds the talk writes.
    let isHolder: Bool
    /// Why they talk.
    let reasons: [Word]
    let evidence: [Evidence]
    let outline: TalkOutline
    let heed: [Word]

    /// - Parameter asked: the questions prepared on the form, in order.
    init(
        _ course: TalkCourse,
        people: [Person],
        obligations: [Obligation],
        names: KnownNames,
        roster: Roster,
        asked: [String],
        reader: String,
        today: Day
    ) {
        (self.course, self.people) = (course, people)
        holder = names.person(course.holder)
        isHolder = course.holder == reader
        team = people.count == 1 ? people[0].placement(on: today)?.team : nil
        let keys = Set(course.obligations)
        let meant = obligations.filter { keys.contains($0.key) }
        // What an own matter is about is for its own page (K12d).
        reasons = course.kind == .c5 ? [] : meant.map { $0.reason.sentence(naming: names.name(of:)) }
        evidence = course.kind == .c5 ? [] : meant.flatMap(\.evidence).filter { $0.what != "report" }
        outline = TalkOutline(course.kind, asked: asked)
        let rules = Set(meant.map(\.rule))
        heed =
            Heed(
                kind: course.kind,
                isNew: !rules.isDisjoint(with: [.k1, .k14]),
                holderIsLeader: people.allSatisfy { roster.leader(of: $0, on: today)?.employeeID == course.holder },
                swing: HoldingTalk.swing(meant)
            ).sentences
    }

    var band: TalkBand { TalkBand(course.kind) }
    var bandHint: Word { course.kind == .c2b ? HoldingWords.bandHintShort : HoldingWords.bandHint }

    /// `周婷`, everyone of a group, or the department.
    var names: [String] { people.isEmpty ? [course.department ?? ""] : people.map(\.name) }

    private static func swing(_ obligations: [Obligation]) -> Heed.Swing? {
        for obligation in obligations {
            if case .swing(let swing, _) = obligation.reason { return swing.direction == .up ? .up : .down }
        }
        return nil
    }
}
