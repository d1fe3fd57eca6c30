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

    /// One entry more than `lines` says that there is a next page; `sight` tells whose details are shown.
    //
    // Without places: a gap in them would tell of rows the reader may not know of (C5a).
    init(asked: Asked, entries: [AuditEntry], lines: Int, sight: AuditSight) {
        self.asked = asked
        self.entries = entries.prefix(lines).map { $0.shown(withDetail: sight.showsDetail(of: $0)) }
        next =
            entries.count > lines ? self.entries.last.map { AuditFilter.Cursor(at: $0.at, id: $0.id.text).text } : nil
    }
}

/// Of which rows a reader may read what was done, beside that it was.
struct AuditSight: Sendable {
    /// Whom the reader sees by their post, themselves included.
    let visible: Set<PersonID>
    /// The program's own rows may name people of any site: where there are several, only that they happened is shown.
    let showsProgram: Bool

    func showsDetail(of entry: AuditEntry) -> Bool {
        if AuditSight.ofTheSystem.contains(entry.why) { return true }
        return entry.person.map(visible.contains) ?? showsProgram
    }

    /// What is done to accounts, rules and integrations: nobody's talks are in it.
    private static let ofTheSystem: Set = [
        "add a chat", "appoint an administrator", "drop a job", "end a chat", "end somebody's sessions",
        "enrol a shared machine", "grant the role of administrator", "invite", "lock an account",
        "make a sign-in link", "open a record from outside", "read a record opened from outside",
        "revoke the role of administrator", "set a number of a rule", "set the mail server",
        "set the rules of signing in", "take a shared machine back", "take somebody's second factor off",
        "try a job again", "unlock an account",
    ]
}

extension AuditEntry {
    /// What happened, with or without what exactly was done.
    fileprivate func shown(withDetail: Bool) -> AuditEntry {
        AuditEntry(
            id: id,
            at: at,
            actor: actor,
            person: person,
            why: why,
            isRead: isRead,
            origin: origin,
            notes: withDetail ? notes : [],
            changes: withDetail ? changes : [],
            place: nil,
            link: nil
        )
    }
}

/// The audit as a table for other programs.
package enum AuditSheet {
    static func table(_ entries: [AuditEntry], _ say: Say) -> SavedTable {
        SavedTable(
            "audit",
            ["at", "actor", "why", "kind", "origin", "notes", "changes"],
            width: 24,
            texts: entries.map { entry in
                [
                    say.zone.stamp(entry.at), entry.actor, entry.why,
                    entry.isRead ? "read" : "write", entry.origin, (entry.notes ?? ["erased"]).joined(separator: "; "),
                    entry.changes.map { "\($0.what): \($0.before ?? "-") -> \($0.after ?? "-")" }
                        .joined(separator: "; "),
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
