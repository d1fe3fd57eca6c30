import Core
import People
import Store
import Web

/// Who did and read what, for whoever looks after it; as a list to page through and as files.
enum AuditPages {
    private static let lines = 100
    /// Rows of a file; the command `zhiyin audit export` has no bound.
    private static let most = 20_000

    static let routes: [Route] = [
        Route(.get, "/settings/audit", Administration.readers) { visit in try await show(visit) },
        Route(.get, "/settings/audit.csv", Administration.readers) { visit in
            try await file(visit) { entries, name in .csv(AuditSheet.table(entries, visit.say), name: name) }
        },
        Route(.get, "/settings/audit.jsonl", Administration.readers) { visit in
            try await file(visit) { entries, name in
                let lines = entries.map { AuditSheet.json($0) + "\n" }.joined()
                return .file(Array(lines.utf8), type: "application/jsonl; charset=utf-8", name: "\(name).jsonl")
            }
        },
        Route(.get, "/settings/audit.xlsx", Administration.readers) { visit in
            try await file(visit) { entries, name in try .xlsx(AuditSheet.table(entries, visit.say), name: name) }
        },
    ]

    private static func show(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        let page = AuditPage.Asked(visit.query)
        let filter = page.filter(visit.say.zone)
        let (reader, sight) = (reader(visit), try await sight(visit))
        let entries = try await visit.house.database.read(scope(visit)) { tx in
            try AuditListStore.page(filter, for: reader, limit: lines + 1, tx)
        }
        let shown = AuditPage(asked: page, entries: entries, lines: lines, sight: sight)
        return .page(AuditWords.title, at: Path("/settings/audit")) { h in AuditView.page(shown, &h) }
    }

    /// Who takes the audit away leaves a row in it.
    private static func file(
        _ visit: Visit,
        _ make: (_ entries: [AuditEntry], _ name: String) throws -> Answer
    ) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        let asked = AuditPage.Asked(visit.query)
        let filter = asked.filter(visit.say.zone)
        let (reader, sight, viewer) = (reader(visit), try await sight(visit), visit.viewer)
        let actor = Actor(
            name: viewer.employeeID,
            person: viewer.person,
            scope: scope(visit),
            origin: viewer.origin
        )
        let entries = try await visit.house.database.readConfidential(actor, "export the audit") { tx in
            let entries = try AuditListStore.page(filter, for: reader, limit: most, tx)
            tx.note("\(entries.count) rows \(asked.from ?? "") \(asked.to ?? "") \(asked.actor ?? "")")
            return entries
        }
        let shown = AuditPage(asked: asked, entries: entries, lines: most, sight: sight).entries
        return try make(shown, "audit-\(visit.today)")
    }

    /// Rows about confidential matters are for HR, and never for whom they are about (C5a).
    static func reader(_ visit: Visit) -> AuditReader {
        AuditReader(person: visit.viewer.person, seesHidden: visit.viewer.role == .hr)
    }

    /// Administrators see that anybody did anything; what exactly, only of whom they see by their post.
    static func scope(_ visit: Visit) -> Scope {
        visit.viewer.isAdministrator ? .system("administers the audit") : visit.viewer.scope
    }

    static func sight(_ visit: Visit) async throws -> AuditSight {
        let person = visit.viewer.person
        return try await visit.read { tx in
            AuditSight(
                visible: try VisiblePeopleStore.ids(tx).union([person]),
                showsProgram: try SiteStore.all(tx).count < 2
            )
        }
    }
}
