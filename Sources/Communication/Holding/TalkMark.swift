import Core

/// What a line of the notes is marked as, by the word it begins with: `好办法：…`, `Issue: …`.
///
/// Being text, a mark is kept without a network and merges as text. What is said about the leader has none: it is heard,
/// and not noted here (P10a).
enum TalkMark: String, Sendable, CaseIterable {
    case issue, idea, promise

    var word: Word {
        switch self {
        case .issue: Word("问题", "問題", "Issue")
        case .idea: Word("好办法", "好方法", "Idea")
        case .promise: Word("我的承诺", "我的承諾", "Promise")
        }
    }

    /// What the chip writes before the line.
    var prefix: Word {
        Word("\(word.hans)：", "\(word.hant)：", "\(word.english): ")
    }

    /// The mark of a line, by the word of any language, and what stands behind it; nil where it has none.
    static func read(_ line: String) -> (mark: TalkMark, text: String)? {
        let line = line.trimmed
        for mark in allCases {
            for name in [mark.word.hans, mark.word.hant, mark.word.english] {
                guard line.count > name.count, line.prefix(name.count).lowercased() == name.lowercased() else {
                    continue
                }
                let rest = String(line.dropFirst(name.count)).trimmed
                guard let sign = rest.first, sign == "：" || sign == ":" else { continue }
                return (mark, String(rest.dropFirst()).trimmed)
            }
        }
        return nil
    }
}

/// Notes taken apart: plain lines, and what each marked line says.
struct MarkedNotes: Sendable, Hashable {
    struct Line: Sendable, Hashable {
        let mark: TalkMark
        let text: String
    }

    private(set) var plain: String
    private(set) var marked: [Line] = []

    init(_ text: String) {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let (mark, said) = TalkMark.read(String(line)) {
                if !said.isEmpty { marked.append(Line(mark: mark, text: said)) }
            } else {
                lines.append(line)
            }
        }
        plain = lines.joined(separator: "\n").trimmed
    }

    func lines(_ mark: TalkMark) -> [String] { marked.filter { $0.mark == mark }.map(\.text) }
}
