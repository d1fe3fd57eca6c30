import Core
import HTTPTypes
import Hummingbird
import NIOCore
import Store
import Synchronization
import Web

/// A program at a floor: it has a token of somebody and speaks to the server.
struct Client {
    let floor: Floor
    let server: WebServer
    let token: String

    /// The token is made on the page, as a person makes it, and read off it.
    init(_ floor: Floor, as employeeID: String, _ scopes: [String], at path: String = "/account/tokens") async throws {
        var form = ["name": "a program", "days": "30"]
        for scope in scopes { form[scope] = "1" }
        let answer = try await floor.visit(.post, path, as: employeeID, form: form)
        let page = try floor.read(answer, status: 200)
        guard let from = page.range(of: "<code>zhiyin_") else { throw Failure(.badInput, "no token was shown") }
        token = "zhiyin_" + page[from.upperBound...].prefix { $0 != "<" }
        (self.floor, server) = (floor, floor.server())
    }

    func ask(
        _ method: HTTPRequest.Method = .get,
        _ path: String,
        _ body: JSONValue? = nil,
        headers: [(String, String)] = []
    ) async throws -> (status: Int, value: JSONValue, headers: HTTPFields) {
        var head = HTTPRequest(method: method, scheme: "http", authority: "zhiyin.example.org", path: "/api/v1\(path)")
        head.headerFields[.authorization] = "Bearer \(token)"
        head.headerFields[.acceptLanguage] = "en"
        if body != nil { head.headerFields[.contentType] = "application/json" }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: body?.bytes ?? [])))
        let answer = await server.respond(to: request)
        let kept = Mutex<[UInt8]>([])
        try await answer.body.write(ClientKeeper { bytes in kept.withLock { $0 += bytes } })
        return (Int(answer.status.code), JSONValue(kept.withLock { $0 }) ?? .null, answer.headers)
    }

    /// The members called so of a list's items.
    func all(_ name: String, _ path: String) async throws -> [String] {
        let answer = try await ask(.get, path)
        return (answer.value["items"].list ?? []).compactMap { $0[name].text }
    }
}

/// Keeps what a response writes.
private struct ClientKeeper: ResponseBodyWriter {
    let take: @Sendable ([UInt8]) -> Void

    mutating func write(_ buffer: ByteBuffer) async throws { take(Array(buffer.readableBytesView)) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
