import Core

/// A phrase as a list of words, choices and gaps, written as one line: `@you 觉得/认为 …4 @leader …3 怎么样`.
///
/// Parts are separated by spaces and follow each other at once. `a/b` is one of several, `[a/b]` may be missing, `…` leaves
/// out up to six words, `…3` up to three, `@leader` is one of a list, and `_` joins the words of one choice. It is
/// compared in time proportional to the text, however the text is made.
package struct PhrasePattern: Sendable, Hashable {
    struct Part: Sendable, Hashable {
        /// One of these, each word after word.
        let choices: [[String]]
        let mayBeMissing: Bool
        /// So many words may lie between the part before and this one.
        let gap: Int
    }

    package let line: String
    let parts: [Part]

    static let longestLine = 300
    static let mostParts = 16
    static let usualGap = 6
    static let widestGap = 20

    package init(_ line: String) throws(PhraseRefusal) {
        self.line = line.trimmed
        guard !self.line.isEmpty else { throw .empty }
        guard self.line.unicodeScalars.count <= Self.longestLine else { throw .tooLong }
        var parts: [Part] = []
        var gap: Int?
        for item in self.line.split(whereSeparator: \.isWhitespace) {
            if let width = try Self.gap(item) {
                guard gap == nil, !parts.isEmpty else { throw .gapAtEdge }
                gap = width
                continue
            }
            let mayBeMissing = item.hasPrefix("[") && item.hasSuffix("]")
            let choices = try Self.choices(mayBeMissing ? item.dropFirst().dropLast() : item)
            parts.append(Part(choices: choices, mayBeMissing: mayBeMissing, gap: gap ?? 0))
            gap = nil
        }
        guard gap == nil, parts.first?.mayBeMissing == false, parts.last?.mayBeMissing == false else {
            throw .gapAtEdge
        }
        guard parts.count <= Self.mostParts else { throw .tooLong }
        let fewest = parts.reduce(0) { $0 + ($1.mayBeMissing ? 0 : $1.choices.map(\.count).min() ?? 0) }
        // One character would be in every other sentence.
        guard fewest > 1 || parts[0].choices.allSatisfy({ $0.joined().utf8.count > 3 }) else { throw .tooShort }
        self.parts = parts
    }

    /// The width of a gap; nil for what is none.
    private static func gap(_ item: Substring) throws(PhraseRefusal) -> Int? {
        let mark = ["…", "..."].first { item.hasPrefix($0) }
        guard let mark else { return nil }
        let digits = item.dropFirst(mark.count)
        guard !digits.isEmpty else { return usualGap }
        guard let width = Int(digits), (1...widestGap).contains(width) else { throw .gapTooWide(widestGap) }
        return width
    }

    private static func choices(_ item: Substring) throws(PhraseRefusal) -> [[String]] {
        var choices: [[String]] = []
        for choice in item.split(separator: "/") {
            guard choice.hasPrefix("@") else {
                choices.append(PhraseText.words(String(choice)))
                continue
            }
            guard let list = PhraseList(rawValue: String(choice.dropFirst())) else {
                throw .unknownList(String(choice))
            }
            choices += list.words
        }
        guard !choices.isEmpty, choices.allSatisfy({ !$0.isEmpty }) else { throw .unreadable(String(item)) }
        return choices
    }
}

/// Why a phrase cannot be looked for.
package enum PhraseRefusal: Refusal, Hashable {
    case empty
    case tooLong
    case tooShort
    case gapAtEdge
    case gapTooWide(Int)
    case unknownList(String)
    case unreadable(String)

    package var sentence: Word {
        switch self {
        case .empty: Word("请写要提醒的说法", "請寫要提醒的說法", "Write the phrase to look for")
        case .tooLong: Word("太长，请拆成几条", "太長，請拆成幾條", "Too long: make it several phrases")
        case .tooShort:
            Word("至少两个字或一个词", "至少兩個字或一個詞", "At least two Chinese characters or one word of some length")
        case .gapAtEdge:
            Word("开头和结尾要写明确的词", "開頭和結尾要寫明確的詞", "A phrase begins and ends with a word that must be there")
        case .gapTooWide(let most): Word("间隔最多 \(most) 个字", "間隔最多 \(most) 個字", "A gap has at most \(most) words")
        case .unknownList(let name): Word("没有 \(name) 这个词表", "沒有 \(name) 這個詞表", "There is no list \(name)")
        case .unreadable(let part): Word("看不懂 \(part)", "看不懂 \(part)", "\(part) cannot be read")
        }
    }
}
