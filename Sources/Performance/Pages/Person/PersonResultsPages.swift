import Core
import Foundation
import People
import Store
import Web

/// One person's results, for whoever may see them and for themselves.
enum PersonResultsPages {
    static let routes: [Route] = [
        Route(.get, "/people/:employee/results", .anyRole) { visit in try await show(visit) },
        Route(.get, "/people/:employee/results.json", .anyRole) { visit in
            guard let results = try await find(visit) else { return .notFound }
            return .file(
                try PersonResultsJSON.bytes(results),
                type: "application/json; charset=utf-8",
                name: "\(results.employeeID)-results.json"
            )
        },
    ]

    /// Weeks a control chart shows unless asked for others.
    private static let usualWeeks = 52

    private static func find(_ visit: Visit) async throws -> PersonResults? {
        let (employeeID, today, through) = (visit.parameter("employee"), visit.today, PerformancePages.through(visit))
        let viewer = visit.viewer
        return try await visit.read { tx in
            guard let id = try RosterStore().id(of: employeeID, tx), id == viewer.person || viewer.role != .agent,
                let person = try RosterStore().person(id, tx)
            else { return nil }
            return try PersonResultsStore.results(
                of: person,
                isSelf: id == viewer.person,
                today: today,
                through: through,
                tx
            )
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        guard let results = try await find(visit) else { return .notFound }
        guard let line = results.line(visit.query["measure"]) else {
            return .page(results.name, at: visit.path) { h in
                h.pageHead(results.name, sub: h.say.joined(results.employeeID, h.say(Words.results)))
                h.emptyState(Words.nobodyMeasured, Words.nobodyMeasuredSentence)
            }
        }
        let (today, through) = (visit.today, results.through)
        let (spread, target) = try await visit.read { tx in
            try PersonResultsStore.beside(line, results, today: today, through: through, tx)
        }
        let weeks = visit.query["weeks"].flatMap { Int($0) }.map { min(65, max(8, $0)) } ?? usualWeeks
        return .page(results.name, at: visit.path) { h in
            PersonResultsView(results: results, line: line, spread: spread, target: target, weeks: weeks).write(&h)
        }
    }
}
