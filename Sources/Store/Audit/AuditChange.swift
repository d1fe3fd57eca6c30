import Core
import Foundation

/// One value that a write changed: what it is, what it was and what it became; nil where there was or is none.
package struct AuditChange: Sendable, Hashable, Codable {
    package let what: String
    package let before: String?
    package let after: String?

    package init(_ what: String, before: String?, after: String?) {
        (self.what, self.before, self.after) = (what, before, after)
    }

    /// One line of JSON, always with the same bytes.
    var line: String {
        var object = JSONObject()
        object.set("what", what)
        object.set("before", before)
        object.set("after", after)
        return object.line
    }

    /// Reads what `line` wrote, one a line; what cannot be read is shown as it stands.
    static func all(in text: String) -> [AuditChange] {
        text.split(separator: "\n").map { line in
            do {
                return try JSONDecoder().decode(AuditChange.self, from: Data(line.utf8))
            } catch {
                return AuditChange(String(line), before: nil, after: nil)
            }
        }
    }
}

/// What a write did, for its audit row.
final class Notes {
    var lines: [String] = []
    var changes: [AuditChange] = []
    /// The person a confidential matter is about.
    var hiddenFrom: PersonID?
    /// What open pages are told of.
    var topics: Set<LiveTopic> = []
    /// Whose facts may be others now.
    var change = FactChange.nothing
}

/// Something that open pages may show, at one site: `week@main`.
package struct LiveTopic: Sendable, Hashable, Comparable {
    package let name: String
    package let site: String

    package init(_ name: String, site: String) { (self.name, self.site) = (name, site) }

    /// Reads what `text` wrote; a name holds no `@`.
    init?(_ text: Substring) {
        guard let at = text.firstIndex(of: "@") else { return nil }
        (name, site) = (String(text[..<at]), String(text[text.index(after: at)...]))
    }

    var text: String { "\(name)@\(site)" }

    package static func < (a: LiveTopic, b: LiveTopic) -> Bool { a.text < b.text }
}
