import Core
import Store

/// Who is let in by what a company's sign-in says: people of its own site, found once and then known by its name.
struct CompanyAdmission: Sendable {
    let signIn: CompanySignIn
    let claims: [String: Claim]
    /// Drawn before the transaction, whose body may run again.
    let fresh: AccountID

    /// The account behind the claims, and whether the role of administrator rests in this session.
    func find(at now: Instant, _ tx: borrowing Transaction) throws -> (identity: Identity, isPlain: Bool) {
        guard let posts = CompanyPosts(signIn.posts) else { throw CompanyRefusal.unbelievable }
        guard let identity = try AccountStore.identity(try account(at: now, tx), tx) else {
            throw CompanyRefusal.unknown
        }
        let today = identity.zone.day(of: now)
        // Whoever moved to another site comes in by that site's ways.
        guard identity.site == signIn.site, identity.mayComeIn(on: today) else { throw CompanyRefusal.closed }
        let groups = claims[signIn.groupsClaim]?.texts ?? []
        guard posts.admits(identity.role, in: groups) else { throw CompanyRefusal.notInGroup }
        return (identity, !posts.admits(.administrator, in: groups))
    }

    private func account(at now: Instant, _ tx: borrowing Transaction) throws -> AccountID {
        guard let subject = claims["sub"]?.text else { throw CompanyRefusal.unbelievable }
        if let known = try CompanySubjectStore.account(of: subject, signIn.id, tx) { return known }
        let account = try wanted(at: now, tx)
        // A second name for the same account is somebody else until an administrator says otherwise.
        guard try CompanySubjectStore.bind(subject, to: account, signIn.id, at: now, tx) else {
            throw CompanyRefusal.taken
        }
        return account
    }

    private func wanted(at now: Instant, _ tx: borrowing Transaction) throws -> AccountID {
        guard let wanted = signIn.wanted(claims) else { throw CompanyRefusal.unknown }
        let people = try CompanySubjectStore.people(by: signIn.findsBy, wanted, site: signIn.site, tx)
        if people.count == 1 {
            return try AccountStore.ensure(people[0], fresh: fresh, at: now, by: "company sign-in", tx)
        }
        guard people.isEmpty, signIn.findsBy == .number,
            let outsider = try CompanySubjectStore.outsider(login: wanted, site: signIn.site, tx)
        else { throw CompanyRefusal.unknown }
        return outsider
    }
}

extension CompanyEntrance {
    func enter(
        _ signIn: CompanySignIn,
        _ claims: [String: Claim],
        _ caller: Caller,
        _ now: Instant
    ) async throws -> Entrance.Outcome {
        let keys = Entrance.Keys(at: now, device: caller.device)
        let admission = CompanyAdmission(signIn: signIn, claims: claims, fresh: AccountID(at: now))
        return try await entrance.database.write(.door(caller), "sign in by the company") { tx in
            let (identity, isPlain) = try admission.find(at: now, tx)
            tx.note("for \(identity.number)")
            let isProved = signIn.provesSecondStep(claims)
            if !isProved, try SecondFactorStore.of(identity.account, tx)?.isConfirmed == true {
                let step = StepStore.Step(account: identity.account, byCompany: true, isPlain: isPlain)
                try StepStore.begin(keys.step, step, at: now, until: now + Entrance.stepSeconds, tx)
                return .secondFactor(step: keys.step)
            }
            var opening = Entrance.Opening(.company)
            (opening.isPlain, opening.asksSecondStep) = (isPlain, !isProved)
            return try entrance.open(identity, opening, caller, keys, at: now, tx)
        }
    }
}
