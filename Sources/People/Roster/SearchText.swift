import Core
import Foundation
import Synchronization

/// How people are found: by Chinese name in either script, by pinyin, by initials, by number.
package enum SearchText {
    /// What is stored for a person: name, pinyin, initials and number, folded.
    static func of(name: String, employeeID: String) -> String {
        let folded = fold(name)
        let syllables = folded.enumerated().map { index, character in reading(character, isSurname: index == 0) }
        let pinyin = syllables.joined()
        let initials = syllables.compactMap(\.first).map(String.init).joined()
        return "\(folded) \(pinyin) \(initials) \(fold(employeeID))"
    }

    /// What is typed, folded the same way; white space is nothing.
    package static func fold(_ text: String) -> String {
        // ICU leaves ASCII as it is, and takes long to say so.
        let simplified = text.utf8.allSatisfy { $0 < 0x80 } ? text : simplified(text)
        return simplified.lowercased().filter { !$0.isWhitespace }
    }

    /// The whole text at once: what a character becomes hangs on those beside it, as 沈 in 沈重.
    private static func simplified(_ text: String) -> String {
        let simplified = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        return simplified.precomposedStringWithCompatibilityMapping
    }

    /// Surnames read otherwise than their character.
    private static let surnames: [Character: String] = [
        "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "任": "ren", "查": "zha", "朴": "piao", "翟": "zhai", "区": "ou",
        "盖": "ge", "尉": "yu", "乐": "yue", "冼": "xian", "缪": "miao", "晁": "chao", "召": "shao", "尹": "yin", "纪": "ji",
    ]

    private static func reading(_ character: Character, isSurname: Bool) -> String {
        if character.isASCII { return String(character) }
        if isSurname, let surname = surnames[character] { return surname }
        guard character.unicodeScalars.count == 1 else { return latin(character) }
        if let known = known.withLock({ $0[character] }) { return known }
        let latin = latin(character)
        known.withLock { $0[character] = latin }
        return latin
    }

    /// What single characters sound like, asked of ICU once each: a roster of 100,000 has some hundreds of them.
    private static let known = Mutex<[Character: String]>([:])

    private static func latin(_ character: Character) -> String {
        let latin = String(character).applyingTransform(.toLatin, reverse: false) ?? ""
        return (latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin).lowercased().filter(\.isLetter)
    }
}
