import Core
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Store
import Support
import Synchronization
import Testing
import Workdays

@testable import Web

struct `The server` {
    /// A house with one page for everyone, one for administrators and one that signs in, and a viewer for each token.
    private func withServer(proxies: [String] = [], _ body: (WebServer) async throws -> Void) async throws {
        try await withDatabase(.sqlite) { database in
            let area = Area(
                name: "test",
                routes: { _ in
                    [
                        Route(.get, "/welcome", .everyone) { _ in .page(Word("x", "x", "x"), at: Path("/")) { _ in } },
                        Route(.get, "/in", .everyone) { _ in .kept([.session("t"), .device("d")], Path("/")) },
                        Route(.get, "/look", .everyone) { _ in
                            .preferences([.theme(.dark), .language(.english)], Path("/"))
                        },
                        Route(.get, "/out", .everyone) { _ in .session(token: nil, Path("/")) },
                        Route(.get, "/mine", .anyRole) { visit in .text(visit.caller.address) },
                        Route(.get, "/users", .roles([.administrator])) { _ in .text("ok") },
                        Route(.get, "/list", .anyRole) { _ in .file([], type: "text/csv", name: "list.csv") },
                        Route(.get, "/account/second-factor", .anyRole) { _ in .text("ok") },
                    ]
                }
            )
            let house = House(
                database: database,
                clock: .system,
                calendars: CalendarSet([.weekdays]),
                publicFolder: "nothing",
                areas: [area],
                viewer: { Self.viewers[$0] },
                log: Logger(label: "test"),
                proxies: Proxies(proxies)
            )
            try await body(WebServer(house))
        }
    }

    private static func viewer(isAdministrator: Bool = false, idle: Int? = nil, isPending: Bool = false) -> Viewer {
        Viewer(
            person: PersonID("p"),
            employeeID: "E1",
            name: "Ada",
            role: .agent,
            site: "main",
            zone: .shanghai,
            scope: .own(PersonID("p")),
            language: .english,
            csrf: "c",
            isAdministrator: isAdministrator,
            kioskIdle: idle,
            isPending: isPending
        )
    }
    private static let viewers = [
        "agent": viewer(), "administrator": viewer(isAdministrator: true), "owes": viewer(isPending: true),
        "kiosk": viewer(idle: 180),
    ]

    private func ask(
        _ server: WebServer,
        _ path: String,
        cookie: String = "",
        headers: [(String, String)] = [],
        from address: String = "127.0.0.1"
    ) async -> Response {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "zhiyin.example.org", path: path)
        head.headerFields[.cookie] = cookie
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        return await server.respond(to: Request(head: head, body: .init(buffer: ByteBuffer())), from: address)
    }

    @Test(arguments: [("agent", 404), ("administrator", 200), ("nobody", 401)])
    func `admits by a grant beside the post`(who: String, status: Int) async throws {
        try await withServer { server in
            let answer = await ask(server, "/users", cookie: "zhiyin_session=\(who)")
            #expect(answer.status.code == status)
        }
    }

    @Test func `opens nothing to who owes a password or a second step but what settles it`() async throws {
        try await withServer { server in
            let page = await ask(server, "/mine", cookie: "zhiyin_session=owes")
            #expect(page.status.code == 303 && page.headers[.location] == "/account")
            let settling = await ask(server, "/account/second-factor", cookie: "zhiyin_session=owes")
            #expect(settling.status.code == 200)
        }
    }

    @Test func `binds cookies to https and the host where a proxy brings https`() async throws {
        try await withServer(proxies: ["10.0.0.5"]) { server in
            let forwarded = [("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-Proto", "https")]
            let secure = await ask(server, "/in", headers: forwarded, from: "10.0.0.5")
            let cookies = secure.headers[values: .setCookie]
            #expect(cookies.count == 2)
            #expect(
                cookies.allSatisfy {
                    $0.hasPrefix("__Host-zhiyin_") && $0.contains("; Secure") && $0.contains("Path=/;")
                }
            )
            #expect(
                cookies.allSatisfy { $0.contains("HttpOnly") && $0.contains("SameSite=Lax") && !$0.contains("Domain") }
            )
            #expect(secure.headers[.strictTransportSecurity] == "max-age=31536000; includeSubDomains")
            for path in ["/look", "/welcome?lang=en"] {
                let looks = await ask(server, path, headers: forwarded, from: "10.0.0.5").headers[values: .setCookie]
                #expect(looks.count == (path == "/look" ? 2 : 1))
                #expect(looks.allSatisfy { $0.hasPrefix("__Host-zhiyin_") && $0.contains("; Secure") })
            }
            let out = await ask(server, "/out", headers: forwarded, from: "10.0.0.5")
            #expect(out.headers[.setCookie]?.hasPrefix("__Host-zhiyin_session=; Path=/; Max-Age=0;") == true)
            let plain = await ask(server, "/mine", cookie: "zhiyin_session=agent", headers: forwarded, from: "10.0.0.5")
            #expect(plain.status.code == 401, "a cookie without the mark may be anybody's of the domain")
            let bound = await ask(
                server,
                "/mine",
                cookie: "__Host-zhiyin_session=agent",
                headers: forwarded,
                from: "10.0.0.5"
            )
            #expect(bound.status.code == 200)
            let past = await ask(server, "/mine", cookie: "__Host-zhiyin_session=agent", from: "198.51.100.7")
            #expect(past.status.code == 403)
        }
        try await withServer { server in
            let answer = await ask(server, "/in")
            #expect(answer.headers[values: .setCookie].allSatisfy { $0.hasPrefix("zhiyin_") && !$0.contains("Secure") })
        }
    }

    @Test func `leaves nothing of a page or a file behind`() async throws {
        try await withServer { server in
            for path in ["/welcome", "/list"] {
                let answer = await ask(server, path, cookie: "zhiyin_session=agent")
                #expect(answer.headers[.cacheControl] == "no-store", "\(path)")
            }
        }
    }

    @Test func `puts the way out on every page of a shared machine`() async throws {
        try await withServer { server in
            for (who, isThere) in [("kiosk", true), ("agent", false)] {
                let answer = await ask(server, "/nothing", cookie: "zhiyin_session=\(who)")
                let kept = Mutex<[UInt8]>([])
                try await answer.body.write(Keeper { bytes in kept.withLock { $0 += bytes } })
                let text = kept.withLock { String(decoding: $0, as: UTF8.self) }
                #expect(text.contains(#"class="kiosk-out""#) == isThere)
                #expect(text.contains("181; url=/sign-in") == isThere, "and without scripts it leaves by itself")
            }
        }
    }
}

/// Keeps what a response writes.
private struct Keeper: ResponseBodyWriter {
    let take: @Sendable ([UInt8]) -> Void

    mutating func write(_ buffer: ByteBuffer) async throws { take(Array(buffer.readableBytesView)) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
