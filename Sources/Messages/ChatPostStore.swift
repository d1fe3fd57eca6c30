import Core
import Notify
import Store

/// A post to a chat as it is about to go.
struct ChatPost: Sendable {
    let hook: ChatHook
    let allowsPrivate: Bool
    let pages: String
    let language: Language
    /// This one included.
    let tries: Int
}

/// Posts to chats that wait.
enum ChatPostStore {
    /// The chat a post is for; nil once it is sent or has failed.
    static func hook(_ id: ID<Dispatch>, _ tx: borrowing Transaction) throws -> ID<KeptHook>? {
        try tx.first(
            """
            SELECT hook_id FROM dispatch {unscoped: a post to a chat is about nobody}
            WHERE dispatch_id = $1 AND state = 'ready' AND hook_id IS NOT NULL
            """,
            [.id(id)]
        ) { $0.id(0) }
    }

    /// Takes the post for one try; nil where another server has it, or the chat is gone.
    static func take(
        _ id: ID<Dispatch>,
        _ hooks: ChatHookStore,
        until lease: Instant,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> ChatPost? {
        let taken = try tx.first(
            """
            UPDATE dispatch {unscoped: a post to a chat is about nobody} SET lease_until = $2, tries = tries + 1
            WHERE dispatch_id = $1 AND state = 'ready' AND hook_id IS NOT NULL
                AND (lease_until IS NULL OR lease_until < $3)
            RETURNING hook_id, tries
            """,
            [.id(id), .at(lease), .at(now)]
        ) { row -> (ID<KeptHook>, Int) in (row.id(0), row.count(1)) }
        guard let (hook, tries) = taken else { return nil }
        guard let open = try hooks.open(hook, tx) else {
            try ParcelStore.ended(id, .never(why: "the chat is gone"), retryAt: nil, at: now, tx)
            return nil
        }
        return ChatPost(
            hook: open.hook,
            allowsPrivate: open.allowsPrivate,
            pages: open.pages,
            language: open.language,
            tries: tries
        )
    }
}
