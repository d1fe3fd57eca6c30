import Core

/// An address inside the product; there is no way to build one that leads elsewhere.
package struct Path: Hashable, Sendable, CustomStringConvertible {
    private struct Pair: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// The part before `?`, percent-encoded, always beginning with one slash.
    package private(set) var route: String
    private var pairs: [Pair] = []
    private var anchor = ""

    /// A place the program knows: `Path("/people")`.
    package init(_ literal: StaticString) {
        let text = literal.description
        precondition(Path.isRoute(text), "\(text) is not a local path")
        route = text
    }

    /// An address given by a request, such as where to go back to; nil unless it stays here.
    package init?(local text: String) {
        let upToAnchor = text.prefix { $0 != "#" }
        let route = String(upToAnchor.prefix { $0 != "?" })
        guard Path.isRoute(route), text.utf8.allSatisfy(Path.isHarmless) else { return nil }
        self.route = route
        for pair in upToAnchor.dropFirst(route.count + 1).split(separator: "&") {
            let name = pair.prefix { $0 != "=" }
            pairs.append(Pair(name: String(name), value: String(pair.dropFirst(name.count + 1))))
        }
        anchor = String(text.dropFirst(upToAnchor.count + 1))
    }

    /// One step down.
    package func adding(_ component: String) -> Path {
        var path = self
        // "." and ".." climb even when encoded once, so they are encoded twice and simply not found.
        let isClimb = component == "." || component == ".."
        let step = isClimb ? component.map { _ in "%252E" }.joined() : Path.encoded(component)
        path.route += route.hasSuffix("/") ? step : "/" + step
        return path
    }
    package func adding<Kind>(_ id: ID<Kind>) -> Path { adding(id.text) }
    package func adding(_ number: Int) -> Path { adding(String(number)) }
    package func adding(_ day: Day) -> Path { adding(day.description) }

    /// Sets one field of the query, in the place of an older value; nil takes it out.
    package func query(_ name: String, _ value: String?) -> Path {
        var path = self
        let name = Path.encoded(name)
        let old = path.pairs.firstIndex { $0.name == name }
        path.pairs.removeAll { $0.name == name }
        if let value {
            let pair = Pair(name: name, value: Path.encoded(value))
            path.pairs.insert(pair, at: min(old ?? path.pairs.count, path.pairs.count))
        }
        return path
    }

    /// The same query at another place.
    package func rerouted(to literal: StaticString) -> Path {
        var path = Path(literal)
        path.pairs = pairs
        return path
    }

    package func fragment(_ id: String) -> Path {
        var path = self
        path.anchor = Path.encoded(id)
        return path
    }

    package var text: String {
        var text = route
        var mark = "?"
        for pair in pairs {
            text += mark + pair.name + "=" + pair.value
            mark = "&"
        }
        return anchor.isEmpty ? text : text + "#" + anchor
    }

    package var description: String { text }

    /// Whether this path is `other` or lies under it.
    package func isAt(orUnder other: Path) -> Bool {
        route == other.route || (other.route != "/" && route.hasPrefix(other.route + "/"))
    }

    private static func isRoute(_ text: String) -> Bool {
        text.hasPrefix("/") && !text.hasPrefix("//")
            && text.utf8.allSatisfy { isHarmless($0) && $0 != 0x3F && $0 != 0x23 }
    }

    /// Printable ASCII without quotes, angle brackets and backslash: nothing a browser strips or reads as a slash.
    private static func isHarmless(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x5C && byte != 0x22 && byte != 0x3C && byte != 0x3E
    }

    /// RFC 3986: all but unreserved characters become `%XX`.
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
