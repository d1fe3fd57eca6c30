import Core
import Store
import Web

/// What is done to somebody's way in: a lock, its end, sessions, the second factor, the role of administrator.
enum UserActPages {
    static let routes: [Route] = [
        Route(.post, "/settings/users/:number/lock", UserPages.readers) { visit in
            try await act(visit, .lock, "lock an account") { identity, now, name, tx in
                try AccountStore.lock(identity.account, at: now, by: name, tx)
                try SessionStore.endAll(of: identity.account, at: now, tx)
                try LinkStore.spend(all: identity.account, at: now, tx)
                try KnownDeviceStore.forget(all: identity.account, but: nil, at: now, tx)
            }
        },
        Route(.post, "/settings/users/:number/lock/end", UserPages.readers) { visit in
            try await act(visit, .unlock, "unlock an account") { identity, _, _, tx in
                try AccountStore.lock(identity.account, at: nil, by: nil, tx)
            }
        },
        Route(.post, "/settings/users/:number/sessions/end", UserPages.readers) { visit in
            try await act(visit, .endSessions, "end somebody's sessions") { identity, now, _, tx in
                try SessionStore.endAll(of: identity.account, at: now, tx)
            }
        },
        Route(.post, "/settings/users/:number/second-factor/end", UserPages.readers) { visit in
            try await act(visit, .clearSecondFactor, "take somebody's second factor off") { identity, now, _, tx in
                try SecondFactorStore.remove(identity.account, tx)
                try PasskeyStore.endAll(of: identity.account, at: now, tx)
                try SessionStore.endAll(of: identity.account, at: now, tx)
            }
        },
        Route(.post, "/settings/users/:number/grant", .roles([.administrator])) { visit in try await grant(visit) },
        Route(.post, "/settings/users/:number/grant/end", .roles([.administrator])) { visit in
            let today = visit.today
            return try await act(visit, .revoke, "revoke the role of administrator") { identity, now, name, tx in
                _ = try GrantStore.revoke(identity.account, on: today, by: name, at: now, tx)
            }
        },
    ]

    static func notice(_ visit: Visit) -> String? { visit.query["done"].map { _ in visit.say(UserWords.done) } }

    /// From today or a later day, until the day before another or without an end.
    private static func grant(_ visit: Visit) async throws -> Answer {
        let from = visit.form["from"].map { Day($0) } ?? visit.today
        let until = visit.form["until"].map { Day($0) } ?? Day?.none
        guard let from, from >= visit.today, visit.form["until"] == nil || until != nil,
            until.map({ $0 > from }) ?? true
        else { return .refused(status: 422, UserWords.wrongDays) }
        let id = ID<Grant>(at: visit.now).text
        return try await act(visit, .grant, "grant the role of administrator") { identity, now, name, tx in
            try GrantStore.grant(id, identity.account, from: from, until: until, by: name, at: now, tx)
            tx.note("from \(from)\(until.map { " until \($0)" } ?? "")")
        }
    }

    /// One act on one account, if the reader may: everybody else is told that there is no such page.
    static func act(
        _ visit: Visit,
        _ act: Authority.Act,
        _ why: String,
        _ body: @escaping @Sendable (Identity, Instant, String, borrowing Transaction) throws -> Void
    ) async throws -> Answer {
        let (number, now, reader, name) = (visit.parameter("number"), visit.now, visit.reader, visit.viewer.employeeID)
        let fresh = AccountID(at: now)
        let isDone = try await visit.house.database.write(visit.userActor, why) { tx in
            let found = try UserStore.account(
                number: number,
                fresh: fresh,
                at: now,
                by: name,
                withOutside: reader.isAdministrator,
                tx
            )
            guard let identity = found,
                Authority.may(act, reader, on: identity.target(on: identity.zone.day(of: now)))
            else { return false }
            tx.note("of \(identity.number)")
            try body(identity, now, name, tx)
            return true
        }
        return isDone ? .redirect(Path("/settings/users").adding(number).query("done", "1")) : .notFound
    }
}
