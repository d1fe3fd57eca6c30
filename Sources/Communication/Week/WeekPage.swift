import Core
import People

/// What the week's page shows one reader.
struct WeekPage: Sendable {
    struct Line: Sendable {
        let plan: PlanLine
        let person: Person
        let team: String
        let leader: String?
        /// Who is to hold it; nil where the roster names nobody.
        let holder: NamedPerson?
        /// Days since the last talk with the holder; nil where there was none in 90 days.
        let lastTalk: Day?
        /// When and where it is to be, as far as the reader may know.
        var slot: KeptSlot?
        /// The talk that has begun about it.
        var course: CourseID?
        /// The kinds of talk the reader may begin from it.
        var begins: [TalkKind] = []

        /// Planned where it is open and has a slot; what is late stays late.
        var state: Obligation.State { plan.state == .open && slot != nil ? .planned : plan.state }
    }

    struct Filter: Sendable {
        var everyone: Bool
        var team: String?
        /// The page of the list, from 1.
        var page = 1
    }

    /// Lines on a page: what it weighs does not grow with the house.
    static let most = 100

    let week: Week
    let today: Day
    var filter: Filter
    let list: ListLines
    /// The lines of the page asked for, late ones first, with their slots and talks.
    private(set) var shown: [Line] = []
    let teams: [String]
    let names: KnownNames
    /// The leaders' say about the week; nil where it is not known.
    var round: WeekRound?
    private let sites: [String: SiteRules]
    /// Nobody in the roster at all.
    let isEmptyHouse: Bool

    /// In order of their due day, where they are a plan's; without slots and talks, which are given to those shown.
    var lines: [Line] { list.all }

    var late: ArraySlice<Line> { lines[..<place(today)] }
    /// Due today or within the next two days.
    var soon: ArraySlice<Line> { lines[place(today)..<place(today + 3)] }

    func reason(_ obligation: Obligation) -> Word { obligation.reason.sentence(naming: names.name(of:)) }

    /// What the rule says at the person's site, with the numbers of the day of the cause.
    func rule(_ obligation: Obligation, of person: Person) -> Word {
        let site = person.placement(on: obligation.causedOn).flatMap { sites[$0.site] }
        return obligation.rule.word(site?.numbers(on: obligation.causedOn) ?? RuleNumbers())
    }

    var paging: (pages: Int, page: Int) { Paging.of(lines.count, by: Self.most, wanted: filter.page) }

    func due(on day: Day) -> ArraySlice<Line> { lines[place(day)..<place(day + 1)] }

    /// Where the lines due on a day begin: found without a look at each.
    private func place(_ day: Day) -> Int { lines.place { $0.plan.dueOn < day } }

    /// The page's lines for a reader: their own list, or everyone they may see.
    init(
        _ view: ObligationCache.View,
        week: Week,
        today: Day,
        filter: Filter,
        reader employeeID: String,
        role: Role,
        visible: Set<PersonID>,
        knowing kinds: Set<TalkKind> = Set(TalkKind.allCases)
    ) {
        // Chosen before they are merged: a talk has one person and one holder, and the house is large.
        let due = view.unmet[..<view.unmet.place { $0.dueOn <= week.last }]
        let own = due.indices.filter { place in
            (filter.everyone || due[place].owner == employeeID) && due[place].employeeID != employeeID
                && visible.contains(due[place].person) && due[place].isKnown(to: role, employeeID)
        }.map { due[$0] }
        let all = WeekPlan.lines(own, week: week, today: today)
        self.init(
            view,
            plans: all,
            week: week,
            today: today,
            filter: filter,
            visible: visible,
            knowing: kinds
        )
    }

    /// The lines of a list somebody else chose, said as the week's list says them.
    ///
    /// - Parameter kinds: the talks the reader may know of.
    init(
        _ view: ObligationCache.View,
        plans: [PlanLine],
        week: Week,
        today: Day,
        filter: Filter,
        visible: Set<PersonID>,
        knowing kinds: Set<TalkKind> = Set(TalkKind.allCases)
    ) {
        let names = KnownNames(view.facts.roster, visible: visible)
        let lines = plans.compactMap { Line($0, view.facts, names, on: today, knowing: kinds) }
        (self.week, self.today, self.filter, self.names) = (week, today, filter, names)
        sites = view.facts.sites
        teams = Set(lines.map(\.team)).inCountingOrder()
        list = ListLines(filter.team.map { team in lines.filter { $0.team == team } } ?? lines)
        isEmptyHouse = view.facts.roster.people.isEmpty
    }

    /// Gives the lines of the page asked for, or of all pages, their slots and talks.
    mutating func show(_ slots: [KeptSlot], _ facts: Facts, _ courses: OpenCourses? = nil, whole: Bool = false) {
        let first = whole ? 0 : (paging.page - 1) * Self.most
        let end = whole ? lines.count : min(first + Self.most, lines.count)
        shown = list.given(first..<end, slots, on: today, facts, courses)
    }
}

extension WeekPage.Line {
    /// Nil for whom the roster does not know.
    init?(_ plan: PlanLine, _ facts: Facts, _ names: KnownNames, on today: Day, knowing kinds: Set<TalkKind>) {
        guard let person = facts.roster.person(plan.employeeID) else { return nil }
        let talks = facts.talks[person.id] ?? []
        self.init(
            plan: plan,
            person: person,
            team: person.placement(on: today)?.team ?? "",
            leader: facts.roster.leader(of: person, on: today)?.name,
            holder: plan.owner.map(names.person),
            lastTalk: talks.last { $0.heldOn <= today && $0.heldOn > today - 90 && kinds.contains($0.kind) }?.heldOn
        )
    }
}
