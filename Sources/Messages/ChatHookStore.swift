import Core
import Notify
import Store

/// A group chat of a site; its address and secret are told to nobody again.
package struct KeptHook: Sendable, Hashable {
    package let id: ID<KeptHook>
    package let kind: ChatKind
    package let name: String
    /// The part of its address that may be seen.
    package let shown: String
    package let signs: Bool
    package let allowsPrivate: Bool
    package let pages: String
}

/// A group chat with its secrets opened, for the moment of sending.
package struct OpenHook: Sendable {
    package let hook: ChatHook
    package let site: String
    package let allowsPrivate: Bool
    package let pages: String
    package let language: Language
}

/// Group chats in the database.
package struct ChatHookStore: Sendable {
    private let seal: Seal

    package init(seal: Seal) { self.seal = seal }

    private static func purpose(_ id: ID<KeptHook>, _ what: String) -> String { "chat_hook.\(what) \(id)" }

    static func ids(of site: String, _ tx: borrowing Transaction) throws -> [ID<KeptHook>] {
        try tx.rows(
            "SELECT hook_id FROM chat_hook WHERE site = $1 AND ended_at IS NULL ORDER BY hook_id",
            [.text(site)]
        ) { ID($0.text(0)) }
    }

    package static func hooks(of site: String, _ tx: borrowing Transaction) throws -> [KeptHook] {
        try tx.rows(
            """
            SELECT hook_id, kind, name, shown, secret, allows_private, pages FROM chat_hook
            WHERE site = $1 AND ended_at IS NULL ORDER BY name, hook_id
            """,
            [.text(site)]
        ) { row in
            KeptHook(
                id: ID(row.text(0)),
                kind: ChatKind(rawValue: row.text(1)) ?? .generic,
                name: row.text(2),
                shown: row.text(3),
                signs: row.optionalText(4) != nil,
                allowsPrivate: row.flag(5),
                pages: row.text(6)
            )
        }
    }

    /// What a post needs; nil once the chat is gone or its secrets cannot be opened.
    package func open(_ id: ID<KeptHook>, _ tx: borrowing Transaction) throws -> OpenHook? {
        let found = try tx.first(
            """
            SELECT h.kind, h.address, h.secret, h.allows_private, h.pages, s.language, h.site
            FROM chat_hook h JOIN site s ON s.site = h.site WHERE h.hook_id = $1 AND h.ended_at IS NULL
            """,
            [.id(id)]
        ) { row in
            (
                row.text(0), row.text(1), row.optionalText(2), row.flag(3), row.text(4),
                Language(rawValue: row.text(5)) ?? .hans, row.text(6)
            )
        }
        guard let (kind, address, secret, allowsPrivate, pages, language, site) = found,
            let kind = ChatKind(rawValue: kind),
            let address = seal.open(address, for: Self.purpose(id, "address"))
        else { return nil }
        let opened = secret.flatMap { seal.open($0, for: Self.purpose(id, "secret")) }
        guard (secret == nil) == (opened == nil) else { return nil }
        return OpenHook(
            hook: ChatHook(kind: kind, address: address, secret: opened),
            site: site,
            allowsPrivate: allowsPrivate,
            pages: pages,
            language: language
        )
    }

    package func add(
        _ hook: ChatHook,
        name: String,
        allowsPrivate: Bool,
        pages: String,
        site: String,
        by actor: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> ID<KeptHook> {
        let id = ID<KeptHook>(at: now)
        let shown = HookAddress.masked(hook.address)
        try tx.run(
            """
            INSERT INTO chat_hook (hook_id, site, kind, name, shown, address, secret, allows_private, pages, made_at, made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                .id(id), .text(site), .text(hook.kind.rawValue), .text(name), .text(shown),
                .text(try seal.close(hook.address, for: Self.purpose(id, "address"))),
                .text(try hook.secret.map { try seal.close($0, for: Self.purpose(id, "secret")) }),
                .bool(allowsPrivate), .text(pages), .at(now), .text(actor),
            ]
        )
        tx.note("chat \(hook.kind.rawValue) \(name) \(shown)\(allowsPrivate ? ", may be on the own network" : "")")
        return id
    }

    /// Nothing more is sent there; its secrets are gone, that it was there stays on file.
    package static func end(
        _ id: ID<KeptHook>,
        site: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let ended = try tx.run(
            """
            UPDATE chat_hook SET ended_at = $3, address = '', secret = NULL
            WHERE hook_id = $1 AND site = $2 AND ended_at IS NULL
            """,
            [.id(id), .text(site), .at(now)]
        )
        tx.note("chat \(id) ended")
        return ended > 0
    }
}
