import Core
import Store

/// Inviting people: a link and a code each, on paper or by mail.
struct Invitations: Sendable {
    /// What became of a batch.
    struct Batch: Sendable {
        var printed: [Invitation] = []
        var mailed: [String] = []
        /// Those the reader may not invite, or who are not there.
        var refused: [String] = []
    }

    static let most = 200
    private static let seconds = 7 * 86_400

    let database: Database
    let clock: Clock
    private let post: InvitationPost?
    private let address: String?

    init(database: Database, clock: Clock, post: InvitationPost? = nil, address: String? = nil) {
        (self.database, self.clock, self.post, self.address) = (database, clock, post, address)
    }

    /// A letter may only hold an address that somebody set: what a browser says of the host can be made up.
    var mayMail: Bool { post != nil && address != nil }

    /// Invites people by mail, or by a link on paper.
    ///
    /// - Parameters:
    ///   - base: stands in links on paper where no address was set.
    ///   - onlyByMail: leaves whoever has no address as they are.
    func invite(
        _ numbers: [String],
        reader: Authority.Reader,
        by actor: Actor,
        base: String,
        byMail: Bool,
        onlyByMail: Bool = false
    ) async throws -> Batch {
        let now = clock.now()
        let keys = numbers.prefix(Self.most).map {
            Key(number: $0, token: Secret.token(), code: SpokenCode.text(Secret.bytes(10)), fresh: AccountID(at: now))
        }
        let base = address ?? base
        let made = try await database.write(actor, "invite") { tx in
            try keys.map { key in
                (key.number, try invite(key, reader, base: base, needsAddress: onlyByMail, at: now, by: actor.name, tx))
            }
        }
        var batch = Batch()
        for (number, invitation) in made {
            guard let invitation else {
                batch.refused.append(number)
                continue
            }
            if byMail, mayMail, await isMailed(invitation) {
                batch.mailed.append(number)
            } else {
                batch.printed.append(invitation)
            }
        }
        return batch
    }

    private struct Key: Sendable {
        let number: String
        let token: String
        let code: String
        let fresh: AccountID
    }

    private func invite(
        _ key: Key,
        _ reader: Authority.Reader,
        base: String,
        needsAddress: Bool,
        at now: Instant,
        by name: String,
        _ tx: borrowing Transaction
    ) throws -> Invitation? {
        let found = try UserStore.account(
            number: key.number,
            fresh: key.fresh,
            at: now,
            by: name,
            withOutside: reader.isAdministrator,
            tx
        )
        guard let identity = found,
            Authority.may(.invite, reader, on: identity.target(on: identity.zone.day(of: now))),
            !needsAddress || identity.email != nil
        else { return nil }
        let until = now + Self.seconds
        // One that was lost opens nothing once there is a new one.
        try LinkStore.spend(all: identity.account, at: now, tx)
        try LinkStore.make(
            token: key.token,
            code: key.code,
            identity.account,
            .invitation,
            at: now,
            until: until,
            by: name,
            tx
        )
        try AccountStore.invited(identity.account, at: now, tx)
        tx.note(identity.number)
        return Invitation(
            number: identity.number,
            name: identity.name,
            team: identity.path.split(separator: "/").dropFirst().last.map(String.init) ?? "",
            link: "\(base)/sign-in/\(key.token)",
            code: key.code,
            until: until,
            language: identity.language,
            site: identity.site,
            email: identity.email
        )
    }

    /// Whoever has no address, or whose letter did not leave, gets it on paper.
    private func isMailed(_ invitation: Invitation) async -> Bool {
        guard let post, let to = invitation.email else { return false }
        do {
            try await post.send(
                InvitationPost.Letter(
                    to: to,
                    name: invitation.name,
                    number: invitation.number,
                    link: invitation.link,
                    code: invitation.code,
                    until: invitation.until,
                    language: invitation.language,
                    site: invitation.site
                )
            )
            return true
        } catch {
            return false
        }
    }
}
