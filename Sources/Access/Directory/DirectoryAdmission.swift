import Core
import Notify
import Store

/// Who is let in by what a directory says: people of its own site, by the number it gives them, every time anew.
struct DirectoryAdmission: Sendable {
    let directory: CompanyDirectory
    let entry: DirectoryEntry
    /// Drawn before the transaction, whose body may run again.
    let fresh: AccountID

    /// The account behind the entry, and whether the role of administrator rests in this session.
    func find(at now: Instant, _ tx: borrowing Transaction) throws -> (identity: Identity, isPlain: Bool) {
        guard let posts = DirectoryGroups.posts(directory.posts) else { throw CompanyRefusal.unbelievable }
        guard let identity = try AccountStore.identity(try account(at: now, tx), tx) else {
            throw CompanyRefusal.unknown
        }
        // Whoever moved to another site comes in by that site's ways.
        guard identity.site == directory.site, identity.mayComeIn(on: identity.zone.day(of: now)) else {
            throw CompanyRefusal.closed
        }
        let groups = DirectoryGroups.names(entry.groups)
        guard posts.admits(identity.role, in: groups) else { throw CompanyRefusal.notInGroup }
        return (identity, !posts.admits(.administrator, in: groups))
    }

    /// One number, and one person behind it or an administrator of the site who is in no roster.
    private func account(at now: Instant, _ tx: borrowing Transaction) throws -> AccountID {
        guard entry.numbers.count == 1 else { throw CompanyRefusal.unknown }
        let number = entry.numbers[0].trimmed.nfc
        guard !number.isEmpty, number.utf8.count <= 254 else { throw CompanyRefusal.unknown }
        let people = try CompanySubjectStore.people(by: .number, number, site: directory.site, tx)
        if people.count == 1 {
            return try AccountStore.ensure(people[0], fresh: fresh, at: now, by: "company directory", tx)
        }
        guard people.isEmpty, let outsider = try CompanySubjectStore.outsider(login: number, site: directory.site, tx)
        else { throw CompanyRefusal.unknown }
        return outsider
    }
}
