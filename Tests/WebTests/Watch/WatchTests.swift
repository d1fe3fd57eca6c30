import Core
import Foundation
import HTTPTypes
import Logging
import Store
import Synchronization
import Testing

@testable import Web

struct `Those who watch over the server` {
    @Test(arguments: [
        // From, https, token brought, token set, admitted.
        ("127.0.0.1", false, nil, nil, true), ("::1", false, nil, "t", true), ("198.51.100.7", false, nil, nil, false),
        ("198.51.100.7", true, "t", "t", true), ("198.51.100.7", true, "tt", "t", false),
        ("198.51.100.7", true, "", "t", false), ("198.51.100.7", true, "", "", false),
        // Through the proxy, whatever it calls itself.
        ("127.0.0.1", true, nil, "t", false), ("127.0.0.1.example.org", false, nil, nil, false),
    ])
    func `are this machine, or bring the token`(
        address: String,
        isSecure: Bool,
        brought: String?,
        token: String?,
        admitted: Bool
    ) {
        let caller = Caller(address: address, isSecure: isSecure, bearer: brought)
        #expect(Watching(token: token).admits(caller) == admitted)
    }

    private static let now = Instant(seconds: 1_000)

    @Test(
        arguments: [
            (16, 16, 1_000, []), (16, 16, 970, []), (16, 16, 969, ["jobs: nobody looks for work"]),
            (nil, 16, 1_000, ["database: does not answer, or is of a newer program"]),
            (15, 16, 1_000, ["schema: 15, this program knows 16"]), (16, 16, nil, ["jobs: not begun"]),
        ] as [(Int?, Int, Int64?, [String])]
    )
    func `are told what stands in the way`(schema: Int?, wanted: Int, lookedAt: Int64?, troubles: [String]) {
        let readiness = Readiness(
            schema: schema,
            wanted: wanted,
            jobsLookedAt: lookedAt.map(Instant.init(seconds:)),
            now: Self.now
        )
        #expect(readiness.troubles == troubles)
        #expect(readiness.status == (troubles.isEmpty ? 200 : 503))
    }

    @Test func `ask over HTTP`() async throws {
        try await ServedHouse.run(proxies: ["10.0.0.5"], token: "t0ken") { house async throws in
            #expect(try await house.ask(.get, "/healthz").text == "ok\n")
            #expect(try await house.ask(.get, "/readyz").text == "jobs: not begun\n")
            house.house.watch.jobsLooked(at: house.kept.now.withLock { $0 })
            #expect(try await house.ask(.get, "/readyz").status == 200)
            let away = ["X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "https"]
            let token = away.merging(["Authorization": "Bearer t0ken"]) { $1 }
            for path in ["/readyz", "/metrics"] {
                #expect(try await house.ask(.get, path, headers: away, from: "10.0.0.5").status == 403)
                #expect(try await house.ask(.get, path, headers: token, from: "10.0.0.5").status == 200)
            }
            house.kept.now.withLock { $0 = $0 + 31 }
            #expect(try await house.ask(.get, "/readyz", signedIn: false).status == 503)
            #expect(try await house.ask(.get, "/healthz", signedIn: false).status == 200)
        }
    }

    @Test func `read figures by pattern, and of nobody`() async throws {
        try await ServedHouse.run { house async throws in
            for person in ["E77", "E78", "E79"] { _ = try await house.ask(.get, "/people/\(person)") }
            _ = try await house.ask(.get, "/nothing/E77?name=Ada")
            _ = try await house.ask(try #require(.init("BREW")), "/page")
            let text = try await house.ask(.get, "/metrics").text
            let lines = text.split(separator: "\n").map(String.init)
            #expect(lines.contains(#"zhiyin_requests_total{method="GET",route="/people/:employee",status="200"} 3"#))
            #expect(lines.contains(#"zhiyin_requests_total{method="GET",route="none",status="404"} 1"#))
            #expect(lines.contains(#"zhiyin_requests_total{method="other",route="none",status="405"} 1"#))
            let people = #"{method="GET",route="/people/:employee""#
            #expect(lines.contains("zhiyin_request_seconds_count\(people)} 3"))
            #expect(lines.contains(#"zhiyin_request_seconds_bucket\#(people),le="+Inf"} 3"#))
            #expect(lines.contains("zhiyin_database_up 1") && text.contains("zhiyin_jobs{state=\"dead\"} 0"))
            for word in ["E77", "Ada", "person-of-ada", "ada-token"] { #expect(!text.contains(word), "\(word)") }
            // Every line is a comment or a name, labels and a number.
            for line in lines where !line.hasPrefix("# ") {
                #expect(
                    line.wholeMatch(of: /[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [-+0-9.eInf]+/) != nil,
                    "\(line)"
                )
            }
        }
    }

    @Test func `see each bound of the histogram`() {
        let watch = Watch()
        let way = Watch.Way(method: "GET", pattern: "/")
        for seconds in [0.001, 0.0011, 0.3, 5, 5.1] { watch.answered(way, status: 200, seconds: seconds) }
        let lines = Figure.text(watch.figures).split(separator: "\n")
        let counts = lines.filter { $0.contains("_bucket") }.compactMap {
            $0.split(separator: " ").last.flatMap { Int($0) }
        }
        #expect(counts == [1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 5])
    }

    @Test func `read what a label says as it is`() {
        let figure = Figure("x", .gauge, "Help.", [.init(1.5, [.init("a", "b\"\\\nc")])])
        #expect(Figure.text([figure]) == "# HELP x Help.\n# TYPE x gauge\nx{a=\"b\\\"\\\\\\nc\"} 1.5\n")
    }
}

struct `Whom to tell of a weakness` {
    @Test func `is said where somebody was named, and holds for 90 days`() async throws {
        let security = try SecurityText(" mailto:security@example.org ")
        try await ServedHouse.run(security: security) { house async throws in
            house.kept.now.withLock { $0 = Instant(seconds: 1_795_399_200) }
            let answer = try await house.ask(.get, "/.well-known/security.txt", signedIn: false)
            #expect(answer["Content-Type"] == "text/plain; charset=utf-8")
            #expect(
                answer.text == """
                    Contact: mailto:security@example.org
                    Expires: 2027-02-21T02:00:00Z
                    Preferred-Languages: zh, en

                    """
            )
        }
        try await ServedHouse.run { house async throws in
            #expect(try await house.ask(.get, "/.well-known/security.txt", signedIn: false).status == 404)
        }
    }

    @Test(arguments: [
        "", "security@example.org", "http://example.org/", "mailto:a@b.example\nContact: mailto:x@y.example",
    ])
    func `is an address that can be written to`(contact: String) {
        #expect(throws: Failure.self) { try SecurityText(contact) }
    }
}

struct `The log` {
    @Test func `is one object a line, of routes and never of people`() async throws {
        try await ServedHouse.run { house async throws in
            _ = try await house.ask(.get, "/people/E77?name=Ada", headers: ["User-Agent": "Ada's browser"])
            _ = try await house.ask(.get, "/nothing/E77")
            _ = try await house.ask(.get, "/fails/E77")
            _ = try await house.ask(.get, "/refused")
            _ = try await house.send("/save", "text=Ada+is+sad")
            let lines = house.kept.lines.withLock { $0 }
            #expect(lines.count == 5)
            for line in lines {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                let read = try #require(object)
                #expect(read["server"] as? String == "here:1" && read["number"] is String && read["ms"] is Int)
                #expect(line.hasSuffix("}\n") && line.dropLast().allSatisfy { !$0.isNewline })
                for word in ["E77", "Ada", "sad", "ada-token", "csrf", "name="] {
                    #expect(!line.contains(word), "\(word) in \(line)")
                }
            }
            #expect(
                lines[0].contains(#""method":"GET","#)
                    && lines[0].contains(#""route":"/people/:employee","status":200"#)
            )
            #expect(lines[2].contains(#""level":"error""#) && lines[2].contains(#""error":"Secret""#))
            #expect(lines[3].contains("Key (employee_id)=(…) already exists."))
        }
    }

    @Test func `says from where and by which id somebody was refused, and why`() async throws {
        try await ServedHouse.run(proxies: ["10.0.0.5"], level: .warning) { house async throws in
            let passed = ["X-Forwarded-For": "203.0.113.9"]
            let framed = passed.merging(["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"]) { $1 }
            _ = try await house.ask(.post, "/users")
            _ = try await house.ask(.post, "/save", body: "text=a")
            _ = try await house.send("/save", "text=a", headers: ["Origin": "https://evil.example"])
            _ = try await house.ask(.get, "/page", headers: framed, from: "10.0.0.5")
            _ = try await house.ask(.get, "/metrics", signedIn: false, headers: passed, from: "10.0.0.5")
            _ = try await house.ask(.get, "/page", from: "198.51.100.7")
            for _ in 0..<119 { _ = try await house.send("/save", "text=a") }
            let lines = house.kept.lines.withLock { $0 }
            let wanted = [
                "not for this role", "without the mark of its page", "from another site", "from another site",
                "refused",
                "past the proxy", "too often",
            ]
            try #require(lines.count == wanted.count)
            for (line, why) in zip(lines, wanted) {
                #expect(line.contains(#""says":"request refused""#) && line.contains(#""level":"warning""#))
                #expect(line.contains("\"why\":\"\(why)\""), "\(line)")
                #expect(!line.contains("E77") && !line.contains("Ada"))
            }
            #expect(lines[0].contains(#""who":"person-of-ada""#) && lines[0].contains(#""route":"/users""#))
            #expect(lines[4].contains(#""from":"203.0.113.9""#) && !lines[4].contains("who"))
            #expect(lines[5].contains(#""from":"198.51.100.7""#))
        }
    }

    @Test func `keeps still about what goes well, unless it is asked`() async throws {
        try await ServedHouse.run(level: .warning) { house async throws in
            _ = try await house.ask(.get, "/page")
            _ = try await house.ask(.get, "/nothing")
            #expect(house.kept.lines.withLock { $0 }.isEmpty)
            _ = try await house.ask(.get, "/fails/E77")
            #expect(house.kept.lines.withLock { $0.count } == 1)
        }
    }

    @Test(arguments: [
        ("Key (employee_id)=(E1) already exists.", "Key (employee_id)=(…) already exists."),
        ("Key (a, b)=(E1, 张 (伟)) is not present", "Key (a, b)=(…) is not present"),
        ("Failing row contains (E1, Ada, null).", "Failing row contains (…)."),
        ("invalid input syntax for type bigint: \"Ada\"", "invalid input syntax for type bigint: \"…\""),
        ("relation \"person\" does not exist", "relation \"person\" does not exist"),
        ("UNIQUE constraint failed: person.employee_id", "UNIQUE constraint failed: person.employee_id"),
    ])
    func `says of a refusal what was refused and not whose`(text: String, said: String) {
        #expect(LogText.withoutValues(text) == said)
    }
}
