import Foundation

/// A header or a value as compared: width, case, spaces, `_`, `-`, `*`, `:` and anything in brackets do not count.
struct Folded: Hashable {
    let text: String

    init(_ raw: String) {
        var text = ""
        var depth = 0
        for scalar in raw.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar {
            case "(", "[", "{", "【", "〔", "「", "《": depth += 1
            case ")", "]", "}", "】", "〕", "」", "》": depth = max(0, depth - 1)
            case "_", "-", "*", ":", "※", "'", "\"", "\u{FEFF}", "\u{200B}": break
            default: if depth == 0, !scalar.properties.isWhitespace { text.unicodeScalars.append(scalar) }
            }
        }
        self.text = text
    }
}
