import Core
import Ingest
import People
import Store
import Web

/// The list of agreements for whoever holds talks, and for everybody their own.
struct AgreementListPages: Sendable {
    let figures: AgreedFiguresStore

    var routes: [Route] {
        [
            Route(.get, "/agreements", .anyRole) { visit in try await list(visit) },
            Route(.get, "/agreements.json", .anyRole) { visit in
                .list(try await all(visit).map(\.json), named: "agreements", csrf: visit.viewer.csrf)
            },
            Route(.get, "/agreements.csv", .anyRole) { visit in .csv(try await table(visit), name: "agreements") },
            Route(.get, "/agreements.xlsx", .anyRole) { visit in try .xlsx(try await table(visit), name: "agreements")
            },
        ]
    }

    private static let columns = [
        "employee_id", "name", "team", "kind", "holder_id", "agreed_on", "goals", "next_check", "state",
    ]

    private func list(_ visit: Visit) async throws -> Answer {
        let (filter, size) = (AgreementFilter(query: visit.query), AgreementListStore.lines)
        let place = ListPlace(visit.query["after"], parts: 3)
        let ((lines, total, next), teams) = try await visit.read { tx in
            let store = AgreementListStore(reader: try .of(visit.viewer, tx), today: visit.today)
            return (
                try store.page(filter, behind: place, count: size, tx),
                try PeopleListStore.teams(atMost: TeamField.mostListed, tx)
            )
        }
        let page = AgreementListPage(
            lines: lines,
            total: total,
            place: place,
            next: next,
            filter: filter,
            teams: visit.viewer.role == .agent ? [] : teams,
            saying: AgreementSaying(name: figures.name)
        )
        return .page(AgreementWords.listTitle, at: visit.path) { h in AgreementListView.page(page, &h) }
    }

    private func all(_ visit: Visit) async throws -> [AgreementLine] {
        let filter = AgreementFilter(query: visit.query)
        return try await visit.read { tx in
            try AgreementListStore(reader: try .of(visit.viewer, tx), today: visit.today)
                .page(filter, behind: nil, count: 1_000_000, tx).lines
        }
    }

    private func table(_ visit: Visit) async throws -> SavedTable {
        let lines = try await all(visit)
        let (say, saying) = (visit.say, AgreementSaying(name: figures.name))
        return SavedTable(
            "agreements",
            Self.columns,
            texts: lines.map { line in
                [
                    line.person.employeeID, line.person.name ?? "", line.team, line.kind.rawValue,
                    line.holder.employeeID, say.zone.day(of: line.madeAt).description,
                    (line.terms?.goals ?? []).map { say(saying.goal($0)) }.joined(separator: "; "),
                    line.nextCheck?.description ?? "", line.standing.rawValue,
                ]
            }
        )
    }
}

/// What the list shows.
struct AgreementListPage: Sendable {
    let lines: [AgreementLine]
    let total: Int
    /// Behind which it begins; nil for the first page.
    let place: ListPlace?
    let next: ListPlace?
    let filter: AgreementFilter
    /// Nil where there are too many to list.
    let teams: [String]?
    let saying: AgreementSaying
}

extension AgreementFilter {
    /// The same list at another place, such as a file of it.
    func asked(_ path: Path) -> Path {
        path.query("state", standing?.rawValue).query("kind", kind?.rawValue).query("holder", holder)
            .query("person", person).query("team", team).query("from", from?.description)
            .query("to", to?.description)
    }

    func with(_ standing: AgreementStanding?) -> AgreementFilter {
        var filter = self
        filter.standing = standing
        return filter
    }
}

extension AgreementReader {
    /// Whoever is here.
    static func of(_ viewer: Viewer, _ tx: borrowing Transaction) throws -> AgreementReader {
        AgreementReader(
            person: viewer.person,
            employeeID: viewer.employeeID,
            role: viewer.role,
            above: try VisiblePeopleStore.above(viewer.person, tx),
            isAtSharedMachine: viewer.kioskIdle != nil
        )
    }
}

/// What of agreements waits for whoever opens the first page of the day.
enum AgreementNewsPages {
    static func waiting(_ visit: Visit) async throws -> [WaitingAnswer] {
        let all = try await visit.read { tx in
            try AgreementListStore(reader: try .of(visit.viewer, tx), today: visit.today).waiting(tx)
        }
        return all.map { WaitingAnswer($0.sentence, by: $0.by, path: AgreementPages.path($0.id)) }
    }
}
