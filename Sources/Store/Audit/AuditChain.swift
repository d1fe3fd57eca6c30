import Core
import Crypto
import Foundation

/// The chain over the audit: each row's link is the SHA-256 of the link before it and all the row says.
///
/// Details enter as a salted digest, so that they can be erased and the chain stays whole, and nobody can guess an
/// erased detail from its digest.
package enum AuditChain {
    /// The link before the first row.
    static let beginning = String(repeating: "0", count: 64)

    /// What is chained of a row, in this order.
    struct Row: Sendable, Hashable {
        var id: String
        var at: Instant
        var actor: String
        var person: String?
        var why: String
        var kind: String
        var origin: String
        var hiddenFrom: String?
        var topics: String
    }

    /// What was done, apart from the row.
    struct Detail: Sendable, Hashable {
        var salt: String
        var notes: String
        var changes: String

        var digest: String { AuditChain.digest(["zhiyin audit detail 1", salt, notes, changes]) }
    }

    /// The link of the row at a place, given the one before it.
    static func link(after before: String, place: Int, _ row: Row, detailDigest: String) -> String {
        digest([
            "zhiyin audit 1", before, String(place), row.id, String(row.at.microseconds), row.actor, row.person,
            row.why,
            row.kind, row.origin, row.hiddenFrom, row.topics, detailDigest,
        ])
    }

    /// SHA-256 over texts with their lengths, so that no two lists of texts are the same bytes; nil is not empty.
    private static func digest(_ texts: [String?]) -> String {
        var hash = SHA256()
        for text in texts {
            let bytes = Data((text ?? "").utf8)
            hash.update(data: Data("\(text == nil ? -1 : bytes.count):".utf8))
            hash.update(data: bytes)
        }
        let digits = Array("0123456789abcdef")
        return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

/// The end of the chain at a moment, to be kept outside the database: rows cut off or written anew show against it.
package struct AuditHead: Sendable, Hashable {
    package let at: Instant
    package let place: Int
    package let link: String

    package init(at: Instant, place: Int, link: String) { (self.at, self.place, self.link) = (at, place, link) }

    /// `2026-11-22T04:00:00Z 1234 9f86d0…`, one line.
    package var line: String { "\(at.iso) \(place) \(link)" }

    /// Reads the place and link of a line that `line` wrote.
    package init?(line: some StringProtocol) {
        let words = line.split(separator: " ")
        guard words.count == 3, let place = Int(words[1]), place > 0, words[2].utf8.count == 64 else { return nil }
        (at, self.place, link) = (Instant(String(words[0]), in: .utc) ?? Instant(seconds: 0), place, String(words[2]))
    }
}
