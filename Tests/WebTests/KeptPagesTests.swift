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

/// A clock that a test moves on, and how often the pages behind it were made.
private final class Bench: Sendable {
    private let at = Mutex(Instant(seconds: 1_795_399_200))
    private let made = Mutex(0)

    var clock: Clock { Clock { self.at.withLock { $0 } } }
    var count: Int { made.withLock { $0 } }
    func move(_ seconds: Int) { at.withLock { $0 = $0 + seconds } }
    func make() -> Int {
        made.withLock { made in
            made += 1
            return made
        }
    }
}

struct `A finished page` {
    private let bench = Bench()
    private let now = Instant(seconds: 1_795_399_200)

    // Transactions of other databases of a PostgreSQL server age a page, too, and other tests have theirs.
    private func withServer(_ body: (WebServer, Database) async throws -> Void) async throws {
        try await withDatabase(.sqlite, clock: bench.clock) { [bench, now] database in
            @Sendable func page(_ visit: Visit) -> Answer {
                let text = "made \(bench.make()) for \(visit.viewer.name)"
                return .page(Word("x", "x", "x"), at: visit.path) { $0.p(text: text) }
            }
            let routes = [
                Route(.get, "/steady", .anyRole, isSteady: true) { visit in page(visit) },
                Route(.get, "/other", .anyRole) { visit in page(visit) },
                Route(.get, "/none", .anyRole, isSteady: true) { _ in
                    _ = bench.make(); return .notFound
                },
                Route(.get, "/noted", .anyRole, isSteady: true) { visit in
                    try await visit.house.database.readConfidential(visit.viewer.actor, "read a note") { _ in }
                    return page(visit)
                },
            ]
            let house = House(
                database: database,
                clock: bench.clock,
                calendars: CalendarSet([.weekdays]),
                publicFolder: "nothing",
                areas: [Area(name: "test", routes: { _ in routes })],
                viewer: { token in Self.viewer(token, until: token == "unknown" ? nil : now + 600) },
                log: Logger(label: "test"),
                proxies: Proxies([])
            )
            try await body(WebServer(house), database)
        }
    }

    private static func viewer(_ name: String, until: Instant?) -> Viewer {
        Viewer(
            person: PersonID(name),
            employeeID: name,
            name: name,
            role: .manager,
            site: "main",
            zone: .shanghai,
            scope: .own(PersonID(name)),
            language: .english,
            csrf: name,
            holdsUntil: until
        )
    }

    /// How often pages had been made when these addresses were answered, one after another.
    private func made(
        _ server: WebServer,
        _ paths: [String],
        cookie: String = "zhiyin_session=ada",
        languages: String? = nil
    ) async -> [Int] {
        var counts: [Int] = []
        for path in paths {
            var head = HTTPRequest(method: .get, scheme: "http", authority: "zhiyin.example.org", path: path)
            head.headerFields[.cookie] = cookie
            head.headerFields[.acceptLanguage] = languages
            _ = await server.respond(to: Request(head: head, body: .init(buffer: ByteBuffer())))
            counts.append(bench.count)
        }
        return counts
    }

    @Test func `is given again to the same reader while nothing was written`() async throws {
        try await withServer { server, database in
            #expect(
                await made(server, ["/steady", "/steady", "/steady?a=1", "/steady?a=1", "/steady"]) == [1, 1, 2, 2, 2]
            )
            _ = try await database.write(.system("test"), "anything") { _ in }
            #expect(await made(server, ["/steady", "/steady"]) == [3, 3])
        }
    }

    @Test func `is never another session's, nor in another language or look`() async throws {
        try await withServer { server, _ in
            #expect(await made(server, ["/steady"]) == [1])
            for cookie in [
                "zhiyin_session=ben", "zhiyin_session=ada; zhiyin_theme=dark", "zhiyin_language=en; zhiyin_session=ada",
            ] {
                let before = bench.count
                #expect(await made(server, ["/steady", "/steady"], cookie: cookie) == [before + 1, before + 1])
            }
            let before = bench.count
            #expect(await made(server, ["/steady"], languages: "zh-TW") == [before + 1])
            #expect(await made(server, ["/steady"]) == [before + 1], "the first is still there")
        }
    }

    @Test(arguments: [(59, 1), (60, 2)])
    func `is made anew with the next minute`(seconds: Int, wanted: Int) async throws {
        try await withServer { server, _ in
            _ = await made(server, ["/steady"])
            bench.move(seconds)
            #expect(await made(server, ["/steady"]) == [wanted])
        }
    }

    @Test func `is made anew from when its session must be looked at`() async throws {
        try await withServer { server, _ in
            bench.move(599)
            #expect(await made(server, ["/steady", "/steady"]) == [1, 1])
            bench.move(1)
            #expect(await made(server, ["/steady", "/steady"]) == [2, 3], "nothing is known of the time after")
            #expect(await made(server, ["/steady", "/steady"], cookie: "zhiyin_session=unknown") == [4, 5])
        }
    }

    @Test func `is made each time where it leaves a trace, is no page or is not said to be steady`() async throws {
        try await withServer { server, _ in
            #expect(await made(server, ["/noted", "/noted"]) == [1, 2])
            #expect(await made(server, ["/other", "/other"]) == [3, 4])
            #expect(await made(server, ["/none", "/none"]) == [5, 6])
        }
    }
}
