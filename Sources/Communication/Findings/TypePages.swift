import Core
import People
import Signals
import Store
import Web

/// Changes of talent types as signals in (K15), for another program until the talent area brings them: a label that only
/// managers and HR read.
enum TypePages {
    static let readers: Route.Allowed = .roles([.manager, .hr])
    static let path = Path("/types.json")
    private static let daysBack = 400

    static let routes: [Route] = [
        Route(.get, "/types.json", readers) { visit in try await list(visit) },
        Route(.post, "/types.json", readers) { visit in try await enter(visit) },
    ]

    /// Of people in scope, but not the reader’s own nor of those above them.
    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        let items = try await visit.read { tx -> [JSONObject] in
            let above = try VisiblePeopleStore.above(viewer.person, tx)
            let signals = try SignalStore(clock: .system).signals(prefix: "type/", tx)
            return try signals.compactMap { key, signal in
                guard let person = signal.person, person != viewer.person, !above.contains(person),
                    signal.happenedOn > today - daysBack, let change = try signal.payload(TypeChanged.self)
                else { return nil }
                var json = JSONObject()
                json.set("employee_id", key.split(separator: "/").dropFirst().first.map(String.init))
                json.set("changed_on", signal.happenedOn.description)
                json.set("from", change.from?.rawValue)
                json.set("type", change.to.rawValue)
                return json
            }
        }
        return .list(items, named: "types", csrf: viewer.csrf)
    }

    /// As a row of a file says it: another word about the same day supersedes the first.
    private static func enter(_ visit: Visit) async throws -> Answer {
        let (viewer, today, now) = (visit.viewer, visit.today, visit.now)
        guard let number = visit.form["person"]?.nfc,
            let person = try await visit.read({ tx in try LeaverPages.found(number, viewer, tx) })
        else { return .notFound }
        guard let on = visit.form["changed_on"].flatMap({ Day($0) }), on <= today else {
            return .refused(status: 422, Words.findingDayWrong)
        }
        guard let to = visit.form["type"].flatMap(TypeChanged.TalentType.init(rawValue:)) else {
            return .refused(status: 422, Words.typeWrong)
        }
        let from = visit.form["from"].flatMap(TypeChanged.TalentType.init(rawValue:))
        if visit.form["from"] != nil, from == nil { return .refused(status: 422, Words.typeWrong) }
        let key = "type/\(person.employeeID)/\(on)"
        let draft = SignalDraft(
            TypeChanged(from: from, to: to),
            about: person.id,
            happenedAt: viewer.zone.instant(on),
            happenedOn: on,
            sourceKey: key,
            evidence: [Evidence(what: "type", when: on.description)]
        )
        _ = try await visit.write("enter a change of type") { tx in
            try SignalStore(clock: .fixed(now)).emit(draft, tx)
            // Whose and when, and not which: the audit is read by more people than the label.
            tx.note(key)
        }
        return .redirect(path)
    }
}
