import Core
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Store
import Support
import Synchronization
import Workdays

@testable import Web

/// A house with a list, one thing and an act for programs, and two tokens: `whole` may do all, `reader` may read.
struct ProgramTown {
    /// What the act has done, and what the list holds.
    final class Book: Sendable {
        let entries = Mutex<[String]>(["a", "b", "c", "d", "e"])
        let done = Mutex(0)
        let failsNext = Mutex(false)
    }

    struct Broken: Error {}

    let server: WebServer
    let book: Book

    static func run(_ engine: TestEngine = .sqlite, _ body: (ProgramTown) async throws -> Void) async throws {
        try await withDatabase(engine) { database in
            try await database.unlock(with: KeyRing())
            _ = try await database.write(.system("test"), "tokens") { tx in
                try tx.run(
                    "INSERT INTO site (site, zone, calendar, currency, language) VALUES ('x', 'UTC', 'CN', 'CNY', 'en')"
                )
                for token in ["whole", "reader"] {
                    try tx.run(
                        """
                        INSERT INTO api_token (token_id, token_hash, name, site, scopes, made_at, made_by, expires_at)
                        VALUES ($1, $1, 'test', 'x', 'people.read', 1, 'test', 2)
                        """,
                        [.text(token)]
                    )
                }
            }
            let book = Book()
            let house = House(
                database: database,
                // No time goes by: what was allowed does not come back.
                clock: .fixed(Instant(seconds: 1_795_399_200)),
                calendars: CalendarSet([.weekdays]),
                publicFolder: "nothing",
                areas: [area(book)],
                viewer: { _ in viewer },
                program: { token in
                    switch token {
                    case "whole": Program(token: token, viewer: viewer, scopes: [.read(.people), .write(.people)])
                    case "reader": Program(token: token, viewer: viewer, scopes: [.read(.people)])
                    default: nil
                    }
                },
                log: Logger(label: "test")
            )
            try await body(ProgramTown(server: WebServer(house), book: book))
        }
    }

    private static func area(_ book: Book) -> Area {
        Area(
            name: "test",
            routes: { _ in
                [
                    Route(.post, "/entries", .anyRole) { visit in
                        if book.failsNext.withLock({ fails in
                            defer { fails = false }
                            return fails
                        }) {
                            throw Broken()
                        }
                        guard let name = visit.form["name"] else {
                            return .page(Word("x", "x", "x"), at: Path("/entries"), status: 422) { h in
                                h.flash(Word("要名称", "要名稱", "a name is needed"), tone: .late)
                            }
                        }
                        book.done.withLock { $0 += 1 }
                        book.entries.withLock { $0.append(name) }
                        return .redirect(Path("/entries").query("done", "1"))
                    }
                ]
            },
            api: { _ in
                [
                    .list(
                        "/entries",
                        .read(.people),
                        "Entries.",
                        .anyRole,
                        [Said("name", .line) { .text($0) }] as [Said<String>],
                        key: { [$0] },
                        items: { _, asked in
                            book.entries.withLock { all in
                                all.sorted().filter { one in asked.place.map { $0[0] < one } ?? true }
                            }.prefix(asked.limit + 1).map { $0 }
                        }
                    ),
                    .one(
                        "/count",
                        .read(.people),
                        "How many.",
                        .anyRole,
                        [Said("count", .count) { .whole($0) }] as [Said<Int>],
                        load: { _ in book.entries.withLock(\.count) }
                    ),
                    .act(
                        "/entries",
                        .write(.people),
                        "Add one.",
                        form: "/entries",
                        version: "/count",
                        [ShapeField("name", .text(20))]
                    ),
                    .act("/nowhere", .write(.people), "Nothing.", form: "/no-such-page", []),
                ]
            }
        )
    }

    private static let viewer = Viewer(
        person: PersonID("p"),
        employeeID: "E1",
        name: "Ada",
        role: .leader,
        site: "x",
        zone: .utc,
        scope: .own(PersonID("p")),
        language: .english,
        csrf: "c"
    )

    /// What a program is answered: status, headers and the value.
    struct Answered {
        let status: Int
        let headers: HTTPFields
        let value: JSONValue
    }

    func ask(
        _ method: HTTPRequest.Method = .get,
        _ path: String,
        token: String? = "whole",
        body: String? = nil,
        headers: [(String, String)] = []
    ) async throws -> Answered {
        var head = HTTPRequest(method: method, scheme: "http", authority: "zhiyin.example.org", path: "/api/v1\(path)")
        if let token { head.headerFields[.authorization] = "Bearer \(token)" }
        if body != nil { head.headerFields[.contentType] = "application/json" }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body ?? "")))
        let answer = await server.respond(to: request)
        let kept = Mutex<[UInt8]>([])
        try await answer.body.write(Keeper { bytes in kept.withLock { $0 += bytes } })
        return Answered(
            status: Int(answer.status.code),
            headers: answer.headers,
            value: JSONValue(kept.withLock { $0 }) ?? .null
        )
    }
}

/// Keeps what a response writes.
private struct Keeper: ResponseBodyWriter {
    let take: @Sendable ([UInt8]) -> Void

    mutating func write(_ buffer: ByteBuffer) async throws { take(Array(buffer.readableBytesView)) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
