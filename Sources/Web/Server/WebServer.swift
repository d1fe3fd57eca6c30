import Core
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Store

/// Turns requests into visits and answers into responses; the only room that knows HTTP.
package struct WebServer: Sendable {
    private let house: House
    private let routes: RouteTable
    private let files: PublicFiles
    private let kept: KeptPages
    /// Larger bodies are refused.
    private static let largestBody = 64 << 20

    package init(_ house: House) {
        self.house = house
        routes = RouteTable(house.routes)
        files = PublicFiles(folder: house.publicFolder)
        kept = KeptPages(house.database)
    }

    /// Serves until told to stop; `ready` is told the port.
    ///
    /// `beside` runs in the same process, begins before the first request is taken and ends after the last.
    package func run(
        host: String,
        port: Int,
        beside services: [any Service] = [],
        ready: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let application = Application(
            responder: CallbackResponder { (request: Request, context: VisitorContext) in
                await respond(to: request, from: context.address)
            },
            configuration: .init(address: .hostname(host, port: port), serverName: "zhiyin"),
            services: services,
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? port) },
            logger: house.log
        )
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure(
                .badInput,
                "port \(port) of \(host) is taken; stop what uses it or choose another with --port"
            )
        }
    }

    /// One request, one response; never throws, never says more than it should.
    package func respond(to request: Request, from address: String = "127.0.0.1") async -> Response {
        let answer = await answer(request, address)
        return request.method == .head ? answer.createHeadResponse() : answer
    }

    private func answer(_ request: Request, _ address: String) async -> Response {
        let path = request.uri.path
        if request.method == .get || request.method == .head, let file = files.file(at: path) {
            return response(200, file.bytes, type: file.type, extra: [(.cacheControl, "public, max-age=300")])
        }
        let number = String(UInt32.random(in: 0...UInt32.max), radix: 36)
        do {
            return try await answered(request, path, address)
        } catch {
            house.log.error(
                "request failed",
                metadata: ["number": "\(number)", "path": "\(path)", "error": "\(error)"]
            )
            let reader = Reader(request, viewer: nil, house)
            if (error as? StoreError)?.passes == true {
                return failed(503, ErrorWords.unavailable, number, nil, reader, retries: request.method != .post)
            }
            return failed(500, ErrorWords.broken, number, nil, reader)
        }
    }

    private func answered(_ request: Request, _ path: String, _ address: String) async throws -> Response {
        guard let caller = Caller(request, connected: address, house.proxies) else {
            return failed(403, ErrorWords.pastTheProxy, nil, nil, Reader(request, viewer: nil, house))
        }
        let asked = KeptPages.Request(request, caller)
        if let asked, let page = try await kept.page(for: asked, at: house.clock.now()) { return page }
        let found = routes.find(request.method.rawValue, path)
        // Before the session is looked up: nothing the page is made from may be older.
        let age = asked != nil && found?.0.isSteady == true ? try await kept.age(at: house.clock.now()) : nil
        var viewer = if let token = caller.session { try await house.viewer(token) } else { Viewer?.none }
        viewer?.origin = caller.address
        let reader = Reader(request, viewer: viewer, house)
        guard let (route, parameters) = found else {
            return failed(404, ErrorWords.notFound, nil, viewer, reader)
        }
        guard route.allowed.admits(viewer) else {
            return viewer == nil
                ? failed(401, ErrorWords.signIn, nil, nil, reader)
                : failed(404, ErrorWords.notFound, nil, viewer, reader)
        }
        if let viewer, viewer.isPending, !Owed.allows(route.pattern) { return redirect(Owed.path) }
        var form = Form()
        if route.method == .post {
            guard OriginCheck.passes(request.headers, authority: request.head.authority) else {
                return failed(403, ErrorWords.fromElsewhere, nil, viewer, reader)
            }
            guard let sent = try await body(of: request) else {
                return failed(413, ErrorWords.tooLarge, nil, viewer, reader)
            }
            form = sent
            if let csrf = viewer?.csrf, form.fields["csrf"] != csrf {
                return failed(403, ErrorWords.fromElsewhere, nil, viewer, reader)
            }
        }
        let visit = Visit(
            house: house,
            viewer: viewer,
            say: reader.say,
            now: reader.now,
            parameters: parameters,
            query: reader.query,
            form: form,
            path: reader.path,
            caller: caller
        )
        var response = written(try await route.handle(visit), viewer, reader, caller)
        if caller.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if let asked, let age, response.status == .ok, let until = viewer?.holdsUntil {
            kept.keep(response, for: asked, age: age, until: until)
        }
        return response
    }

    private func body(of request: Request) async throws -> Form? {
        var request = request
        let buffer: ByteBuffer
        do {
            buffer = try await request.collectBody(upTo: Self.largestBody)
        } catch {
            return nil
        }
        let bytes = Array(buffer.readableBytesView)
        let type = request.headers[.contentType] ?? ""
        if type.hasPrefix("multipart/form-data") { return Form.multipart(bytes, contentType: type) ?? Form() }
        return Form.urlEncoded(String(decoding: bytes, as: UTF8.self))
    }

    private func written(_ answer: Answer, _ viewer: Viewer?, _ reader: Reader, _ caller: Caller) -> Response {
        switch answer {
        case .page(let page): return self.page(page, viewer, reader)
        case .redirect(let path): return redirect(path)
        case .session(let token, let path):
            return redirect(path, cookies: [Cookies.set(.session(token), isSecure: caller.isSecure)])
        case .kept(let things, let path):
            return redirect(path, cookies: things.map { Cookies.set($0, isSecure: caller.isSecure) })
        case .preferences(let preferences, let path): return redirect(path, cookies: preferences.map(Cookies.set))
        case .file(let bytes, let type, let name):
            let encoded = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
            return response(
                200,
                bytes,
                type: type,
                extra: [
                    (.contentDisposition, "attachment; filename*=UTF-8''\(encoded)"), (.cacheControl, "no-store"),
                ]
            )
        case .text(let text, let status): return response(status, Array(text.utf8), type: "text/plain; charset=utf-8")
        case .events(let stream): return events(stream)
        case .notFound: return failed(404, ErrorWords.notFound, nil, viewer, reader)
        case .refused(let status, let sentence): return failed(status, sentence, nil, viewer, reader)
        }
    }

    private func page(_ page: PageAnswer, _ viewer: Viewer?, _ reader: Reader) -> Response {
        var html = HTML(reader.say)
        let shell = Shell(
            title: page.title,
            menu: viewer.map { $0.isPending ? [] : house.menu(for: $0) } ?? [],
            current: page.current,
            viewerName: viewer?.name,
            viewerRole: viewer?.role.word,
            notice: page.notice,
            csrf: viewer?.csrf ?? "",
            theme: reader.theme,
            kioskIdle: viewer?.kioskIdle
        )
        shell.page(&html, body: page.body)
        var answer = response(
            page.status,
            html.finish(),
            type: "text/html; charset=utf-8",
            extra: [(.cacheControl, "no-store")]
        )
        // The language of a link `?lang=` is kept for the pages after it.
        if let chosen = reader.chosenLanguage {
            answer.headers.append(.init(name: .setCookie, value: Cookies.set(.language(chosen))))
        }
        return answer
    }

    private func failed(
        _ status: Int,
        _ sentence: Word,
        _ number: String?,
        _ viewer: Viewer?,
        _ reader: Reader,
        retries: Bool = false
    ) -> Response {
        var answer = page(
            PageAnswer(title: sentence, current: reader.path, status: status, notice: nil) { h in
                h.errorPage(status: status, sentence: sentence, number: number, retries: retries)
            },
            viewer,
            reader
        )
        if status == 503 { answer.headers[.retryAfter] = "5" }
        return answer
    }

    /// Sends what comes, and ends with the stream or when the server stops.
    private func events(_ stream: AsyncStream<LiveEvent>) -> Response {
        var answer = response(
            200,
            [],
            type: "text/event-stream; charset=utf-8",
            extra: [(.cacheControl, "no-store")]
        )
        if let name = HTTPField.Name("X-Accel-Buffering") { answer.headers[name] = "no" }
        answer.headers[.contentLength] = nil
        answer.body = ResponseBody { writer in
            for await event in stream.cancelOnGracefulShutdown() {
                try await writer.write(ByteBuffer(string: event.text))
            }
            try await writer.finish(nil)
        }
        return answer
    }

    private func redirect(_ path: Path, cookies: [String] = []) -> Response {
        var answer = response(303, [], type: "text/plain", extra: [(.location, path.text)])
        for cookie in cookies { answer.headers.append(.init(name: .setCookie, value: cookie)) }
        return answer
    }

    private func response(
        _ status: Int,
        _ bytes: [UInt8],
        type: String,
        extra: [(HTTPField.Name, String)] = []
    ) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.contentSecurityPolicy] =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "same-origin" }
        for (name, value) in extra { headers[name] = value }
        return Response(
            status: .init(code: status),
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
