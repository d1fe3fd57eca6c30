import Core
import People
import Store
import Web

/// When a holder has time for talks, for those under them and for those who see them: who asks for a talk proposes one
/// of these (P23).
struct FreeBusyPages: Sendable {
    let calendar: CalendarPages

    var routes: [Route] {
        [Route(.get, "/week/free.ics", .anyRole) { visit in try await free(visit) }]
    }

    private func free(_ visit: Visit) async throws -> Answer {
        let slots = try await calendar.kept(visit)
        let roster = slots.facts.roster
        guard let reader = roster.person(visit.viewer.employeeID) else { return .notFound }
        let above = roster.above(reader, on: visit.today).map(\.employeeID)
        let wanted = visit.query["holder"] ?? roster.holder(of: reader, on: visit.today)?.employeeID
        guard let wanted, let person = roster.person(wanted) else { return .notFound }
        let isVisible = try await visit.read { tx in try VisiblePeopleStore.sees(person.id, tx) }
        guard wanted == reader.employeeID || above.contains(wanted) || isVisible,
            let input = slots.input(wanted, .kept, alone: true), let plan = slots.plan(of: wanted)
        else { return .notFound }
        let text = FreeBusyCalendar(
            holder: wanted,
            week: slots.week,
            zone: input.zone,
            entries: FreeBusy.entries(decided(plan, slots), of: input, to: reader.employeeID),
            now: visit.now
        ).text
        return .file(Array(text.utf8), type: "text/calendar; charset=utf-8", name: "\(slots.week)-free.ics")
    }

    /// A proposal nobody has kept takes no time yet.
    private func decided(_ plan: Plan, _ slots: WeekSlots) -> Plan {
        let kept = plan.lines.filter { slots.slotOf[$0.talk.key] != nil }
        return Plan(holder: plan.holder, week: plan.week, lines: kept, isQuietKnown: plan.isQuietKnown)
    }
}
