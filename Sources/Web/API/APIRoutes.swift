import Core

/// All that programs may ask for, and how an address is found among it.
package struct APIRoutes: Sendable {
    /// An endpoint that has its page, as a route.
    struct Entry: Sendable {
        let endpoint: Endpoint
        let route: Route
    }

    let pages: [Route]
    let routes: [Entry]
    /// Endpoints whose page is not there.
    package let homeless: [String]

    init(_ endpoints: [Endpoint], behind pages: [Route]) {
        var (found, homeless): ([Entry], [String]) = ([], [])
        for endpoint in endpoints {
            if let route = endpoint.route(among: pages) {
                found.append(Entry(endpoint: endpoint, route: route))
            } else {
                homeless.append(endpoint.path)
            }
        }
        (self.pages, routes, self.homeless) = (pages, found, homeless)
    }

    /// The endpoint of an address, by the route that was found for it.
    func endpoint(of route: Route) -> Endpoint? {
        routes.first { $0.route.method == route.method && $0.route.pattern == route.pattern }?.endpoint
    }

    /// The addresses that are read.
    package var readable: [String] { routes.filter { $0.endpoint.method == .get }.map(\.endpoint.path) }

    /// Where an answer is not what the document promises of its address.
    package func breaches(of path: String, by value: JSONValue) -> [String] {
        guard let endpoint = routes.first(where: { $0.endpoint.method == .get && $0.endpoint.path == path })?.endpoint
        else { return [path] }
        return endpoint.answer.faults(in: value).map { "\($0.pointer): \($0.why.english)" }
    }

    /// Whether an address is for programs; nobody comes there with a session.
    static func isProgram(_ path: String) -> Bool { path == Endpoint.root || path.hasPrefix(Endpoint.root + "/") }

    static let document = Endpoint.root + "/openapi.json"
}

extension House {
    /// What programs may ask for and how, as OpenAPI 3.1 says it.
    package var openAPI: [UInt8] { OpenAPI.document(of: programs.routes.map(\.endpoint)).bytes }
}
