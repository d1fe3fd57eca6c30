import Core
import People
import Signals
import Store
import Web

/// Obligations, the week, talks and agreements for programs: what the pages show, by the same rules.
struct CommunicationAPI: Sendable {
    let cache: ObligationCache
    let calendar: CalendarPages

    var endpoints: [Endpoint] {
        [obligations, slots, course] + Self.lists + Self.saved + [Self.reports] + TimesAPI.endpoints
    }

    // MARK: - Obligations

    private var obligations: Endpoint {
        .list(
            "/obligations",
            .read(.week),
            "Whom to talk with, about what, by when: all that is not met or waived.",
            WeekPages.readers,
            parts: 2,
            query: [
                ShapeField("state", .words(["open", "planned", "late", "paused"])),
                ShapeField("team", .line), ShapeField("employee_id", .id),
            ],
            Self.obligation,
            key: { [$0.dueOn.description, $0.key] },
            items: { visit, asked in try await due(visit, asked) }
        )
    }

    /// One obligation as a program reads it, in the reader's language.
    struct Due: Sendable {
        let obligation: Obligation
        let name: String?
        let team: String?
        let reason: String

        var dueOn: Day { obligation.dueOn }
        var key: String { obligation.key }
    }

    private static let obligation: [Said<Due>] = [
        Said("key", .text(300)) { .text($0.key) },
        Said("employee_id", .id) { .text($0.obligation.employeeID) },
        Said("name", .maybe(.line)) { .text($0.name) },
        Said("team", .maybe(.line)) { .text($0.team) },
        Said("rule", .words(Rule.allCases.map(\.rawValue))) { .text($0.obligation.rule.rawValue) },
        Said("kinds", .list(.words(of: TalkKind.self), most: 20)) {
            .list($0.obligation.kinds.map { .text($0.rawValue) })
        },
        Said("caused_on", .day) { .text($0.obligation.causedOn.description) },
        Said("reason", .text(4_000), "In the language asked for.") { .text($0.reason) },
        Said("due_on", .day) { .text($0.dueOn.description) },
        Said("due_estimated", .flag, "The calendar of that year is not published yet.") {
            .flag($0.obligation.dueEstimated)
        },
        Said("state", .words(["open", "planned", "late", "paused"])) { .text($0.obligation.state.rawValue) },
        Said("owner_id", .maybe(.id)) { .text($0.obligation.owner) },
    ]

    private func due(_ visit: Visit, _ asked: APIPlace.Asked) async throws -> [Due] {
        let view = try await cache.view()
        let sight = try await Sight.of(visit, view, cache)
        let (state, team, person) = (visit.query["state"], visit.query["team"], visit.query["employee_id"])
        let json = ObligationJSON(facts: view.facts, language: visit.say.language, today: view.today)
        let wanted = view.unmet.filter { obligation in
            (person.map { obligation.employeeID == $0 } ?? true)
                && (state.map { obligation.state.rawValue == $0 } ?? true) && sight.admits(obligation, view.facts)
                && (team.map { json.team(obligation.employeeID) == $0 } ?? true)
        }
        let keyed = wanted.map { (key: [$0.dueOn.description, $0.key], due: $0) }
            .filter { line in asked.place.map { $0.lexicographicallyPrecedes(line.key) } ?? true }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return keyed.prefix(asked.limit + 1).map { _, obligation in
            Due(
                obligation: obligation,
                name: json.person(obligation.employeeID)?.name,
                team: json.team(obligation.employeeID),
                reason: obligation.reason.sentence(visit.say.language)
            )
        }
    }

    // MARK: - Slots

    private var slots: Endpoint {
        .list(
            "/week/slots",
            .read(.week),
            "A holder's slots of a week, kept and proposed; what is confidential only to who holds it.",
            WeekPages.readers,
            query: [ShapeField("week", .week), ShapeField("holder", .id)],
            [
                Said("key", .text(300), "Named by who moves, tells or releases the slot.") { .text($0.key) },
                Said("slot", .maybe(.id)) { .text($0.kept?.id.text) },
                Said("revision", .count, "Of the slot that was seen; 0 for a proposal.") { .whole($0.revision) },
                Said("employee_id", .id) { .text($0.line.talk.employeeID) },
                Said("name", .line) { .text($0.name) },
                Said("start", .moment) { .text($0.slot.start.iso) },
                Said("minutes", .count) { .whole($0.slot.minutes) },
                Said("place", .maybe(.line)) { .text($0.slot.place) },
                Said("state", .words(["proposed"] + KeptSlot.State.allCases.map(\.rawValue))) {
                    .text($0.kept?.state.rawValue ?? "proposed")
                },
            ] as [Said<CalendarPage.Entry>],
            key: { [$0.key] },
            items: { visit, asked in
                guard let (page, _) = try await calendar.page(visit) else { return [] }
                return page.entries.filter { entry in
                    (page.isOwn || !entry.line.talk.isConfidential) && asked.place.map { $0[0] < entry.key } ?? true
                }.sorted { $0.key < $1.key }.prefix(asked.limit + 1).map { $0 }
            }
        )
    }

    // MARK: - A talk on its way

    private var course: Endpoint {
        .one(
            "/talks/:course",
            .read(.talks),
            "A talk on its way: its steps so far, and the revision that the next act names.",
            CourseShellPages.readers,
            [
                Said("course", .id) { .text($0.course.id.text) },
                Said("kind", .words(of: TalkKind.self)) { .text($0.course.kind.rawValue) },
                Said("people", .list(.id, most: 1_000), "The employee_ids of whom the reader sees.") {
                    .list($0.people.map { .text($0) })
                },
                Said("department", .maybe(.line)) { .text($0.course.department) },
                Said("holder_id", .id) { .text($0.course.holder) },
                Said("begun_at", .moment) { .text($0.course.begunAt.iso) },
                Said("ended_at", .maybe(.moment)) { .text($0.course.endedAt?.iso) },
                Said("revision", .count) { .whole($0.course.revision) },
                Said("obligations", .list(.text(300), most: 1_000)) { .list($0.course.obligations.map { .text($0) }) },
                Said("events", .list(.object(Self.event), most: 10_000)) { .list($0.course.events.map(\.json)) },
            ] as [Said<OpenCourse>],
            load: { visit in
                guard let course = try await CoursePages.course(visit) else { return nil }
                let people = try await visit.read { tx in
                    try course.people.compactMap { try RosterStore().person($0, tx)?.employeeID }
                }
                return OpenCourse(course: course, people: people)
            }
        )
    }

    struct OpenCourse: Sendable {
        let course: TalkCourse
        let people: [String]
    }

    private static let event = [
        ShapeField("number", .count, required: true), ShapeField("at", .moment, required: true),
        ShapeField("by", .id, required: true), ShapeField("step", .line, required: true),
        ShapeField("what", .words(of: CourseEvent.What.self), required: true),
    ]
}

extension CourseEvent {
    /// What happened, without why: reasons are for the page.
    fileprivate var json: JSONValue {
        .object([
            "number": .whole(number), "at": .text(at.iso), "by": .text(by), "step": .text(step),
            "what": .text(what.rawValue),
        ])
    }
}
