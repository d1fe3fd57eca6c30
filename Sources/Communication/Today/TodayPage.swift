import Core
import People

/// What the first page of the day shows those who hold talks: managers and HR their list, leaders also their team.
struct TodayPage: Sendable {
    /// Lines shown before "more".
    static let most = 7

    private(set) var week: WeekPage
    let role: Role
    private(set) var dueToday: [WeekPage.Line]
    /// Late since today, and late yesterday already.
    private(set) var newlyLate: [WeekPage.Line]
    private(set) var stillLate: [WeekPage.Line]
    /// New since yesterday and due later than today.
    private(set) var new: [WeekPage.Line]
    private(set) var met: [WeekPage.Line]
    /// For a leader: who of the team is due with another holder this week, or late.
    private(set) var team: [WeekPage.Line]

    var today: Day { week.today }
    var isQuiet: Bool { [dueToday, newlyLate, stillLate, new, met, team].allSatisfy(\.isEmpty) }

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
        week = page(whole(plans, where: isOwn))
        role = sight.role
        dueToday = week.lines.filter { $0.plan.dueOn == today }
        let late = week.lines.filter { $0.plan.dueOn < today }
        newlyLate = late.filter { line in line.plan.obligations.contains { lateNow.contains($0.key) } }
        let newKeys = Set(newlyLate.flatMap(\.plan.obligations).map(\.key))
        stillLate = late.filter { !newKeys.contains($0.plan.obligations[0].key) }
        let mine = { (obligation: Obligation) in isOwn(obligation) || isOfTeam(obligation) }
        let new = WeekPlan.together(changes.new.filter { $0.dueOn > today && seen($0) })
        self.new = page(whole(new, where: mine)).lines
        met = page(whole(WeekPlan.together(changes.met.filter(seen)), where: mine)).lines
        team = page(whole(plans, where: isOfTeam)).lines
    }

    /// Gives each line the talk that has begun about it, or the kinds the reader may begin.
    mutating func take(_ courses: OpenCourses) {
        dueToday.take(courses)
        newlyLate.take(courses)
        stillLate.take(courses)
        new.take(courses)
        team.take(courses)
    }

    /// Gives each line the slot it has among those kept that the reader may know of.
    mutating func plan(_ slots: [KeptSlot], _ facts: Facts) {
        if slots.isEmpty { return }
        week.plan(slots, facts)
        let kept = WeekSlots.matched(week.lines.map(\.plan), slots, asOf: today, facts)
        dueToday.take(kept)
        newlyLate.take(kept)
        stillLate.take(kept)
        let day = today
        new.plan(slots, on: day, facts)
        met.plan(slots, on: day, facts)
        team.plan(slots, on: day, facts)
    }
}

extension Day {
    /// Before every day the product knows.
    static let first = Day(1, 1, 1) ?? Day(number: 0)
}
