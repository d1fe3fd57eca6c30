import Core

/// Addresses that are written to: a page's form, filled in by a program; its rules, refusals and audit are the page's.
extension Endpoint {
    package static func act(
        _ path: String,
        _ scope: APIScope,
        _ title: String,
        form page: String,
        fixed: [String: String] = [:],
        once: String? = nil,
        version: String? = nil,
        _ body: [ShapeField]
    ) -> Endpoint {
        Endpoint(
            .post,
            path,
            scope,
            title,
            body: body,
            answer: .object([
                ShapeField("done", .flag, required: true),
                ShapeField(
                    "id",
                    .maybe(.id),
                    required: true,
                    "What the page it led to is about, where that has an id."
                ),
                ShapeField("page", .maybe(.text(2_000)), required: true, "Where a person sees it."),
            ]),
            fixed: fixed,
            once: once,
            version: version,
            source: .page(.post, page) { visit, answer in done(visit, answer) }
        )
    }

    /// An address with a command of its own, for what no form can say.
    package static func own(
        _ path: String,
        _ scope: APIScope,
        _ title: String,
        _ allowed: Route.Allowed,
        body: [ShapeField],
        answer: [ShapeField],
        services: Bool = false,
        _ handle: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Endpoint {
        Endpoint(
            .post,
            path,
            scope,
            title,
            body: body,
            answer: .object(answer),
            admitsServices: services,
            source: .own(allowed, handle)
        )
    }

    private static func done(_ visit: Visit, _ answer: Answer) -> Answer {
        func kept(_ path: Path) -> Answer {
            let id = path.route.split(separator: "/").last { part in
                part.utf8.count >= 32 && part.allSatisfy { $0.isHexDigit || $0 == "-" }
            }
            let members: [String: JSONValue] = [
                "done": .flag(true), "id": .text(id.map(String.init)), "page": .text(path.text),
            ]
            return .json(APIAnswer(.object(members)))
        }
        switch answer {
        case .redirect(let path): return kept(path)
        case .page(let page):
            // Nothing was done: the page says why in the places where a reader would look, or asks once more.
            var html = HTML(visit.say)
            page.body(&html)
            return .problem(page.status < 400 ? 409 : page.status, html.wrongs)
        default: return answer
        }
    }
}
