import Core
import HTTPTypes
import Synchronization
import Testing

@testable import Web

struct `An answer to a browser` {
    @Test(arguments: ["/page", "/nothing", "/people/E77", "/list.csv", "/fails/E77", "/healthz", "/css/base.css"])
    func `forbids all that pages do not need`(path: String) async throws {
        try await ServedHouse.run { house async throws in
            let answer = try await house.ask(.get, path)
            let policy = try #require(answer["Content-Security-Policy"])
            #expect(policy.hasPrefix("default-src 'self';") && !policy.contains("unsafe") && !policy.contains("*"))
            #expect(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"))
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(answer["Cross-Origin-Opener-Policy"] == "same-origin")
            #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
            #expect(answer["Permissions-Policy"]?.contains("camera=()") == true)
            #expect(answer["Referrer-Policy"] == "same-origin")
            #expect(answer["Access-Control-Allow-Origin"] == nil)
            let kept = path == "/css/base.css" ? "public, max-age=300" : "no-store"
            #expect(answer["Cache-Control"] == kept)
        }
    }

    @Test(arguments: [
        ("/page", "text/html; charset=utf-8"), ("/nothing", "text/html; charset=utf-8"),
        ("/healthz", "text/plain; charset=utf-8"), ("/css/base.css", "text/css; charset=utf-8"),
        ("/js/app.js", "text/javascript; charset=utf-8"), ("/icons.svg", "image/svg+xml; charset=utf-8"),
    ])
    func `says what it is, and in what letters`(path: String, type: String) async throws {
        try await ServedHouse.run { house async throws in
            let answer = try await house.ask(.get, path)
            #expect(answer["Content-Type"] == type)
        }
    }

    @Test func `tells browsers to stay with https, on failures and files as well`() async throws {
        try await ServedHouse.run(proxies: ["10.0.0.5"]) { house async throws in
            for path in ["/page", "/nothing", "/fails/E77"] {
                let headers = ["X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "https"]
                let answer = try await house.ask(.get, path, headers: headers, from: "10.0.0.5")
                #expect(answer["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains")
            }
        }
    }

    @Test(arguments: [
        ("list.csv", "list%2Ecsv"), ("../../etc/passwd", "passwd"),
        ("a\"b\r\nSet-Cookie: x=y", "a%22b%0D%0ASet%2DCookie%3A%20x%3Dy"),
        ("名单.csv", "%E5%90%8D%E5%8D%95%2Ecsv"), ("..\\x", "x"), ("/", "file"),
    ])
    func `saves a file under a name that is only a name`(name: String, encoded: String) async throws {
        try await ServedHouse.run { house async throws in
            let asked = Path("/list.csv").query("name", name).text
            let answer = try await house.ask(.get, asked)
            #expect(answer["Content-Disposition"] == "attachment; filename*=UTF-8''\(encoded)")
        }
    }

    @Test(arguments: [
        ("/week?a=1", "/week?a=1"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"), ("/%0d%0aSet-Cookie:a=b", "/%0d%0aSet-Cookie:a=b"), ("/\tx", "/"), ("", "/"),
    ])
    func `leads only to our own pages`(back: String, location: String) async throws {
        try await ServedHouse.run { house async throws in
            let encoded = Path("/").query("back", back).text.dropFirst(2)
            let answer = try await house.send("/door", String(encoded))
            #expect(answer.status == 303)
            #expect(answer["Location"] == location)
        }
    }

    @Test func `says nothing of the inside when it fails`() async throws {
        try await ServedHouse.run { house async throws in
            for path in ["/fails/E77", "/refused"] {
                let answer = try await house.ask(.get, path)
                #expect(answer.status == 500)
                for word in ["Secret", "StoreError", "duplicate", "employee_id", "swift"] {
                    #expect(!answer.text.contains(word), "\(word)")
                }
            }
        }
    }
}

struct `A request` {
    @Test(arguments: [
        // Method, path, signed in, status, Allow.
        ("PUT", "/page", true, 405, "GET, HEAD, OPTIONS"), ("POST", "/page", true, 405, "GET, HEAD, OPTIONS"),
        ("TRACE", "/page", true, 405, "GET, HEAD, OPTIONS"), ("GET", "/save", true, 405, "POST, OPTIONS"),
        ("OPTIONS", "/save", true, 204, "POST, OPTIONS"), ("DELETE", "/css/base.css", true, 405, "GET, HEAD, OPTIONS"),
        // What is not open to somebody is not there for them, by any method.
        ("GET", "/save", false, 404, nil), ("GET", "/users", true, 404, nil), ("OPTIONS", "/users", true, 404, nil),
        ("BREW", "/nothing", true, 404, nil), ("HEAD", "/page", false, 200, nil),
    ])
    func `by another method is told which there are`(
        method: String,
        path: String,
        signedIn: Bool,
        status: Int,
        allow: String?
    ) async throws {
        try await ServedHouse.run { house async throws in
            let answer = try await house.ask(try #require(.init(method)), path, signedIn: signedIn)
            #expect(answer.status == status)
            #expect(answer["Allow"] == allow)
            if ["HEAD", "OPTIONS"].contains(method), status < 300 { #expect(answer.text.isEmpty) }
            #expect(method != "TRACE" || !answer.text.contains("ada-token"))
        }
    }

    @Test func `that is too large is answered, not read`() async throws {
        try await ServedHouse.run { house async throws in
            func status(_ path: String, _ headers: [String: String] = [:]) async throws -> Int {
                try await house.ask(.get, path, headers: headers).status
            }
            func url(_ length: Int) -> String { "/page?a=" + String(repeating: "b", count: length - 8) }
            #expect(try await status(url(8_192)) == 200)
            #expect(try await status(url(8_193)) == 414)
            #expect(try await status("/page", ["X-A": String(repeating: "a", count: 33_000)]) == 431)
            #expect(try await status("/page?" + String(repeating: "a&", count: 2_100)) == 200, "one name, though often")
            #expect(try await house.send("/save", "text=" + String(repeating: "a", count: 1 << 20)).status == 413)
            #expect(try await house.send("/save", "text=a", headers: ["Content-Length": "1048577"]).status == 413)
            #expect(try await house.send("/save", String(repeating: "a=b&", count: 1_998)).status == 200)
            #expect(try await house.send("/save", String(repeating: "a=b&", count: 2_000)).status == 413)
        }
    }

    private static func multipart(_ mark: String, _ name: String = "x.csv", size: Int = 1) -> String {
        "--\(mark)\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ncsrf-of-ada\r\n--\(mark)\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
            + String(repeating: "a", count: size) + "\r\n--\(mark)--\r\n"
    }

    @Test(arguments: [
        ("boundary=m", "m", 200, "x.csv"), ("boundary=\"m\"", "m", 200, "x.csv"), ("boundary=", "m", 400, nil),
        ("boundary=;", "m", 400, nil), ("boundary=\"\"", "m", 400, nil), ("", "m", 400, nil),
        ("boundary=\(String(repeating: "m", count: 71))", String(repeating: "m", count: 71), 400, nil),
        ("boundary=n", "m", 403, nil),
    ])
    func `with a file is read by its mark, or refused`(
        type: String,
        mark: String,
        status: Int,
        name: String?
    ) async throws {
        try await ServedHouse.run { house async throws in
            let headers = ["Content-Type": "multipart/form-data; \(type)"]
            let answer = try await house.ask(.post, "/upload", headers: headers, body: Self.multipart(mark))
            #expect(answer.status == status)
            if let name { #expect(answer.text == name) }
        }
    }

    @Test func `brings a large file only where one is wanted, and only its bare name`() async throws {
        try await ServedHouse.run { house async throws in
            let headers = ["Content-Type": "multipart/form-data; boundary=m"]
            let large = Self.multipart("m", "../../etc/passwd", size: 2 << 20)
            let taken = try await house.ask(.post, "/upload", headers: headers, body: large)
            #expect(taken.status == 200 && taken.text == "passwd")
            #expect(try await house.ask(.post, "/save", headers: headers, body: large).status == 413)
            let said = headers.merging(["Content-Length": "\(65 << 20)"]) { $1 }
            #expect(try await house.ask(.post, "/upload", headers: said, body: Self.multipart("m")).status == 413)
        }
    }

    @Test func `with a NUL is no text`() async throws {
        try await ServedHouse.run { house async throws in
            #expect(try await house.ask(.get, "/people/%00").status == 400)
            #expect(try await house.ask(.get, "/page?q=a%00").status == 400)
            #expect(try await house.send("/save", "text=%00").status == 400)
            #expect(try await house.send("/save", "%00=a").status == 400)
        }
    }

    @Test(arguments: [
        // Sec-Fetch-Site, -Mode, -Dest, status of a page.
        ("cross-site", "navigate", "document", 200), ("cross-site", "navigate", "iframe", 403),
        ("cross-site", "no-cors", "image", 403), ("cross-site", "cors", "empty", 403),
        ("same-site", "no-cors", "script", 403), ("same-origin", "cors", "empty", 200),
        ("none", "navigate", "document", 200),
    ])
    func `from another site may only be a link`(site: String, mode: String, dest: String, status: Int) async throws {
        try await ServedHouse.run { house async throws in
            let headers = ["Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest]
            #expect(try await house.ask(.get, "/page", headers: headers).status == status)
            let form = try await house.send("/save", "text=a", headers: headers)
            #expect(form.status == (["same-origin", "none"].contains(site) ? 200 : 403))
        }
    }

    @Test func `without the token of its page, or from elsewhere, changes nothing`() async throws {
        try await ServedHouse.run { house async throws in
            #expect(try await house.ask(.post, "/save", body: "text=a").status == 403)
            #expect(try await house.ask(.post, "/save", body: "csrf=other&text=a").status == 403)
            #expect(try await house.send("/save", "text=a", headers: ["Origin": "https://evil.example"]).status == 403)
            #expect(try await house.send("/save", "text=a", headers: ["Origin": "null"]).status == 403)
            let own = ["Origin": "http://zhiyin.example.org"]
            #expect(try await house.send("/save", "text=a", headers: own).text == "a")
        }
    }

    @Test func `too many are told when to come back, in the reader's language`() async throws {
        try await ServedHouse.run { house async throws in
            for _ in 0..<120 { #expect(try await house.send("/save", "text=a").status == 200) }
            let refused = try await house.send(
                "/save",
                "text=a",
                headers: ["Cookie": "zhiyin_session=ada-token; zhiyin_language=zh-Hant"]
            )
            #expect(refused.status == 429)
            #expect(refused["Retry-After"] == "1")
            #expect(refused.text.contains("操作太頻繁，請過 1 秒再試"))
            #expect(try await house.ask(.get, "/page").status == 200, "pages still open")
            house.kept.now.withLock { $0 = $0 + 1 }
            #expect(try await house.send("/save", "text=a").status == 200)
        }
    }

    /// Behind a proxy each has their own address; who forges the header stays who the proxy names.
    @Test func `of a stranger counts for the address that the proxy names`() async throws {
        try await ServedHouse.run(proxies: ["10.0.0.5"]) { house async throws in
            func knock(_ forwarded: String) async throws -> Int {
                let headers = ["X-Forwarded-For": forwarded, "X-Forwarded-Proto": "https"]
                return try await house.ask(.post, "/door", signedIn: false, headers: headers, from: "10.0.0.5").status
            }
            for number in 0..<300 { #expect(try await knock("203.0.113.\(number % 200), 198.51.100.7") == 303) }
            #expect(try await knock("203.0.113.250, 198.51.100.7") == 429)
            #expect(try await knock("198.51.100.8") == 303)
        }
    }
}
