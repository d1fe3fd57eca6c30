import Core
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// Answers programs: by a token and never by a cookie, in JSON, from the same declarations as their document.
extension WebServer {
    func program(
        _ request: Request,
        _ path: String,
        _ caller: Caller,
        _ turn: inout Turn
    ) async throws -> Response {
        let (say, now, query) = reader(request, nil)
        if let status = RequestLimits.refusal(request.head) {
            return problem(status, ErrorWords.malformed, say.language)
        }
        guard RequestLimits.isText(query.values), OriginCheck.mayRead(request.headers) else {
            return problem(400, ErrorWords.malformed, say.language)
        }
        let program = if let token = caller.bearer { try await house.program(token) } else { Program?.none }
        if let seconds = limit.wait(program: program?.token, caller.address, at: now) {
            var answer = problem(429, ErrorWords.slower(seconds), say.language)
            answer.headers[.retryAfter] = String(seconds)
            return answer
        }
        turn.who = program?.viewer.person.text
        guard let program else {
            if caller.bearer != nil { turn.refusal = .token }
            var answer = problem(401, APIWords.noToken, say.language)
            answer.headers[.wwwAuthenticate] = "Bearer"
            return answer
        }
        if path == APIRoutes.document {
            turn.pattern = path
            guard ["GET", "HEAD"].contains(request.method.rawValue) else { return notAllowed(["GET"], say.language) }
            return marked(document, request)
        }
        guard let (route, parameters) = programRoutes.find(request.method.rawValue, path),
            let endpoint = programs.endpoint(of: route)
        else {
            let methods = programRoutes.methods(path, for: program.viewer)
            return methods.isEmpty
                ? problem(404, APIWords.notFound, say.language) : notAllowed(methods, say.language)
        }
        turn.pattern = route.pattern
        return try await answer(
            Asking(
                request: request,
                endpoint: endpoint,
                route: route,
                parameters: parameters,
                query: query,
                program: program,
                caller: caller
            )
        )
    }

    /// One request of a program whose endpoint is known.
    private struct Asking {
        let request: Request
        let endpoint: Endpoint
        let route: Route
        let parameters: [String: String]
        let query: [String: String]
        let program: Program
        let caller: Caller
    }

    private func answer(_ asking: Asking) async throws -> Response {
        let (endpoint, program) = (asking.endpoint, asking.program)
        let (say, now, _) = reader(asking.request, program.viewer)
        guard asking.route.allowed.admits(program.viewer) || program.viewer.isService else {
            return problem(404, APIWords.notFound, say.language)
        }
        guard program.scopes.contains(endpoint.scope) else {
            return problem(403, APIWords.notFor(endpoint.scope.text), say.language)
        }
        guard !program.viewer.isService || endpoint.admitsServices else {
            return problem(403, APIWords.notServices, say.language)
        }
        guard asking.parameters.values.allSatisfy({ $0.count <= 100 && !$0.utf8.contains(0) }) else {
            return problem(404, APIWords.notFound, say.language)
        }
        let faults = endpoint.query.flatMap { field -> [ShapeFault] in
            asking.query[field.name].map { field.shape.faults(in: field.shape.value(of: $0), at: "/\(field.name)") }
                ?? []
        }
        guard faults.isEmpty else { return problem(422, APIWords.wrongQuery, say.language, faults) }
        var form = Form()
        if endpoint.method == .post {
            switch await bodies.bytes(of: asking.request) {
            case .broken: return problem(413, ErrorWords.tooLargeForm, say.language)
            case .late: return problem(408, ErrorWords.tooSlow, say.language)
            case .bytes(let bytes):
                let type = (asking.request.headers[.contentType] ?? "").lowercased()
                guard type.hasPrefix("application/json"), let body = JSONValue(bytes) else {
                    return problem(type.hasPrefix("application/json") ? 400 : 415, APIWords.notJSON, say.language)
                }
                let wrong = Shape.object(endpoint.body).faults(in: body)
                guard wrong.isEmpty else { return problem(422, APIWords.wrong, say.language, wrong) }
                form.json = body
                for field in endpoint.body { form.fields[field.name] = body[field.name].field }
            }
        }
        var viewer = program.viewer
        viewer.origin = "\(asking.caller.address) API"
        let visit = Visit(
            house: house,
            viewer: viewer,
            say: say,
            now: now,
            parameters: asking.parameters,
            query: asking.query,
            form: form,
            path: Path(local: asking.request.uri.path) ?? Path("/"),
            caller: asking.caller
        )
        guard endpoint.method == .post else {
            return try await answer(asking.route, visit, asking.request)
        }
        return try await change(asking, visit)
    }

    // MARK: - Changing

    private func change(_ asking: Asking, _ visit: Visit) async throws -> Response {
        let language = visit.say.language
        guard let key = asking.request.headers[values: Self.idempotencyKey].first else {
            return try await changed(asking, visit)
        }
        guard (1...100).contains(key.utf8.count), key.utf8.allSatisfy(Self.isKeySign) else {
            return problem(422, APIWords.wrongKey, language)
        }
        let (token, now) = (asking.program.token, visit.now)
        let hash = Self.hash([asking.route.pattern, visit.path.text], visit.form.json.bytes)
        // Bookkeeping of a request whose own change is audited.
        let found = try await house.database.writePart(.system("the key of a request")) { tx in
            try KeptAnswerStore.take(key, of: token, hash, at: now, tx)
        }
        switch found {
        case .another: return problem(422, APIWords.otherBody, language)
        case .underWay: return problem(409, APIWords.underWay, language)
        case .answered(let status, let text):
            return response(status, Array(text.utf8), type: status < 400 ? Self.json : Problem.type)
        case .fresh: break
        }
        do {
            let (answer, bytes) = try await written(asking, visit)
            let status = Int(answer.status.code)
            _ = try await house.database.writePart(.system("the answer to a request")) { tx in
                try KeptAnswerStore.keep(status, String(decoding: bytes, as: UTF8.self), for: key, of: token, tx)
            }
            return answer
        } catch {
            _ = try await house.database.writePart(.system("the key of a request")) { tx in
                try KeptAnswerStore.release(key, of: token, tx)
            }
            throw error
        }
    }

    private func changed(_ asking: Asking, _ visit: Visit) async throws -> Response {
        try await written(asking, visit).0
    }

    /// The answer with its bytes; where somebody changed meanwhile what the program had read, that nothing was done.
    private func written(_ asking: Asking, _ visit: Visit) async throws -> (Response, [UInt8]) {
        if let version = asking.endpoint.version, let wanted = asking.request.headers[.ifMatch],
            let route = programs.routes.first(where: { $0.route.method == .get && $0.route.pattern == version })?.route
        {
            let path = visit.parameters.reduce(version) { $0.replacing(":\($1.key)", with: $1.value) }
            let read = try await route.handle(visit.at(Path(local: path) ?? visit.path, form: Form()))
            guard case .json(let now) = read else { return outcome(read, visit) }
            if !Self.named(wanted, Self.mark(of: now.value.bytes)) {
                return outcome(.refused(status: 412, APIWords.changed), visit)
            }
        }
        return outcome(try await asking.route.handle(visit), visit)
    }

    private static func isKeySign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    // MARK: - Answering

    private func answer(_ route: Route, _ visit: Visit, _ request: Request) async throws -> Response {
        do {
            let (answer, bytes) = outcome(try await route.handle(visit), visit)
            return answer.status == .ok ? marked(bytes, request) : answer
        } catch is APIPlace.Foreign {
            return problem(422, APIWords.wrongPlace, visit.say.language)
        }
    }

    /// What is said again only where it has changed (RFC 9110, 13.1.2).
    private func marked(_ bytes: [UInt8], _ request: Request) -> Response {
        let mark = Self.mark(of: bytes)
        let isKnown = request.headers[.ifNoneMatch].map { Self.named($0, mark) } ?? false
        var answer = response(isKnown ? 304 : 200, isKnown ? [] : bytes, type: Self.json)
        answer.headers[.eTag] = mark
        return answer
    }

    private func outcome(_ answer: Answer, _ visit: Visit) -> (Response, [UInt8]) {
        func said(_ status: Int, _ bytes: [UInt8], _ type: String) -> (Response, [UInt8]) {
            (response(status, bytes, type: type), bytes)
        }
        func wrong(_ status: Int, _ title: Word, _ errors: [String] = []) -> (Response, [UInt8]) {
            let problem = Problem(status: status, title: title, errors: errors.map { (nil, $0) })
            return said(status, problem.value(visit.say.language).bytes, Problem.type)
        }
        switch answer {
        case .json(let answer): return said(answer.status, answer.value.bytes, Self.json)
        case .problem(let status, let sentences): return wrong(status, APIWords.refused, sentences)
        case .refused(let status, let sentence): return wrong(status, sentence)
        case .notFound: return wrong(404, APIWords.notFound)
        case .page(let page) where page.status >= 400: return wrong(page.status, APIWords.refused)
        default: return wrong(404, APIWords.notFound)
        }
    }

    func problem(_ status: Int, _ title: Word, _ language: Language, _ faults: [ShapeFault] = []) -> Response {
        let errors = faults.map { ($0.pointer as String?, $0.why(language)) }
        let problem = Problem(status: status, title: title, errors: errors)
        var answer = response(status, problem.value(language).bytes, type: Problem.type)
        if status == 503 { answer.headers[.retryAfter] = "5" }
        return answer
    }

    /// What went wrong within is in the log under a number.
    func failed(_ error: any Error, _ request: Request, _ number: String) -> Response {
        let language = reader(request, nil).say.language
        if (error as? StoreError)?.passes == true { return problem(503, ErrorWords.unavailable, language) }
        let broken = Problem(status: 500, title: ErrorWords.broken, errors: [(nil, number)])
        return response(500, broken.value(language).bytes, type: Problem.type)
    }

    private func notAllowed(_ methods: [String], _ language: Language) -> Response {
        var answer = problem(405, ErrorWords.method, language)
        answer.headers[.allow] = methods.joined(separator: ", ")
        return answer
    }

    private func reader(_ request: Request, _ viewer: Viewer?) -> (say: Say, now: Instant, query: [String: String]) {
        let reader = Reader(request, viewer: viewer, house)
        return (reader.say, reader.now, reader.query)
    }

    private static let json = "application/json; charset=utf-8"
    private static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .ifMatch

    private static func mark(of bytes: [UInt8]) -> String { "\"\(hash([], bytes).prefix(32))\"" }

    /// Whether a list of marks names one, or any there is.
    private static func named(_ list: String, _ mark: String) -> Bool {
        list.split(separator: ",").contains { one in
            let one = String(one).trimmed
            return one == "*" || one == mark || one == "W/\(mark)"
        }
    }

    private static func hash(_ words: [String], _ bytes: [UInt8]) -> String {
        let front = words.map { $0 + "\n" }.joined()
        return SHA256.hash(data: Data(front.utf8) + Data(bytes))
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
