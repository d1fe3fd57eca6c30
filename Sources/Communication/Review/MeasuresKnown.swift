import Core
import Crypto
import Foundation

/// What whoever holds a review or a performance talk confirms to know: the measures and rules in force (C2c).
struct MeasuresKnown: Sendable {
    /// The same as long as neither measures, targets nor rules change.
    let version: String
    let measures: [ReviewFiguresStore.InForce]

    init(_ measures: [ReviewFiguresStore.InForce], rules: [String]) {
        let lines = (measures.map(\.line) + rules).joined(separator: "\n")
        version = SHA256.hash(data: Data(lines.utf8)).prefix(12).map { String(format: "%02x", $0) }.joined()
        self.measures = measures
    }

    /// The kinds that ask for it.
    static let kinds: Set<TalkKind> = [.c1, .c2]
}
