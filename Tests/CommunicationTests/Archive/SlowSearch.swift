import Foundation
import Support

@testable import Communication

/// What a search must find, told by looking through the whole text, sign by sign.
enum SlowSearch {
    /// Stretches joined by a bar that stands in no text.
    private static func plain(_ text: String) -> (String, [SearchWords.Run]) {
        let runs = SearchWords.runs(text)
        return ("|" + runs.map(\.text).joined(separator: "|") + "|", runs)
    }

    /// Whether a text holds a word: from the beginning of a stretch of letters or digits, of Chinese from anywhere.
    static func holds(_ text: String, word: String) -> Bool {
        let (whole, _) = plain(text)
        let (looked, runs) = plain(word)
        guard let first = runs.first else { return false }
        let bare = String(looked.dropFirst().dropLast())
        return whole.contains(first.isChinese ? bare : "|" + bare)
    }

    /// Whether a text holds all words typed; nil where nothing is looked for.
    static func finds(_ text: String, typed: String) -> Bool? {
        let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
            .filter { !SearchWords.runs($0).isEmpty }
        return words.isEmpty ? nil : words.allSatisfy { holds(text, word: $0) }
    }

    /// Texts of few signs, so that they meet: both scripts, letters, digits, signs that part.
    private static let signs = Array("客户投诉客戶投訴话話aAbＢ12 3，。-é\n")

    static func text(_ dice: inout Dice, upTo longest: Int) -> String {
        String((0..<Int.random(in: 1...longest, using: &dice)).map { _ in signs.randomElement(using: &dice) ?? " " })
    }
}
