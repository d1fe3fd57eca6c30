import Core

/// One review as it was written down, to see whether it was more than going through the motions (H8).
struct WrittenReview: Sendable, Hashable {
    let talk: String
    let person: PersonID
    /// The employee_id of who held it.
    let holder: String
    let heldAt: Instant
    /// When it was written down; nil where nothing was.
    let writtenAt: Instant?
    let minutes: Int?
    /// What the holder wrote, field by field, and what the person said.
    let words: [String]
}

/// Signs that a holder's reviews are a formality 流于形式: written in one go, alike word for word, or over at once.
///
/// A sign is a reason to ask the holder, never a finding; it is shown one level up. Source: domain H8.
struct ReviewMotions: Sendable, Hashable {
    /// So many written down within so many seconds are one go.
    static let batch = 3
    static let batchSeconds = 600
    /// A shorter talk is no review.
    static let leastMinutes = 5
    /// Shorter words are alike by nature.
    static let leastWords = 10

    let holder: String
    let reviews: Int
    /// Talks written down in one go with at least two others.
    let batched: Set<String>
    /// Talks with words of another person's talk, word for word.
    let alike: Set<String>
    /// Talks of under five minutes.
    let short: Set<String>

    var isEmpty: Bool { batched.isEmpty && alike.isEmpty && short.isEmpty }

    /// Of each holder, in order of their numbers; holders without a sign are left out.
    static func of(_ reviews: [WrittenReview]) -> [ReviewMotions] {
        Dictionary(grouping: reviews, by: \.holder).sorted { $0.key < $1.key }
            .map { ReviewMotions($0.key, $0.value) }.filter { !$0.isEmpty }
    }

    init(_ holder: String, _ reviews: [WrittenReview]) {
        (self.holder, self.reviews) = (holder, reviews.count)
        short = Set(reviews.filter { ($0.minutes ?? Self.leastMinutes) < Self.leastMinutes }.map(\.talk))
        batched = Self.batched(reviews)
        alike = Self.alike(reviews)
    }

    private static func batched(_ reviews: [WrittenReview]) -> Set<String> {
        let written = reviews.compactMap { review in review.writtenAt.map { (at: $0, review: review) } }
            .sorted { ($0.at, $0.review.talk) < ($1.at, $1.review.talk) }
        var found: Set<String> = []
        for (index, one) in written.enumerated() {
            let together = written[index...].prefix { $0.at < one.at + batchSeconds }.map(\.review)
            if Set(together.map(\.person)).count >= batch { found.formUnion(together.map(\.talk)) }
        }
        return found
    }

    private static func alike(_ reviews: [WrittenReview]) -> Set<String> {
        var byWords: [String: [WrittenReview]] = [:]
        for review in reviews {
            for words in Set(review.words.map(plain)) where words.count >= leastWords {
                byWords[words, default: []].append(review)
            }
        }
        return byWords.values.filter { Set($0.map(\.person)).count > 1 }
            .reduce(into: []) { $0.formUnion($1.map(\.talk)) }
    }

    /// Letters and figures alone: a comma more does not make other words.
    private static func plain(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
