import Foundation
import Synchronization

/// A sign of a text in its plainest form: narrow, small, of the simplified script.
struct PlainSign: Sendable {
    /// What may stand together in one token.
    enum Kind: Sendable { case chinese, letters, digits }

    let scalar: Unicode.Scalar
    /// Nil for what only parts the others.
    let kind: Kind?

    /// The signs of a text, each made plain for itself: beside others a character might become another one in the text
    /// than in what is looked for.
    static func all(of text: String) -> [PlainSign] {
        let whole =
            text.unicodeScalars.allSatisfy(standsAlone) ? text : text.precomposedStringWithCompatibilityMapping
        var signs: [PlainSign] = []
        signs.reserveCapacity(whole.utf8.count / 2)
        known.withLock { known in
            for scalar in whole.unicodeScalars {
                if let plain = known[scalar] {
                    signs += plain
                } else {
                    let plain = made(of: scalar)
                    if known.count < mostKnown { known[scalar] = plain }
                    signs += plain
                }
            }
        }
        return signs
    }

    /// What each sign becomes, asked of ICU once each: a language has some thousands of them.
    private static let known = Mutex<[Unicode.Scalar: [PlainSign]]>([:])
    private static let mostKnown = 60_000

    /// Whether no sign beside it can become one with it: Latin without marks of its own, Chinese, wide signs.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x2000...0x206F, 0x3000...0x3029, 0x3400...0x9FFF, 0xFF01...0xFF5E: true
        default: false
        }
    }

    private static func made(of scalar: Unicode.Scalar) -> [PlainSign] {
        let plain = String(scalar).precomposedStringWithCompatibilityMapping.lowercased()
        return plain.unicodeScalars.map { scalar in
            let simple = scalar.properties.isIdeographic ? simplified(scalar) : scalar
            return PlainSign(scalar: simple, kind: kind(of: simple))
        }
    }

    private static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let text = String(scalar)
        let simplified = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        return simplified.unicodeScalars.count == 1 ? simplified.unicodeScalars.first ?? scalar : scalar
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind? {
        switch scalar.value {
        case 0x30...0x39: return .digits
        case 0x61...0x7A: return .letters
        case 0..<0x80: return nil
        // Kana and Hangul stand without spaces as well.
        case 0x3041...0x3096, 0x30A1...0x30FA, 0xAC00...0xD7A3: return .chinese
        default: break
        }
        if scalar.properties.isIdeographic { return .chinese }
        return switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letters
        default: nil
        }
    }
}
