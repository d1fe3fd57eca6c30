/// Where a page of a list begins: behind the line with this key.
///
/// It stands in the address, so that a page costs the same however far back it lies, and nobody is skipped or shown
/// twice because somebody came or left meanwhile.
package struct ListPlace: Sendable, Hashable {
    package let parts: [String]

    package init(_ parts: [String]) { self.parts = parts }

    /// As an address says it; nil where it says nothing that a key of so many parts could be.
    package init?(_ text: String?, parts count: Int) {
        guard let text, !text.isEmpty else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).compactMap(Self.plain)
        guard parts.count == count else { return nil }
        self.parts = parts
    }

    package var text: String { parts.map(Self.marked).joined(separator: ".") }

    private static func marked(_ part: String) -> String {
        part.reduce(into: "") { text, sign in
            switch sign {
            case "!": text += "!1"
            case ".": text += "!2"
            default: text.append(sign)
            }
        }
    }

    private static func plain(_ part: Substring) -> String? {
        var (text, isMarked) = ("", false)
        for sign in part {
            switch (isMarked, sign) {
            case (false, "!"): isMarked = true
            case (false, _): text.append(sign)
            case (true, "1"): (text, isMarked) = (text + "!", false)
            case (true, "2"): (text, isMarked) = (text + ".", false)
            case (true, _): return nil
            }
        }
        return isMarked ? nil : text
    }
}
