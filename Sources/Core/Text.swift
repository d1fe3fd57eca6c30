import Foundation

extension String {
    /// Without white space at both ends; Chinese full-width and non-breaking spaces count as white space.
    package var trimmed: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
        if !first.properties.isWhitespace, !last.properties.isWhitespace, first != "\u{FEFF}" { return self }
        return trimmingCharacters(in: .whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{FEFF}")))
    }

    /// Canonical composition: how codes and numbers of people are compared, byte for byte.
    package var nfc: String { utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping }
}
