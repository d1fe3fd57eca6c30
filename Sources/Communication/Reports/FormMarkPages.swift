import Core
import Crypto
import Foundation
import Store
import Web

/// What makes a form sent twice one thing: the same for one reader, moment and subject, and for nothing else.
///
/// No chance is in it: a page that is made again from the same is the same, byte for byte (C5a).
enum FormMark {
    static func of(_ visit: Visit, _ subject: String) -> String {
        let said = [visit.viewer.employeeID, String(visit.now.microseconds), visit.path.route, subject]
        return SHA256.hash(data: Data(said.joined(separator: "\n").utf8)).prefix(16)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Whether a form brought one of these back: 32 signs, each a digit or a to f.
    static func isOne(_ text: String) -> Bool {
        text.utf8.count == 32 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
