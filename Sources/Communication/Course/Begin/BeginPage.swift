import Core
import People

/// What the page on which a talk is taken in hand shows.
struct BeginPage: Sendable {
    /// What a reader chose so far.
    enum Choice: Sendable {
        /// Nobody yet: the search, and whom it found.
        case search(text: String, found: [FoundPerson])
        case person(Person, team: String, kinds: [TalkKind], due: [Obligation])
        /// New people who are owed their first talk (K1a).
        case batch([Person])
        case department(name: String)
    }

    var choice: Choice
    /// The kinds this reader begins at all.
    let mayBatch: Bool
    let mayDepartment: Bool
    let names: KnownNames
    /// The id of the form's talk, so that sending it twice begins one.
    let id: CourseID
    var kind: TalkKind?
    /// How close the reader's next talk with this person is to the last (K11).
    var gap: GapStanding?
    /// How often this reader began inside the gap in the longer stretch.
    var begunInside = 0
    /// What was begun lies inside the gap: one tap says why.
    var asksReason = false
    /// The keys of the line it was begun from.
    var keys: String?
    var error: Word?

    init(_ choice: Choice, role: Role, names: KnownNames, id: CourseID) {
        (self.choice, self.names, self.id) = (choice, names, id)
        let nowhere = TalkStart.Standing()
        mayDepartment = TalkStart.refusal(.c8, by: role, nowhere) == nil
        mayBatch = [.leader, .manager, .hr].contains(role)
    }

    /// What is due with somebody that a reader holds, and that this kind of talk meets.
    static func due(
        _ view: ObligationCache.View,
        of person: PersonID,
        heldBy reader: String,
        metBy kind: TalkKind? = nil
    ) -> [Obligation] {
        view.unmet.filter {
            $0.person == person && $0.owner == reader && (kind.map($0.kinds.contains) ?? true)
        }
    }

    /// Whoever joined longer ago is no part of a batch any more.
    private static let newFor = 60

    /// New people whose first talk a reader holds, or HR sees.
    static func batch(
        _ view: ObligationCache.View,
        visible: Set<PersonID>,
        reader: String,
        role: Role,
        today: Day
    ) -> [Person] {
        let owed = view.unmet.filter {
            $0.rule == .k1 && $0.causedOn > today - newFor && visible.contains($0.person)
                && ($0.owner == reader || role == .hr)
        }
        return owed.compactMap { view.facts.roster.person($0.employeeID) }
    }
}
