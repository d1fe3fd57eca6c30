import Core

/// One row of the audit as auditors read it.
package struct AuditEntry: Sendable, Hashable {
    package let id: ID<Audit>
    package let at: Instant
    package let actor: String
    package let person: PersonID?
    package let why: String
    /// A read of confidential text; everything else is a write.
    package let isRead: Bool
    package let origin: String
    /// What was done, one a line; nil where the detail was erased.
    package let notes: [String]?
    package let changes: [AuditChange]
    /// Its place in the chain; nil until it is sealed.
    package let place: Int?
    package let link: String?

    package init(
        id: ID<Audit>,
        at: Instant,
        actor: String,
        person: PersonID?,
        why: String,
        isRead: Bool,
        origin: String,
        notes: [String]?,
        changes: [AuditChange],
        place: Int?,
        link: String?
    ) {
        (self.id, self.at, self.actor, self.person, self.why) = (id, at, actor, person, why)
        (self.isRead, self.origin, self.notes, self.changes) = (isRead, origin, notes, changes)
        (self.place, self.link) = (place, link)
    }
}

/// Which rows of the audit are asked for.
package struct AuditFilter: Sendable, Hashable {
    /// From and before these moments.
    package var from: Instant?
    package var before: Instant?
    /// The employee_id, or the name of a command or job.
    package var actor: String?
    package var onlyReads = false
    /// Only rows older than this one: the last of the page before.
    package var after: Cursor?

    /// A row as a place in the list, whatever comes before it later.
    package struct Cursor: Sendable, Hashable {
        package let at: Instant
        package let id: String

        package init(at: Instant, id: String) { (self.at, self.id) = (at, id) }

        /// `1795399200000000-0198…`.
        package var text: String { "\(at.microseconds)-\(id)" }

        package init?(_ text: String) {
            guard let dash = text.firstIndex(of: "-"), let at = Int64(text[..<dash]) else { return nil }
            self.init(at: Instant(microseconds: at), id: String(text[text.index(after: dash)...]))
        }
    }

    package init() {}
}

/// Whose rows of the audit a reader may see beyond their scope.
package struct AuditReader: Sendable, Hashable {
    package let person: PersonID
    /// Rows about a confidential matter: never of one about themselves or anyone above them (C5a).
    package let seesHidden: Bool

    package init(person: PersonID, seesHidden: Bool) { (self.person, self.seesHidden) = (person, seesHidden) }
}
