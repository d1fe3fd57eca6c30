import Core
import Notify
import Store

/// Does the jobs of the outbox that are posts to group chats, at most eighteen a minute to one address.
package actor ChatSending {
    private let database: Database
    private let clock: Clock
    private let hooks: ChatHookStore
    private let poster: Poster
    private var buckets: [ID<KeptHook>: TokenBucket] = [:]
    private static let lease = 120

    package init(database: Database, clock: Clock, seal: Seal, poster: Poster) {
        (self.database, self.clock, self.poster) = (database, clock, poster)
        hooks = ChatHookStore(seal: seal)
    }

    /// Sends one post, if it is not sent yet and the chat can take one more.
    package func deliver(_ id: String) async throws -> JobOutcome {
        let (now, dispatch, hooks) = (clock.now(), ID<Dispatch>(id), hooks)
        guard let hook = try await database.read(.system("messages"), { tx in try ChatPostStore.hook(dispatch, tx) })
        else { return .done }
        if let seconds = buckets[hook, default: TokenBucket(at: now)].take(at: now) {
            return .snooze(until: now + seconds)
        }
        let taken = try await database.write(.system("messages"), "tell a chat") { tx in
            try ChatPostStore.take(dispatch, hooks, until: now + Self.lease, at: now, tx)
        }
        // Gone for good, or another server has it: whoever comes later looks again.
        guard let taken else { return .snooze(until: now + Self.lease) }
        let message = ChatMessage(
            id: id,
            title: Words.commentsAsked(taken.language),
            text: Words.atTheDesk(taken.language),
            link: taken.pages + "/",
            linkText: Words.open(taken.language)
        )
        let posted = await poster.post(taken.hook.request(message, at: now), taken.allowsPrivate)
        return try await settle(dispatch, posted.delivery(taken.hook.kind), tries: taken.tries)
    }

    private func settle(_ dispatch: ID<Dispatch>, _ answer: Delivery, tries: Int) async throws -> JobOutcome {
        let now = clock.now()
        let retryAt = Retry.at(answer, tries: tries, now: now)
        try await database.writePart(.system("messages")) { tx in
            try ParcelStore.ended(dispatch, answer, retryAt: retryAt, at: now, tx)
        }
        return retryAt.map { .snooze(until: $0) } ?? .done
    }
}
