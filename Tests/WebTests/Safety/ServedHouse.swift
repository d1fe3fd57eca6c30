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

/// A house with a route of each sort, asked without a socket; its log and its clock are the test's.
struct ServedHouse {
    final class Kept: Sendable {
        let lines = Mutex<[String]>([])
        let now = Mutex(Instant(seconds: 1_795_399_200))
    }

    /// What came back.
    struct Reply {
        let status: Int
        let headers: HTTPFields
        let text: String

        subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    }

    struct Secret: Error {}

    let server: WebServer
    let house: House
    let kept: Kept

    static func run(
        proxies: [String] = [],
        token: String? = nil,
        security: SecurityText? = nil,
        level: Logger.Level = .info,
        _ body: (ServedHouse) async throws -> Void
    ) async throws {
        try await withDatabase(.sqlite) { database in
            let kept = Kept()
            let area = Area(
                name: "test",
                routes: { _ in
                    [
                        Route(.get, "/page", .everyone) { _ in .page(Word("页", "頁", "page"), at: Path("/")) { _ in } },
                        Route(.get, "/people/:employee", .anyRole) { visit in .text(visit.parameter("employee")) },
                        Route(.get, "/list.csv", .anyRole) { visit in
                            .file([0x61], type: "text/csv", name: visit.query["name"] ?? "list.csv")
                        },
                        Route(.post, "/save", .anyRole) { visit in
                            .text(visit.form["text"] ?? "-", status: visit.form.file == nil ? 200 : 201)
                        },
                        Route(.post, "/upload", .anyRole, takesFile: true) { visit in
                            .text(visit.form.file?.name ?? "-")
                        },
                        Route(.post, "/door", .everyone) { visit in
                            .redirect(visit.form["back"].flatMap(Path.init(local:)) ?? Path("/"))
                        },
                        Route(.get, "/fails/:employee", .anyRole) { _ in throw Secret() },
                        Route(.get, "/refused", .anyRole) { _ in
                            throw StoreError.constraint("duplicate (Key (employee_id)=(E77) already exists.)")
                        },
                        Route(.post, "/users", .roles([.administrator])) { _ in .text("ok") },
                    ]
                }
            )
            let log = Logger(label: "test") { _ in
                LogLines(level: level, server: "here:1", clock: Clock { kept.now.withLock { $0 } }) { line in
                    kept.lines.withLock { $0.append(line) }
                }
            }
            let house = House(
                database: database,
                clock: Clock { kept.now.withLock { $0 } },
                calendars: CalendarSet([.weekdays]),
                publicFolder: "public",
                areas: [area, WatchArea.area(token: token, security: security)],
                viewer: { token in token == "ada-token" ? Self.ada : nil },
                log: log,
                proxies: Proxies(proxies)
            )
            try await body(ServedHouse(server: WebServer(house), house: house, kept: kept))
        }
    }

    static let ada = Viewer(
        person: PersonID("person-of-ada"),
        employeeID: "E77",
        name: "Ada",
        role: .agent,
        site: "main",
        zone: .shanghai,
        scope: .own(PersonID("person-of-ada")),
        language: .english,
        csrf: "csrf-of-ada"
    )

    func ask(
        _ method: HTTPRequest.Method,
        _ path: String,
        signedIn: Bool = true,
        headers: [String: String] = [:],
        body: String = "",
        from address: String = "127.0.0.1"
    ) async throws -> Reply {
        var head = HTTPRequest(method: method, scheme: "http", authority: "zhiyin.example.org", path: path)
        if signedIn { head.headerFields[.cookie] = "zhiyin_session=ada-token; __Host-zhiyin_session=ada-token" }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body)))
        let answer = await server.respond(to: request, from: address)
        let text = Mutex("")
        try await answer.body.write(TextKeeper { piece in text.withLock { $0 += piece } })
        return Reply(status: answer.status.code, headers: answer.headers, text: text.withLock { $0 })
    }

    /// A form with the token of its page.
    func send(_ path: String, _ fields: String, headers: [String: String] = [:]) async throws -> Reply {
        let form = headers.merging(["Content-Type": "application/x-www-form-urlencoded"]) { mine, _ in mine }
        return try await ask(.post, path, headers: form, body: "csrf=csrf-of-ada&\(fields)")
    }
}

/// Keeps what a response writes.
private struct TextKeeper: ResponseBodyWriter {
    let take: @Sendable (String) -> Void

    mutating func write(_ buffer: ByteBuffer) async throws { take(String(buffer: buffer)) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
