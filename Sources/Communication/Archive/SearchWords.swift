import Foundation
import Synchronization

/// What a text is found by: single words and numbers, and of Chinese every two characters that stand together.
///
/// Both scripts, wide and narrow signs, capitals and small letters are the same. The last character of a stretch of
/// Chinese is a token too, so that one character alone is looked for as the beginning of a token.
///
///     "客户投诉 CRM"  ->  客户 户投 投诉 诉 crm
package enum SearchWords {
    /// More words than anybody looks for at once.
    private static let mostWords = 8
    /// A longer word is told by its beginning.
    private static let longest = 60
    /// PostgreSQL knows no place beyond it.
    private static let mostTokens = 16_000

    /// The tokens of a text, as the index keeps them.
    static func tokens(_ text: String) -> String {
        runs(text).flatMap { $0.isChinese ? pairs($0) + [String($0.characters.suffix(1))] : [$0.word] }
            .prefix(mostTokens).joined(separator: " ")
    }

    /// What to ask the index for: all words of what was typed, each as it stands or as a beginning; nil for none.
    ///
    ///     "退款流程 ref"  ->  "退款 款流 流程" AND "ref"*
    static func looked(_ typed: String) -> String? {
        let phrases = typed.split(whereSeparator: \.isWhitespace).compactMap { phrase(runs(String($0))) }
        guard !phrases.isEmpty else { return nil }
        return phrases.prefix(mostWords).joined(separator: " AND ")
    }

    private static func phrase(_ runs: [Run]) -> String? {
        guard let last = runs.last else { return nil }
        var tokens = runs.dropLast().flatMap { run in
            run.isChinese ? pairs(run) + [String(run.characters.suffix(1))] : [run.word]
        }
        // Of the last stretch the text may say more.
        let isWhole = last.isChinese && last.characters.count > 1
        tokens += isWhole ? pairs(last) : [last.word]
        return "\"\(tokens.joined(separator: " "))\"" + (isWhole ? "" : "*")
    }

    private static func pairs(_ run: Run) -> [String] {
        zip(run.characters, run.characters.dropFirst()).map { "\($0)\($1)" }
    }
}

// MARK: Stretches of one kind of sign

extension SearchWords {
    /// Signs of one kind that stand together: Chinese, letters, or digits.
    struct Run: Hashable {
        enum Kind { case chinese, letters, digits }

        let kind: Kind
        fileprivate(set) var characters: String.UnicodeScalarView

        var isChinese: Bool { kind == .chinese }
        fileprivate var word: String { String(characters.prefix(SearchWords.longest)) }

        static func == (a: Run, b: Run) -> Bool { a.kind == b.kind && a.characters.elementsEqual(b.characters) }
        func hash(into hasher: inout Hasher) { hasher.combine(String(characters)) }
    }

    /// A text folded and cut where the kind of sign changes; everything else only parts them.
    static func runs(_ text: String) -> [Run] {
        var runs: [Run] = []
        var isOpen = false
        for scalar in folded(text) {
            guard let kind = kind(scalar) else {
                isOpen = false
                continue
            }
            if isOpen, runs[runs.count - 1].kind == kind {
                runs[runs.count - 1].characters.append(scalar)
            } else {
                runs.append(Run(kind: kind, characters: String.UnicodeScalarView([scalar])))
            }
            isOpen = true
        }
        return runs
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Run.Kind? {
        switch scalar.value {
        case 0x30...0x39: return .digits
        case 0x61...0x7A: return .letters
        case 0..<0x80: return nil
        // Kana and Hangul stand without spaces as well.
        case 0x3041...0x3096, 0x30A1...0x30FA, 0xAC00...0xD7A3: return .chinese
        default: break
        }
        if scalar.properties.isIdeographic { return .chinese }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letters
        default: return nil
        }
    }

    private static func folded(_ text: String) -> String.UnicodeScalarView {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased().unicodeScalars }
        let plain = text.precomposedStringWithCompatibilityMapping.lowercased()
        var folded = String.UnicodeScalarView()
        simple.withLock { known in
            for scalar in plain.unicodeScalars {
                guard scalar.value >= 0x2E80, scalar.properties.isIdeographic else {
                    folded.append(scalar)
                    continue
                }
                if let known = known[scalar] {
                    folded.append(known)
                } else {
                    let found = simplified(scalar)
                    known[scalar] = found
                    folded.append(found)
                }
            }
        }
        return folded
    }

    /// Each character for itself: beside others it might become another one in the text than in what is looked for.
    private static let simple = Mutex<[Unicode.Scalar: Unicode.Scalar]>([:])

    private static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let text = String(scalar)
        let simplified = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        return simplified.unicodeScalars.count == 1 ? simplified.unicodeScalars.first ?? scalar : scalar
    }
}
