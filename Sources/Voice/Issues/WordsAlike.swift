import Core
import People

/// How alike two texts are: pairs of Chinese characters and triples of Latin letters they share, small words left out.
///
///     耳机总是坏 ~ 我的耳机又坏了                   1
///     系统登录太慢，早上要等十分钟 ~ 早上登录系统很慢   0.38
///     夜班太多，能不能少排一点 ~ 夜班补贴太低         0.25
///
/// The mean of the Jaccard index and of containment (Broder 1997), so that a short text may lie in a long one.
struct WordsAlike: Sendable, Hashable {
    /// From here on two texts are shown to a person as perhaps the same matter; nothing is joined without one.
    static let threshold = 0.36
    /// Fewer pieces say too little to compare.
    static let fewest = 2

    let pieces: Set<String>

    init(_ text: String) {
        var pieces: Set<String> = []
        var run: [Character] = []
        var word: [Character] = []
        func endRun() {
            for place in run.indices.dropFirst() {
                pieces.insert(String(run[place - 1...place]))
            }
            run = []
        }
        func endWord() {
            let text = String(word)
            if word.count > 2, !Self.small.contains(text) {
                let framed = ["^"] + word + ["$"]
                for place in framed.indices.dropFirst(2) { pieces.insert(String(framed[place - 2...place])) }
            }
            word = []
        }
        // White space ends a Latin word; folding takes it away, so each part is folded on its own.
        for part in text.split(whereSeparator: \.isWhitespace) {
            for character in Self.without(SearchText.fold(String(part))) {
                if character.isASCII {
                    endRun()
                    if character.isLetter || character.isNumber { word.append(character) } else { endWord() }
                } else {
                    endWord()
                    if character.isLetter { run.append(character) } else { endRun() }
                }
            }
            endWord()
        }
        endRun()
        self.pieces = pieces
    }

    func likeness(to other: WordsAlike) -> Double {
        let fewer = min(pieces.count, other.pieces.count)
        guard fewer >= Self.fewest else { return 0 }
        let shared = Double(pieces.intersection(other.pieces).count)
        let all = Double(pieces.count + other.pieces.count) - shared
        return (shared / all + shared / Double(fewer)) / 2
    }

    func isAlike(_ other: WordsAlike) -> Bool { likeness(to: other) >= Self.threshold }

    /// A folded text without what people say around a matter: what stands beside it moves together.
    private static func without(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        let bare = fillers.reduce(text) { $0.replacing($1, with: "") }
        return bare.filter { !particles.contains($0) }
    }

    private static let particles: Set<Character> = [
        "的", "了", "吗", "呢", "吧", "啊", "得", "地", "着", "是", "都", "也", "很", "太", "又", "我", "你", "他", "再", "就", "还", "要",
        "请", "更",
    ]
    private static let fillers = [
        "能不能", "可不可以", "希望", "可以", "能否", "是否", "我们", "大家", "每个人", "觉得", "建议", "一个", "有点", "有些", "最近", "什么", "怎么", "这个",
        "那个", "多一点", "一点", "一些", "没有", "比较", "总是", "经常", "现在", "的时候", "应该", "标准", "问题",
    ]
    private static let small: Set<String> = [
        "the", "and", "for", "are", "was", "too", "that", "this", "with", "have", "has", "our", "not", "can", "you",
        "they", "there", "would", "should", "very", "more", "please", "some", "when", "all", "from", "time",
    ]
}
