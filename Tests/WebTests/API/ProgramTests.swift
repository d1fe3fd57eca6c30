import Core
import HTTPTypes
import Store
import Support
import Synchronization
import Testing

@testable import Web

struct `A program` {
    @Test func `is known by its token and by nothing else`() async throws {
        try await ProgramTown.run { town in
            let cookie = [("Cookie", "zhiyin_session=agent")]
            let stranger = try await town.ask(.get, "/entries", token: nil, headers: cookie)
            #expect(stranger.status == 401 && stranger.headers[.wwwAuthenticate] == "Bearer")
            #expect(stranger.headers[.contentType] == "application/problem+json")
            #expect(try await town.ask(.get, "/entries", token: "nobody").status == 401)
            #expect(try await town.ask(.get, "/entries").status == 200)
            let document = try await town.ask(.get, "/openapi.json", token: nil)
            #expect(document.status == 401)
        }
    }

    @Test func `may do what its token is for`() async throws {
        try await ProgramTown.run { town in
            let body = #"{"name":"f"}"#
            #expect(try await town.ask(.get, "/entries", token: "reader").status == 200)
            #expect(try await town.ask(.post, "/entries", token: "reader", body: body).status == 403)
            let kept = try await town.ask(.post, "/entries", body: body)
            #expect(kept.status == 200 && kept.value["done"] == .flag(true))
            #expect(kept.value["page"] == .text("/entries?done=1"))
            #expect(town.book.done.withLock { $0 } == 1)
        }
    }

    @Test func `is told what is wrong, where, and in its language`() async throws {
        try await ProgramTown.run { town in
            let long = try await town.ask(.post, "/entries", body: #"{"name":5}"#)
            #expect(long.status == 422 && long.value["status"] == .whole(422))
            #expect(long.value["errors"].list?.first?["pointer"] == .text("/name"))
            // What the page would say is wrong is said here, too.
            let english = [("Accept-Language", "en")]
            let empty = try await town.ask(.post, "/entries", body: "{}", headers: english)
            #expect(empty.status == 422)
            #expect(empty.value["errors"].list?.first?["detail"] == .text("a name is needed"))
            let chinese = try await town.ask(.post, "/entries", body: "{}", headers: [("Accept-Language", "zh-TW")])
            #expect(chinese.value["errors"].list?.first?["detail"] == .text("要名稱"))
            #expect(try await town.ask(.post, "/entries", body: "{").status == 400)
            #expect(try await town.ask(.post, "/entries").status == 415)
            let wrong = try await town.ask(.get, "/entries?limit=0")
            #expect(wrong.status == 422 && wrong.value["errors"].list?.first?["pointer"] == .text("/limit"))
            #expect(try await town.ask(.get, "/none").status == 404)
            let put = try await town.ask(.put, "/count")
            #expect(put.status == 405 && put.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func `reads a list page by page while others write into it`() async throws {
        try await ProgramTown.run { town in
            let first = try await town.ask(.get, "/entries?limit=2")
            #expect(names(first) == ["a", "b"])
            let next = try #require(first.value["next"].text)
            // One before and one behind the place: the first is not shown, nobody is shown twice.
            town.book.entries.withLock { $0 += ["aa", "bb"] }
            let second = try await town.ask(.get, "/entries?limit=2&after=\(next)")
            #expect(names(second) == ["bb", "c"])
            let last = try await town.ask(.get, "/entries?limit=3&after=\(try #require(second.value["next"].text))")
            #expect(names(last) == ["d", "e"] && last.value["next"] == .null)
            for place in [next.dropLast() + (next.last == "0" ? "1" : "0"), "x.y", next.prefix(4)] {
                #expect(try await town.ask(.get, "/entries?after=\(place)").status == 422, "\(place)")
            }
        }
    }

    private func names(_ answer: ProgramTown.Answered) -> [String] {
        (answer.value["items"].list ?? []).compactMap { $0["name"].text }
    }

    @Test func `reads again only what has changed`() async throws {
        try await ProgramTown.run { town in
            let first = try await town.ask(.get, "/count")
            let mark = try #require(first.headers[.eTag])
            let same = try await town.ask(.get, "/count", headers: [("If-None-Match", mark)])
            #expect(same.status == 304 && same.headers[.eTag] == mark)
            town.book.entries.withLock { $0.append("z") }
            #expect(try await town.ask(.get, "/count", headers: [("If-None-Match", mark)]).status == 200)
        }
    }

    @Test func `changes nothing that changed since it was read`() async throws {
        try await ProgramTown.run { town in
            let mark = try #require(try await town.ask(.get, "/count").headers[.eTag])
            let body = #"{"name":"f"}"#
            #expect(try await town.ask(.post, "/entries", body: body, headers: [("If-Match", mark)]).status == 200)
            #expect(try await town.ask(.post, "/entries", body: body, headers: [("If-Match", mark)]).status == 412)
            #expect(town.book.done.withLock { $0 } == 1)
        }
    }

    @Test func `is slowed down and told for how long`() async throws {
        try await ProgramTown.run { town in
            var last = try await town.ask(.get, "/count")
            for _ in 1...400 where last.status == 200 { last = try await town.ask(.get, "/count") }
            #expect(last.status == 429)
            #expect(last.headers[.retryAfter].flatMap { Int($0) } == 1)
            #expect(try await town.ask(.get, "/count", token: "reader").status == 200, "another token is another")
        }
    }

    @Test func `finds in the document what it may ask for`() async throws {
        try await ProgramTown.run { town in
            let document = try await town.ask(.get, "/openapi.json")
            #expect(document.value["openapi"] == .text("3.1.0"))
            let post = document.value["paths"]["/api/v1/entries"]["post"]
            #expect(
                post["requestBody"]["content"]["application/json"]["schema"]["properties"]["name"]["maxLength"]
                    == .whole(20)
            )
            let names = post["parameters"].list?.compactMap { $0["name"].text }
            #expect(names == ["Idempotency-Key", "If-Match"])
            // An act without its page is no act: it is neither answered nor promised.
            #expect(document.value["paths"]["/api/v1/nowhere"] == .null)
            #expect(town.server.programs.homeless == ["/api/v1/nowhere"])
        }
    }
}

struct `A request with a key of its own` {
    private static let key = [("Idempotency-Key", "k1")]
    private static let body = #"{"name":"f"}"#

    @Test(arguments: TestEngine.available)
    func `is done once and answered alike`(_ engine: TestEngine) async throws {
        try await ProgramTown.run(engine) { town in
            let first = try await town.ask(.post, "/entries", body: Self.body, headers: Self.key)
            let again = try await town.ask(.post, "/entries", body: Self.body, headers: Self.key)
            #expect(first.status == 200 && again.status == 200 && first.value == again.value)
            #expect(town.book.done.withLock { $0 } == 1)
            let other = try await town.ask(.post, "/entries", body: #"{"name":"g"}"#, headers: Self.key)
            #expect(other.status == 422)
            _ = try await town.ask(.post, "/entries", body: Self.body, headers: [("Idempotency-Key", "k2")])
            #expect(town.book.done.withLock { $0 } == 2)
            let wrong = try await town.ask(.post, "/entries", body: Self.body, headers: [("Idempotency-Key", "a b")])
            #expect(wrong.status == 422)
        }
    }

    @Test(arguments: TestEngine.available)
    func `may be tried again after it failed`(_ engine: TestEngine) async throws {
        try await ProgramTown.run(engine) { town in
            town.book.failsNext.withLock { $0 = true }
            #expect(try await town.ask(.post, "/entries", body: Self.body, headers: Self.key).status == 500)
            #expect(try await town.ask(.post, "/entries", body: Self.body, headers: Self.key).status == 200)
            #expect(town.book.done.withLock { $0 } == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps its key for a day to the second`(_ engine: TestEngine) async throws {
        try await ProgramTown.run(engine) { town in
            let database = town.server.house.database
            func take(_ hash: String, _ at: Instant, by token: String = "whole") async throws -> KeptAnswerStore.Found {
                try await database.write(.system("test"), "take") { tx in
                    try KeptAnswerStore.take("k", of: token, hash, at: at, tx)
                }
            }
            let now = Instant(seconds: 1_000_000)
            #expect(try await take("h", now) == .fresh)
            #expect(try await take("h", now + 1) == .underWay)
            #expect(try await take("i", now + 1) == .another)
            #expect(try await take("h", now + 1, by: "reader") == .fresh, "a key is one program's")
            _ = try await database.write(.system("test"), "keep") { tx in
                try KeptAnswerStore.keep(200, "{}", for: "k", of: "whole", tx)
            }
            #expect(try await take("h", now + 86_399) == .answered(status: 200, "{}"))
            #expect(try await take("i", now + 86_400) == .fresh)
        }
    }
}
