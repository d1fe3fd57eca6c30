import Core
import Foundation

/// What makes a password good enough: length, and not being one that is guessed first.
///
/// Source: NIST SP 800-63B-4, 3.1.1: no rules of composition, no expiry, a list of common ones.
enum PasswordRule {
    static let shortest = 12
    static let longest = 128

    enum No: Refusal, Hashable {
        case tooShort, tooLong, common, ownName, ofThePlace, notTheSame

        var sentence: Word {
            switch self {
            case .tooShort: PasswordWords.tooShort(PasswordRule.shortest)
            case .tooLong: PasswordWords.tooLong(PasswordRule.longest)
            case .common: PasswordWords.common
            case .ownName: PasswordWords.ownName
            case .ofThePlace: PasswordWords.ofThePlace
            case .notTheSame: PasswordWords.notTheSame
            }
        }
    }

    /// Signs that must be left of a password beside the words of the place.
    static let ownSigns = 6

    /// Characters are counted as people count them; `names` are the person's own name and number.
    ///
    /// A name of one sign is too short to be found in a password by anything but chance.
    static func check(
        _ password: String,
        again: String,
        names: [String],
        site: String = ""
    ) throws(No) {
        let plain = password.precomposedStringWithCanonicalMapping
        guard plain.count >= shortest else { throw .tooShort }
        guard plain.count <= longest else { throw .tooLong }
        let folded = fold(plain)
        guard !isCommon(folded) else { throw .common }
        for name in names.map(fold) where name.count > 1 && folded.contains(name) { throw .ownName }
        guard !PlaceWords.make(most: folded, site: fold(site)) else { throw .ofThePlace }
        guard plain == again.precomposedStringWithCanonicalMapping else { throw .notTheSame }
    }

    /// One of the list, one of the list repeated or with figures behind, one sign over and over, or a run of keys.
    private static func isCommon(_ folded: String) -> Bool {
        if Set(folded).count <= 3 { return true }
        let stem = String(folded.reversed().drop { $0.isNumber || $0.isPunctuation || $0.isSymbol }.reversed())
        if CommonPasswords.list.contains(folded) || CommonPasswords.list.contains(stem) { return true }
        for run in CommonPasswords.runs where (run + run).contains(folded) { return true }
        return (1...folded.count / 2).contains { length in
            let piece = String(folded.prefix(length))
            guard folded.count % length == 0, String(repeating: piece, count: folded.count / length) == folded else {
                return false
            }
            return CommonPasswords.list.contains(piece) || length <= 6
        }
    }

    private static func fold(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.lowercased().filter { !$0.isWhitespace }
    }
}
