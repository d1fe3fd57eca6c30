import Core
import People
import Store
import Web

/// One line of what waits for the reader's answer; whoever asks for answers fills it.
package struct WaitingAnswer: Sendable {
    package let sentence: Word
    /// The day an answer is wanted by.
    package let by: Day?
    package let path: Path

    package init(_ sentence: Word, by: Day? = nil, path: Path) {
        (self.sentence, self.by, self.path) = (sentence, by, path)
    }
}

/// The first page of the day: what is due, late and new; for an agent the own day.
struct TodayPages: Sendable {
    let cache: ObligationCache
    let changes: Kept<DayChanges>
    let waiting: @Sendable (Visit) async throws -> [WaitingAnswer]
    private let shown = Shown<ReaderKey, TodayPage>()

    init(
        cache: ObligationCache,
        changes: Kept<DayChanges>,
        waiting: @escaping @Sendable (Visit) async throws -> [WaitingAnswer]
    ) {
        (self.cache, self.changes, self.waiting) = (cache, changes, waiting)
    }

    static let readers: Route.Allowed = .roles([.agent, .leader, .manager, .hr])

    var routes: [Route] {
        [
            Route(.get, "/today", Self.readers, isSteady: true) { visit in
                visit.viewer.role == .agent ? try await ownDay(visit) : try await today(visit)
            }
        ]
    }

    private func today(_ visit: Visit) async throws -> Answer {
        let view = try await cache.view()
        let changed = await changes.value(of: view)
        let sight = try await Sight.of(visit, view, cache)
        var page = shown.model(ReaderKey(visit), of: view) {
            TodayPage(view, changed, today: visit.today, sight: sight)
        }
        let slots = try await SlotStore.coming(visit)
        page.show(slots, view.facts, try await CourseStore.open(visit))
        let courses = try await OpenCoursesPage.own(visit)
        let answers = try await waiting(visit)
        let held = try await HoldNotice.of(visit, view)
        return .page(Words.todayTitle, at: visit.path, notice: visit.query["done"].map { _ in visit.say(Words.noted) })
        { [page] h in
            TodayView(
                page: page,
                waiting: answers,
                held: held,
                courses: courses,
                employeeID: visit.viewer.employeeID,
                csrf: visit.viewer.csrf
            )
            .write(&h)
            h.liveBar(CommunicationArea.week, CommunicationArea.round, PeopleArea.topic, at: visit.path)
        }
    }

    private func ownDay(_ visit: Visit) async throws -> Answer {
        let view = try await cache.view()
        let (person, employeeID) = (visit.viewer.person, visit.viewer.employeeID)
        let day = OwnDay(view, of: person, employeeID: employeeID, today: visit.today)
        let answers = try await waiting(visit)
        let held = try await HoldNotice.of(visit, view)
        return .page(Words.ownDayTitle, at: visit.path) { h in
            OwnDayView.page(day, waiting: answers, held: held, &h)
        }
    }
}

extension SlotStore {
    /// What lists may tell somebody who is here of the talks to come: one question to the database, the same for a
    /// whole minute.
    static func coming(_ visit: Visit) async throws -> [KeptSlot] {
        let (reader, now) = (visit.viewer.employeeID, visit.now.minute)
        return try await visit.read { tx in try coming(to: reader, now: now, tx) }
    }
}
