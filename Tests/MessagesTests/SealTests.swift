import Core
import Foundation
import Notify
import Store
import Support
import Testing

@testable import Messages

struct `A sealed secret` {
    private let seal = Seal { [ring = KeyRing()] in ring }

    @Test func `opens with its key and for its purpose only`() throws {
        let sealed = try seal.close("密码", for: "a")
        #expect(seal.open(sealed, for: "a") == "密码")
        #expect(seal.open(sealed, for: "b") == nil)
        let other = Seal { KeyRing() }
        #expect(other.open(sealed, for: "a") == nil)
        #expect(seal.open(String(sealed.reversed()), for: "a") == nil)
        let again = try seal.close("密码", for: "a")
        #expect(again != sealed, "the same secret twice looks different")
    }

    @Test func `opens after the keys were changed, and is not kept without keys`() throws {
        let ring = KeyRing()
        let sealed = try Seal { ring }.close("x", for: "a")
        let (rotated, none) = (Seal { ring.rotated() }, Seal { nil })
        #expect(rotated.open(sealed, for: "a") == "x")
        #expect(throws: Seal.Refused.self) { try none.close("x", for: "a") }
        #expect(none.open(sealed, for: "a") == nil)
    }
}

struct `A mail server's password` {
    @Test(arguments: TestEngine.available)
    func `stays as it is for the same user and host, and goes to no other`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let seal = post.seal
            func password(host: String, user: String?) async throws -> String? {
                try await post.write { tx in
                    let from = try #require(MailAddress("zhiyin@example.com"))
                    let server = MailServer(
                        host: host,
                        port: 587,
                        security: .startTLS,
                        user: user,
                        hasPassword: false,
                        from: from,
                        pages: "https://zhiyin.example.com",
                        isOn: true
                    )
                    let store = MailServerStore(seal: seal)
                    try store.put(server, password: nil, site: "main", by: "test", at: Post.at(Post.monday, 9), tx)
                    return try store.smtp(of: "main", tx)?.smtp.password
                }
            }
            let same = try await password(host: "mail.example.com", user: "u")
            #expect(same == "secret")
            let other = try await password(host: "evil.example.com", user: "u")
            #expect(other == nil)
            let back = try await password(host: "mail.example.com", user: "u")
            #expect(back == nil, "it is gone")
        }
    }
}

struct `A calendar's secret address` {
    @Test(arguments: TestEngine.available)
    func `works until another is made, it is stopped, or its owner leaves`(_ engine: TestEngine) async throws {
        try await Post.with(engine) { post in
            let now = Post.at(Post.monday, 9)
            func owner(_ token: String) async throws -> PersonID? {
                try await post.database.read(.system("test")) { tx in try FeedStore.owner(of: token, tx)?.person }
            }
            let first = try await post.write { tx in try FeedStore.make(for: Post.ben, at: now, tx) }
            #expect(first.count == 64)
            #expect(try await owner(first) == Post.ben)
            let second = try await post.write { tx in try FeedStore.make(for: Post.ben, at: now + 1, tx) }
            #expect(try await owner(first) == nil)
            #expect(try await owner(second) == Post.ben)
            try await post.write { tx in try tx.run("UPDATE standing SET employed = 0 {unscoped: test}") }
            #expect(try await owner(second) == nil)
            try await post.write { tx in
                try tx.run("UPDATE standing SET employed = 1 {unscoped: test}")
                try FeedStore.end(of: Post.ben, at: now + 2, tx)
            }
            #expect(try await owner(second) == nil)
            let kept = try await post.database.read(.system("test")) { tx in
                try tx.rows("SELECT token_hash FROM calendar_feed {unscoped: test}") { $0.text(0) }
            }
            #expect(kept.count == 2 && !kept.contains(first) && !kept.contains(second))
        }
    }
}
