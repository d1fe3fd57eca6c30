import Core
import Store
import Web

/// `/talks/:course/handovers`: a talk goes to another who may hold it, with a reason.
///
/// Its slots go with it in the same write.
struct HandoverPages: Sendable {
    let calendar: CalendarPages

    var route: Route {
        Route(.post, "/talks/:course/handovers", CourseShellPages.readers) { visit in try await handOver(visit) }
    }

    private func handOver(_ visit: Visit) async throws -> Answer {
        guard let seen = try await CoursePages.course(visit) else { return .notFound }
        let (viewer, now, site) = (visit.viewer, visit.now, seen.site)
        let (to, why) = (visit.form["to"]?.nfc ?? "", visit.form["why"].flatMap(Handover.Why.init(rawValue:)))
        let revision = visit.form["revision"].flatMap { Int($0) }
        do {
            let next = try await visit.read { tx in try HandoverStore.next(to, for: seen, tx) }
            let weeks = try await slots(of: seen, to: next?.employeeID, visit)
            // Shifts, rooms and slots of others are looked at: whose talk it is was asked before, and is again.
            let isKept = try await visit.house.database.write(calendar.planner(visit), "hand a talk over") {
                tx -> Bool? in
                guard let course = try CoursePages.open(seen.id, viewer, tx),
                    try CoursePages.reader(viewer, tx).mayHandOver(course)
                else { return nil }
                guard course.revision == revision, course.holder == seen.holder else { return false }
                guard let next = try HandoverStore.next(to, for: course, tx) else { throw Handover.No.nobody }
                let hasWords = try HandoverStore.hasWords(course, tx)
                if let no = Handover.refusal(of: course, to: next, hasWords: hasWords) { throw no }
                guard let why else { throw Handover.No.noReason }
                if course.hiddenFrom == nil { tx.touch(CommunicationArea.week, site: site) }
                // A slot came up meanwhile: the page is shown again.
                guard try TakenOverStore.weeks(of: course, from: now, tx) == weeks.map(\.week) else { return false }
                let handover = Handover(
                    from: course.holder,
                    to: next.employeeID,
                    why: why,
                    at: now,
                    by: viewer.employeeID
                )
                guard try HandoverStore.keep(handover, of: course, to: next, tx) else { return false }
                for week in weeks {
                    try week.hand(Set(course.obligations), from: handover.from, to: handover.to, tx)
                }
                return true
            }
            switch isKept {
            case true:
                // Whoever may not open what another holds is led back to their week.
                let stays = try await CoursePages.course(visit) != nil
                return .redirect((stays ? CoursePages.path(seen) : CoursePages.menu).query("done", "1"))
            case false: return try await CourseShellPages.again(visit, nil)
            default: return .notFound
            }
        } catch let refusal as any Refusal { return try await CourseShellPages.again(visit, refusal.sentence) }
    }

    /// The weeks in which it has a slot, each planned as if it were the other's already.
    private func slots(of course: TalkCourse, to next: String?, _ visit: Visit) async throws -> [WeekSlotsStore] {
        guard let next else { return [] }
        let now = visit.now
        let weeks = try await visit.read { tx in try TakenOverStore.weeks(of: course, from: now, tx) }
        var stores: [WeekSlotsStore] = []
        for week in weeks {
            stores.append(
                WeekSlotsStore(
                    slots: try await calendar.slots(week, visit, handing: (Set(course.obligations), next)),
                    week: week,
                    now: now,
                    actor: visit.viewer.employeeID
                )
            )
        }
        return stores
    }
}
