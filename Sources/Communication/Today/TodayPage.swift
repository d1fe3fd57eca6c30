import Core
import People

/// What the first page of the day shows those who hold talks: managers and HR their list, leaders also their team.
struct TodayPage: Sendable {
    /// Lines shown before "more".
    static let most = 7

    /// Some lines of a list under one title.
    struct Group: Sendable {
        fileprivate let list: ListLines
        fileprivate let places: [Int]
        /// Those shown before "more", with their slots and talks once they are given.
        fileprivate(set) var first: [WeekPage.Line]

        var count: Int { places.count }
        var isEmpty: Bool { places.isEmpty }
        var lines: [WeekPage.Line] { places.map { list.all[$0] } }

        fileprivate init(_ list: ListLines, where isWanted: (WeekPage.Line) -> Bool = { _ in true }) {
            self.list = list
            places = list.all.indices.filter { isWanted(list.all[$0]) }
            first = places.prefix(TodayPage.most).map { list.all[$0] }
        }

        fileprivate mutating func show(
            _ slots: [KeptSlot],
            on today: Day,
            _ facts: Facts,
            _ courses: OpenCourses?
        ) {
            first = list.given(places.prefix(TodayPage.most), slots, on: today, facts, courses)
        }
    }

    let week: WeekPage
    let role: Role
    private(set) var dueToday: Group
    /// Late since today, and late yesterday already.
    private(set) var newlyLate: Group
    private(set) var stillLate: Group
    /// New since yesterday and due later than today.
    private(set) var new: Group
    private(set) var met: Group
    /// For a leader: who of the team is due with another holder this week, or late.
    private(set) var team: Group

    var today: Day { week.today }
    var isQuiet: Bool { [dueToday, newlyLate, stillLate, new, met, team].allSatisfy { $0.isEmpty } }

    init(_ view: ObligationCache.View, _ changes: DayChanges, today: Day, sight: Sight) {
        let (me, facts) = (sight.employeeID, view.facts)
        let current = Week(containing: today)
        /// A holder is told all there is to hold; HR holds the whole site in view.
        func isOwn(_ obligation: Obligation) -> Bool {
            sight.visible.contains(obligation.person) && obligation.employeeID != me
                && (sight.role == .hr || obligation.owner == me)
        }
        func isOfTeam(_ obligation: Obligation) -> Bool {
            sight.role == .leader && obligation.owner != me && sight.admits(obligation, facts)
        }
        func page(_ plans: [PlanLine]) -> WeekPage {
            WeekPage(
                view,
                plans: plans,
                week: current,
                today: today,
                filter: WeekPage.Filter(everyone: sight.role == .hr),
                visible: sight.visible,
                knowing: sight.kinds
            )
        }
        /// What is one talk is one line or none: part of it would tell that there is more (K12d).
        func whole(_ plans: [PlanLine], where isWanted: (Obligation) -> Bool) -> [PlanLine] {
            plans.filter { $0.obligations.allSatisfy(isWanted) }
        }
        // A talk has one holder: what a manager does not hold is never in one talk with what they do.
        let seen = { (obligation: Obligation) in
            (sight.role != .manager || obligation.owner == me) && sight.visible.contains(obligation.person)
        }
        let owed = view.unmet[..<view.unmet.place { $0.dueOn <= current.last }].filter(seen)
        let plans = WeekPlan.lines(owed, week: current, today: today)

        let lateNow = Set(changes.becameLate.map(\.key))
        func isNewlyLate(_ line: WeekPage.Line) -> Bool {
            line.plan.obligations.contains { lateNow.contains($0.key) }
        }
        week = page(whole(plans, where: isOwn))
        role = sight.role
        dueToday = Group(week.list) { $0.plan.dueOn == today }
        newlyLate = Group(week.list) { $0.plan.dueOn < today && isNewlyLate($0) }
        stillLate = Group(week.list) { $0.plan.dueOn < today && !isNewlyLate($0) }
        let mine = { (obligation: Obligation) in isOwn(obligation) || isOfTeam(obligation) }
        let new = WeekPlan.together(changes.new.filter { $0.dueOn > today && seen($0) })
        self.new = Group(page(whole(new, where: mine)).list)
        met = Group(page(whole(WeekPlan.together(changes.met.filter(seen)), where: mine)).list)
        team = Group(page(whole(plans, where: isOfTeam)).list)
    }

    /// Gives the lines shown before "more" their slots, and the talks begun about them; what is met needs none.
    mutating func show(_ slots: [KeptSlot], _ facts: Facts, _ courses: OpenCourses) {
        let day = today
        dueToday.show(slots, on: day, facts, courses)
        newlyLate.show(slots, on: day, facts, courses)
        stillLate.show(slots, on: day, facts, courses)
        new.show(slots, on: day, facts, courses)
        met.show(slots, on: day, facts, nil)
        team.show(slots, on: day, facts, courses)
    }
}

extension Day {
    /// Before every day the product knows.
    static let first = Day(1, 1, 1) ?? Day(number: 0)
}
