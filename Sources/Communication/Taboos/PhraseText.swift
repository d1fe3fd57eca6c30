import Core

/// A text cut into the words that phrases are compared with.
///
/// A Chinese character is a word, and so is a run of letters or digits. Width and case are folded; traditional and
/// simplified characters are not: phrases list both. No phrase reaches over the end of a sentence.
struct PhraseText: Sendable {
    struct Piece: Sendable {
        let text: String
        let range: Range<String.Index>
        /// Counts sentences from the first.
        let sentence: Int
    }

    /// What follows is not looked at; forms take half of it.
    static let longest = 4_000

    let text: String
    private(set) var pieces: [Piece] = []

    init(_ text: String) {
        self.text = text
        var word: (text: String, start: String.Index)?
        var sentence = 0
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: Self.longest, limitedBy: scalars.endIndex)
        var place = scalars.startIndex

        func finish() {
            guard let done = word else { return }
            // A leader's plan is a plan of the leader.
            let text = done.text.hasSuffix("'s") ? String(done.text.dropLast(2)) : done.text
            pieces.append(Piece(text: text, range: done.start..<place, sentence: sentence))
            word = nil
        }

        while place < (end ?? scalars.endIndex) {
            let scalar = Self.narrow(scalars[place])
            let next = scalars.index(after: place)
            if Self.isHan(scalar) {
                finish()
                pieces.append(Piece(text: String(scalar), range: place..<next, sentence: sentence))
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || (scalar == "'" && word != nil)
            {
                word = ((word?.text ?? "") + scalar.properties.lowercaseMapping, word?.start ?? place)
            } else {
                finish()
                let following = next < scalars.endIndex ? Self.narrow(scalars[next]) : " "
                if Self.ends(scalar, before: following) { sentence += 1 }
            }
            place = next
        }
        finish()
    }

    /// The words of a part of a phrase.
    static func words(_ text: String) -> [String] { PhraseText(text).pieces.map(\.text) }

    /// What was written from one piece up to another.
    func written(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(text[pieces[first].range.lowerBound..<pieces[last].range.upperBound])
    }

    /// Full-width letters, digits and signs as the narrow ones; a curly apostrophe as a straight one.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2018, 0x2019: "'"
        default: scalar
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// A dot ends a sentence only before a gap: 3.5 is one number.
    private static func ends(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "!", "?", ";", "…", "\n", "\r": true
        case ".": next.properties.isWhitespace
        default: false
        }
    }
}
