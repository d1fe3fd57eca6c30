import Foundation
import Store

/// Finds the route of an address: literal parts before parameters.
package struct RouteTable: Sendable {
    private struct Entry: Sendable {
        let route: Route
        let parts: [Substring]
        let parameters: Int

        init(_ route: Route) {
            self.route = route
            parts = Substring(route.pattern).split(separator: "/")
            parameters = parts.count { $0.hasPrefix(":") }
        }
    }

    private var entries: [Entry]

    package init(_ routes: [Route]) {
        entries = routes.map(Entry.init)
        // Stable: an address with fewer parameters goes first.
        entries.sort { $0.parameters < $1.parameters }
    }

    package func find(_ method: String, _ path: String) -> (Route, [String: String])? {
        let wanted = method == "HEAD" ? "GET" : method
        return found(path) { $0.method.rawValue == wanted }
    }

    /// The methods of an address for a reader; empty where nothing is there for them.
    func methods(_ path: String, for viewer: Viewer?) -> [String] {
        [Route.Method.get, .post].filter { method in
            found(path) { $0.method == method && $0.allowed.admits(viewer) } != nil
        }.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
    }

    private func found(_ path: String, where isWanted: (Route) -> Bool) -> (Route, [String: String])? {
        let parts = path.split(separator: "/")
        for entry in entries where entry.parts.count == parts.count && isWanted(entry.route) {
            var parameters: [String: String] = [:]
            let fits = zip(entry.parts, parts).allSatisfy { pattern, part in
                guard pattern.hasPrefix(":") else { return pattern == part }
                parameters[String(pattern.dropFirst())] = String(part).removingPercentEncoding ?? ""
                return true
            }
            if fits { return (entry.route, parameters) }
        }
        return nil
    }
}
