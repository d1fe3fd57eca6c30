import Core
import Notify
import Store
import Support
import Synchronization
import Testing

@testable import Messages

struct `A group chat` {
    private let now = Post.at(Post.monday, 12)

    private func hook(_ post: Post, _ name: String = "组长") async throws -> ID<KeptHook> {
        let (seal, now) = (post.seal, now)
        return try await post.write { tx in
            try ChatHookStore(seal: seal).add(
                ChatHook(kind: .generic, address: "https://chat.example/0123456789012345678901234567", secret: "s3"),
                name: name,
                allowsPrivate: false,
                pages: "https://zhiyin.example.com",
                site: "main",
                by: "test",
                at: now,
                tx
            )
        }
    }

    private func posts(_ post: Post) async throws -> [String] {
        try await post.database.read(.system("test")) { tx in
            try tx.rows(
                "SELECT dispatch_id FROM dispatch {unscoped: test} WHERE hook_id IS NOT NULL ORDER BY dispatch_id"
            ) { $0.text(0) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `is told once that the list went out, and names nobody`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            _ = try await hook(post)
            let (now, week) = (now, Week(containing: Post.monday).next)
            for _ in 1...2 {
                try await post.write { tx in
                    try OutboxStore(now: now).commentsAsked(week, site: "main", until: now + 86_400, tx)
                }
            }
            let ids = try await posts(post)
            #expect(ids.count == 1)
            let bodies = Mutex<[String]>([])
            let poster = Poster { request, isPrivateAllowed in
                #expect(!isPrivateAllowed)
                bodies.withLock { $0.append(request.body) }
                return .answered(ChatReply(status: 200, body: ""))
            }
            let chats = ChatSending(database: post.database, clock: .fixed(now), seal: post.seal, poster: poster)
            #expect(try await chats.deliver(ids[0]) == .done)
            #expect(try await chats.deliver(ids[0]) == .done)
            let body = try #require(bodies.withLock { $0 }.first)
            #expect(bodies.withLock { $0.count } == 1)
            #expect(body.contains("下周名单") && body.contains("https://zhiyin.example.com/") && !body.contains("Ben"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `gets eighteen a minute, and again what it was too busy for`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let (hook, now) = (try await hook(post), now)
            try await post.write { tx in
                for number in 1...19 { try OutboxStore(now: now).chat(hook, about: "\(number)", tx) }
            }
            let ids = try await posts(post)
            let poster = Poster { _, _ in .answered(ChatReply(status: 429, body: "", retryAfter: 90)) }
            let chats = ChatSending(database: post.database, clock: .fixed(now), seal: post.seal, poster: poster)
            for id in ids.prefix(18) {
                #expect(try await chats.deliver(id) == .snooze(until: now + 90))
            }
            #expect(try await chats.deliver(ids[18]) == .snooze(until: now + 4))
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps its address and secret to itself, and loses them at its end`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let (hook, now) = (try await hook(post), now)
            let kept = try await post.database.read(.system("test")) { tx in
                (
                    try ChatHookStore.hooks(of: "main", tx),
                    try tx.first("SELECT address, secret FROM chat_hook") { [$0.text(0), $0.text(1)] } ?? []
                )
            }
            #expect(kept.0.map(\.shown) == ["https://chat.example/…4567"])
            #expect(!kept.1.contains { $0.contains("chat.example") || $0 == "s3" })
            let isElsewhere = try await post.write { tx in
                try ChatHookStore.end(hook, site: "other", at: now, tx)
            }
            #expect(!isElsewhere)
            let isEnded = try await post.write { tx in try ChatHookStore.end(hook, site: "main", at: now, tx) }
            #expect(isEnded)
            let left = try await post.database.read(.system("test")) { tx in
                try tx.first("SELECT address, secret FROM chat_hook") { [$0.text(0), $0.text(1)] }
            }
            #expect(left == ["", ""])
        }
    }
}
