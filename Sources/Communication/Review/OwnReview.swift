import Core

/// What a person says of their own period, in their own words (H8).
struct OwnReview: Sendable, Hashable {
    let number: Int
    let progress: String
    let shortfall: String
    let nextStep: String
    let at: Instant

    static let longest = 1000
}

/// The same before it is kept.
struct OwnReviewDraft: Sendable, Hashable {
    var progress = ""
    var shortfall = ""
    var nextStep = ""

    init(progress: String = "", shortfall: String = "", nextStep: String = "") {
        (self.progress, self.shortfall, self.nextStep) = (progress, shortfall, nextStep)
    }

    init(_ review: OwnReview) {
        self.init(progress: review.progress, shortfall: review.shortfall, nextStep: review.nextStep)
    }

    enum Refusal: Core.Refusal, Hashable, CaseIterable {
        case missing, long

        var sentence: Word {
            switch self {
            case .missing:
                Word("三项都请用自己的话写一句", "三項都請用自己的話寫一句", "Say each of the three in a sentence of your own")
            case .long:
                Word(
                    "每项最多 \(OwnReview.longest) 字",
                    "每項最多 \(OwnReview.longest) 字",
                    "At most \(OwnReview.longest) characters each"
                )
            }
        }
    }

    /// Why it is not taken; nil where it is.
    var refusal: Refusal? {
        let all = [progress, shortfall, nextStep]
        if all.contains(where: \.isEmpty) { return .missing }
        return all.contains { $0.count > OwnReview.longest } ? .long : nil
    }
}
