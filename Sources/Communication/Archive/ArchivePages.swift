import Core
import Ingest
import People
import Store
import Web

/// The archive of held talks: a list to search, and the same as files.
enum ArchivePages {
    static let path = Path("/talks")
    static let readers: Route.Allowed = .roles([.leader, .manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/talks", readers, isSteady: true) { visit in try await list(visit) },
        Route(.get, "/talks.csv", readers) { visit in .csv(try await table(visit), name: "talks") },
        Route(.get, "/talks.xlsx", readers) { visit in try .xlsx(try await table(visit), name: "talks") },
    ]

    private static func store(_ visit: Visit) -> ArchiveStore {
        let viewer = visit.viewer
        let reader = ArchiveReader(person: viewer.person, employeeID: viewer.employeeID, role: viewer.role)
        return ArchiveStore(filter: ArchiveFilter(query: visit.query), reader: reader)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        // A machine that many share shows nobody else's talks.
        guard visit.viewer.kioskIdle == nil else { return .notFound }
        let (store, below) = (store(visit), visit.query["before"].flatMap { Int64($0) })
        let page = try await visit.read { tx in
            let all = try store.numbers(below: nil, atMost: ArchivePage.mostCounted + 1, tx)
            let rest = try below.map { try store.numbers(below: $0, atMost: ArchiveStore.size + 1, tx) } ?? all
            let shown = Array(rest.prefix(ArchiveStore.size))
            return ArchivePage(
                filter: store.filter,
                lines: try store.lines(shown, tx),
                count: all.count,
                next: rest.count > shown.count ? shown.last : nil,
                isLater: below != nil,
                teams: try PeopleListStore.teams(atMost: TeamField.mostListed, tx),
                kinds: TalkKind.allCases.filter { !store.reader.isLeader || $0.isOpenToLeaders }
            )
        }
        return .page(ArchiveWords.title, at: visit.path) { h in ArchiveView.page(page, &h) }
    }

    private static let columns = [
        "held_on", "kind", "employee_id", "name", "team", "held_by", "minutes", "words", "sealed",
    ]

    /// All that is found, with the words this reader may read.
    private static func table(_ visit: Visit) async throws -> SavedTable {
        guard visit.viewer.kioskIdle == nil else { return SavedTable("talks", columns) }
        let store = store(visit)
        let lines = try await visit.read { tx in
            var lines: [ArchiveLine] = []
            while true {
                let more = try store.numbers(below: lines.last?.number, atMost: ArchiveStore.size, tx)
                lines += try store.lines(more, tx)
                if more.count < ArchiveStore.size { return lines }
            }
        }
        return SavedTable(
            "talks",
            columns,
            texts: lines.map { line in
                [
                    line.heldOn.description, line.kind.rawValue, line.person.employeeID, line.person.name ?? "",
                    line.team, line.holder?.employeeID ?? "", line.minutes.map(String.init) ?? "", line.text ?? "",
                    line.isSealed ? "yes" : "",
                ]
            }
        )
    }
}

extension ArchiveFilter {
    /// The archive as it is asked here.
    var path: Path { asked(ArchivePages.path) }

    func asked(_ path: Path) -> Path {
        path.query("q", text).query("kind", kind?.rawValue).query("team", team).query("holder", holder)
            .query("from", from?.description).query("to", to?.description)
    }
}
