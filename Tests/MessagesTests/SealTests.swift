import Core
import Foundation
import Notify
import Store
import Support
import Testing

@testable import Messages

struct `A sealed secret` {
    private let seal = Seal(key: Array(repeating: 1, count: 32))

    @Test func `opens with its key and for its purpose only`() throws {
        let sealed = try seal.close("密码", for: "a")
        #expect(seal.open(sealed, for: "a") == "密码")
        #expect(seal.open(sealed, for: "b") == nil)
        #expect(Seal(key: Array(repeating: 2, count: 32)).open(sealed, for: "a") == nil)
        #expect(seal.open(String(sealed.reversed()), for: "a") == nil)
        let again = try seal.close("密码", for: "a")
        #expect(again != sealed, "the same secret twice looks different")
    }

    @Test func `has its key in a file that only its owner reads, made with the first secret`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "seal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let seal = Seal(file: file)
        #expect(seal.open("AAAA", for: "a") == nil)
        #expect(!FileManager.default.fileExists(atPath: file))
        let sealed = try seal.close("x", for: "a")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        #expect(Seal(file: file).open(sealed, for: "a") == "x")
        #expect(throws: Seal.Refused.self) { try Seal(file: nil).close("x", for: "a") }
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
