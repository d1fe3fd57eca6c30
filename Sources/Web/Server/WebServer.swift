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
    let house: House
    private let routes: RouteTable
    let programRoutes: RouteTable
    private let files: PublicFiles
    private let kept: KeptPages
    let limit = RateLimit()
    let bodies = RequestBodies()
    /// What programs ask for.
    let programs: APIRoutes
    let document: [UInt8]
    /// Seconds in which a request must arrive, and how long a connection may rest.
    private static let idle = 60

    package init(_ house: House) {
        self.house = house
        programs = house.programs
        routes = RouteTable(programs.pages)
        programRoutes = RouteTable(programs.routes.map(\.route))
        document = OpenAPI.document(of: programs.routes.map(\.endpoint)).bytes
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
            server: .http1(configuration: .init(idleTimeout: .seconds(Int64(Self.idle)))),
            configuration: .init(address: .hostname(host, port: port), serverName: "zhiyin"),
            services: services,
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? port) },
            logger: outwardLog
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

    /// What the server beneath says of connections; its smallest notes may hold addresses of pages.
    private var outwardLog: Logger {
        var log = house.log
        log.logLevel = max(log.logLevel, .info)
        return log
    }

    /// One request, one response; never throws, never says more than it should.
    package func respond(to request: Request, from address: String = "127.0.0.1") async -> Response {
        let began = ContinuousClock.now
        var turn = Turn()
        var answer = await answer(request, address, &turn)
        SafeHeaders.complete(&answer.headers, isSecure: turn.isSecure)
        turn.end(request, answer.status.code, began.duration(to: .now), house)
        return request.method == .head ? answer.createHeadResponse() : answer
    }

    private func answer(_ request: Request, _ address: String, _ turn: inout Turn) async -> Response {
        let path = request.uri.path
        if let file = files.file(at: path) { return answer(request.method, file, &turn) }
        do {
            return try await answered(request, path, address, &turn)
        } catch {
            turn.error = LogText.of(error)
            if APIRoutes.isProgram(path) { return failed(error, request, turn.number) }
            let reader = Reader(request, viewer: nil, house, isSecure: turn.isSecure)
            if (error as? StoreError)?.passes == true {
                return failed(503, ErrorWords.unavailable, turn.number, nil, reader, retries: request.method != .post)
            }
            return failed(500, ErrorWords.broken, turn.number, nil, reader)
        }
    }

    private func answer(
        _ method: HTTPRequest.Method,
        _ file: (bytes: [UInt8], type: String),
        _ turn: inout Turn
    ) -> Response {
        turn.pattern = "public files"
        guard method == .get || method == .head else { return allowing(["GET", "HEAD"], method) }
        return response(200, file.bytes, type: file.type, extra: [(.cacheControl, "public, max-age=300")])
    }

    private func answered(
        _ request: Request,
        _ path: String,
        _ address: String,
        _ turn: inout Turn
    ) async throws -> Response {
        var stranger = Reader(request, viewer: nil, house)
        turn.from = address
        guard let caller = Caller(request, connected: address, house.proxies) else {
            turn.refusal = .pastTheProxy
            if APIRoutes.isProgram(path) { return problem(403, ErrorWords.pastTheProxy, .english) }
            return failed(403, ErrorWords.pastTheProxy, nil, nil, stranger)
        }
        (turn.isSecure, turn.from, stranger.isSecure) = (caller.isSecure, caller.address, caller.isSecure)
        if APIRoutes.isProgram(path) { return try await program(request, path, caller, &turn) }
        if let refusal = refusal(request.head, path, stranger) {
            if refusal.status == .forbidden { turn.refusal = .elsewhere }
            return refusal
        }
        let found = routes.find(request.method.rawValue, path)
        // Pages that are kept are no files: nobody is slowed down who asks for them.
        let asked = found?.0.isSteady == true ? KeptPages.Request(request, caller) : nil
        if let asked, let page = try await kept.page(for: asked, at: house.clock.now()) {
            turn.pattern = found?.0.pattern ?? turn.pattern
            return page
        }
        // Before the session is looked up: nothing the page is made from may be older.
        let age = asked == nil ? nil : try await kept.age(at: house.clock.now())
        var viewer = if let token = caller.session { try await house.viewer(token) } else { Viewer?.none }
        viewer?.origin = caller.address
        turn.who = viewer?.person.text
        let reader = Reader(request, viewer: viewer, house, isSecure: caller.isSecure)
        guard let (route, parameters) = found else {
            let methods = routes.methods(path, for: viewer)
            guard methods.isEmpty else { return allowing(methods, request.method, viewer, reader) }
            return failed(404, ErrorWords.notFound, nil, viewer, reader)
        }
        turn.pattern = route.pattern
        guard route.allowed.admits(viewer) else {
            if viewer != nil { turn.refusal = .role }
            return viewer == nil
                ? failed(401, ErrorWords.signIn, nil, nil, reader)
                : failed(404, ErrorWords.notFound, nil, viewer, reader)
        }
        guard RequestLimits.isText(parameters.values) else {
            return failed(400, ErrorWords.malformed, nil, viewer, reader)
        }
        if let viewer, viewer.isPending, !Owed.allows(route.pattern) { return redirect(Owed.path) }
        if let seconds = limit.wait(route, viewer?.person.text, caller.address, at: reader.now) {
            var answer = failed(429, ErrorWords.slower(seconds), nil, viewer, reader)
            answer.headers[.retryAfter] = String(seconds)
            return answer
        }
        var form = Form()
        if route.method == .post {
            guard OriginCheck.passes(request.headers, authority: request.head.authority) else {
                turn.refusal = .elsewhere
                return failed(403, ErrorWords.fromElsewhere, nil, viewer, reader)
            }
            switch try await bodies.form(of: request, takesFile: route.takesFile) {
            case .form(let sent): form = sent
            case .refused(let status, let sentence): return failed(status, sentence, nil, viewer, reader)
            }
            if let csrf = viewer?.csrf, form.fields["csrf"] != csrf {
                turn.refusal = .noMark
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
        let response = written(try await route.handle(visit), viewer, reader, caller)
        if let asked, let age, response.status == .ok, let until = viewer?.holdsUntil {
            kept.keep(response, for: asked, age: age, until: until)
        }
        return response
    }

    /// What is wrong with a request before anybody looks who asks.
    private func refusal(_ head: HTTPRequest, _ path: String, _ reader: Reader) -> Response? {
        switch RequestLimits.refusal(head) {
        case 414: return failed(414, ErrorWords.tooLongAddress, nil, nil, reader)
        case .some(let status): return failed(status, ErrorWords.tooManyHeaders, nil, nil, reader)
        case nil: break
        }
        guard reader.query.count <= RequestLimits.fields, RequestLimits.isText(reader.query.values) else {
            return failed(400, ErrorWords.malformed, nil, nil, reader)
        }
        let isRead = head.method == .get || head.method == .head
        if isRead, !OriginCheck.mayRead(head.headerFields) {
            return failed(403, ErrorWords.fromElsewhere, nil, nil, reader)
        }
        return nil
    }

    /// An address is there, but not for this method; OPTIONS is told which, and nothing for other sites.
    private func allowing(
        _ methods: [String],
        _ method: HTTPRequest.Method,
        _ viewer: Viewer? = nil,
        _ reader: Reader? = nil
    ) -> Response {
        var answer =
            if method != .options, let reader {
                failed(405, ErrorWords.method, nil, viewer, reader)
            } else {
                response(method == .options ? 204 : 405, [], type: "text/plain")
            }
        answer.headers[.allow] = (methods + ["OPTIONS"]).joined(separator: ", ")
        return answer
    }
}
