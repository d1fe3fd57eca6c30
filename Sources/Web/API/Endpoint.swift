import Core
import Store

/// One address of the programs' interface, declared once: routing, checking, permission and the document come of it.
package struct Endpoint: Sendable {
    /// Who stands behind it.
    enum Source: Sendable {
        /// A page of the same rules: its readers, its handler, its refusals.
        case page(Route.Method, String, @Sendable (Visit, Answer) async throws -> Answer)
        case own(Route.Allowed, @Sendable (Visit) async throws -> Answer)
    }

    package let method: Route.Method
    /// `/api/v1/talks/:course`.
    package let path: String
    package let scope: APIScope
    /// One line for the document.
    let title: String
    /// Of the query; those of the path are in its pattern.
    let query: [ShapeField]
    let body: [ShapeField]
    /// What a good answer says.
    let answer: Shape
    let source: Source
    /// Said in the page's form whatever the program says.
    let fixed: [String: String]
    /// A field of the page's form by which the same form sent twice is one.
    let once: String?
    /// The address whose ETag an `If-Match` names.
    let version: String?
    /// Open to an account of a site that is no person.
    let admitsServices: Bool

    init(
        _ method: Route.Method,
        _ path: String,
        _ scope: APIScope,
        _ title: String,
        query: [ShapeField] = [],
        body: [ShapeField] = [],
        answer: Shape,
        fixed: [String: String] = [:],
        once: String? = nil,
        version: String? = nil,
        admitsServices: Bool = false,
        source: Source
    ) {
        (self.method, self.path, self.scope, self.title) = (method, Self.root + path, scope, title)
        (self.query, self.body, self.answer, self.source) = (query, body, answer, source)
        (self.fixed, self.once, self.version) = (fixed, once, version.map { Self.root + $0 })
        self.admitsServices = admitsServices
    }

    package static let root = "/api/v1"

    /// `course` and `person` of `/talks/:course/people/:person`.
    var names: [String] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    }
}

extension Endpoint {
    /// As one of the routes, with the page behind it where there is one; nil where that page is not there.
    func route(among pages: [Route]) -> Route? {
        switch source {
        case .own(let allowed, let handle): return Route(method, path, allowed, handle)
        case .page(let method, let pattern, let translate):
            guard let page = pages.first(where: { $0.method == method && $0.pattern == pattern }) else { return nil }
            return Route(self.method, path, page.allowed, like: page) { visit in
                try await translate(visit, try await page.handle(inPlace(of: visit, page)))
            }
        }
    }

    /// 32 signs, each a digit or a to f: what a page gives its form.
    private static func mark(at now: Instant) -> String { ID<Endpoint>(at: now).text.replacing("-", with: "") }

    /// The visit as its page has it: the same question, the form filled in.
    private func inPlace(of visit: Visit, _ page: Route) -> Visit {
        var form = visit.form
        form.fields.merge(fixed) { $1 }
        if let once, form.fields[once] == nil { form.fields[once] = Self.mark(at: visit.now) }
        let address = visit.parameters.reduce(page.pattern) { $0.replacing(":\($1.key)", with: $1.value) }
        return visit.at(Path(local: address) ?? Path("/"), form: form)
    }
}

/// What a program is answered.
package struct APIAnswer: Sendable {
    package let value: JSONValue
    package let status: Int

    package init(_ value: JSONValue, status: Int = 200) { (self.value, self.status) = (value, status) }
}
