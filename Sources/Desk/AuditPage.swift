import Core
import Ingest
import Store
import Web

/// A page of the audit.
struct AuditPage: Sendable {
    /// What the reader asked for, as they wrote it.
    struct Asked: Sendable {
        let from: String?
        let to: String?
        let actor: String?
        let onlyReads: Bool
        let after: String?

        init(_ query: [String: String]) {
            func field(_ name: String) -> String? {
                guard let text = query[name]?.trimmed, !text.isEmpty else { return nil }
                return text
            }
            (from, to, actor) = (field("from"), field("to"), field("actor"))
            (onlyReads, after) = (query["reads"] == "1", query["after"])
        }

        /// Days are the site's, the last one included; what is no day asks for nothing.
        func filter(_ zone: Zone) -> AuditFilter {
            var filter = AuditFilter()
            filter.from = from.flatMap { Day($0) }.map { zone.instant($0) }
            filter.before = to.flatMap { Day($0) }.map { zone.instant($0 + 1) }
            (filter.actor, filter.onlyReads) = (actor, onlyReads)
            filter.after = after.flatMap { AuditFilter.Cursor($0) }
            return filter
        }

        /// The same at another place of the list.
        func path(_ path: Path, after: String? = nil) -> Path {
            path.query("from", from).query("to", to).query("actor", actor).query("reads", onlyReads ? "1" : nil)
                .query("after", after)
        }
    }

    let asked: Asked
    let entries: [AuditEntry]
    /// Where the next page begins; nil on the last.
    let next: String?

    /// One entry more than `lines` says that there is a next page.
    init(asked: Asked, entries: [AuditEntry], lines: Int, showsProgram: Bool) {
        self.asked = asked
        self.entries = entries.prefix(lines).map { showsProgram || $0.person != nil ? $0 : $0.withoutDetail }
        next =
            entries.count > lines ? self.entries.last.map { AuditFilter.Cursor(at: $0.at, id: $0.id.text).text } : nil
    }
}

extension AuditEntry {
    /// Only that it happened.
    fileprivate var withoutDetail: AuditEntry {
        AuditEntry(
            id: id,
            at: at,
            actor: actor,
            person: person,
            why: why,
            isRead: isRead,
            origin: origin,
            notes: [],
            changes: [],
            place: place,
            link: link
        )
    }
}

/// The audit as a table for other programs.
package enum AuditSheet {
    static func table(_ entries: [AuditEntry], _ say: Say) -> SavedTable {
        SavedTable(
            "audit",
            ["place", "at", "actor", "why", "kind", "origin", "notes", "changes", "link"],
            width: 24,
            texts: entries.map { entry in
                [
                    entry.place.map(String.init) ?? "", say.zone.stamp(entry.at), entry.actor, entry.why,
                    entry.isRead ? "read" : "write", entry.origin, (entry.notes ?? ["erased"]).joined(separator: "; "),
                    entry.changes.map { "\($0.what): \($0.before ?? "-") -> \($0.after ?? "-")" }
                        .joined(separator: "; "), entry.link ?? "",
                ]
            }
        )
    }

    /// One line of JSON.
    package static func json(_ entry: AuditEntry) -> String {
        var object = JSONObject()
        object.set("place", entry.place)
        object.set("at", entry.at.iso)
        object.set("actor", entry.actor)
        object.set("why", entry.why)
        object.set("kind", entry.isRead ? "read" : "write")
        object.set("origin", entry.origin)
        object.set("erased", entry.notes == nil)
        object.set("notes", entry.notes ?? [])
        object.set(
            "changes",
            entry.changes.map { change in
                var line = JSONObject()
                line.set("what", change.what)
                line.set("before", change.before)
                line.set("after", change.after)
                return line
            }
        )
        object.set("link", entry.link)
        return object.line
    }
}
