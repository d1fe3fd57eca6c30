import Core

/// What a line of the notes is marked as, by the word it begins with: `好办法：…`, `Issue: …`.
///
/// Being text, a mark is kept without a network and merges as text. What is said about the leader has none: it is heard,
/// and not noted here (P10a).
enum TalkMark: String, Sendable, CaseIterable {
    case issue, idea, promise, mood

    var word: Word {
        switch self {
        case .issue: Word("问题", "問題", "Issue")
        case .idea: Word("好办法", "好方法", "Idea")
        case .promise: Word("我的承诺", "我的承諾", "Promise")
        case .mood: Word("情绪波动", "情緒起伏", "Mood")
        }
    }

    /// What the chip writes before the line.
    var prefix: Word {
        Word("\(word.hans)：", "\(word.hant)：", "\(word.english): ")
    }

    /// Whether the mark is one of a talk of this kind: a department has no mood, and where nothing more is raised what is
    /// promised and how somebody feels are noted all the same (P8, H10).
    func fits(_ kind: TalkKind) -> Bool {
        switch self {
        case .promise: true
        case .mood: kind != .c8
        case .issue, .idea: kind.raisesMore
        }
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
///
/// How somebody feels is part of what they said: such a line is marked and stays where it is.
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
                if mark == .mood, !said.isEmpty { lines.append(line) }
            } else {
                lines.append(line)
            }
        }
        plain = lines.joined(separator: "\n").trimmed
    }

    func lines(_ mark: TalkMark) -> [String] { marked.filter { $0.mark == mark }.map(\.text) }
}
