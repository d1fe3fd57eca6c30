/// What a text is found by: single words and numbers, and of Chinese every two characters that stand together.
///
/// Both scripts, wide and narrow signs, capitals and small letters are the same. The last character of a stretch of
/// Chinese is a token too, so that one character alone is looked for as the beginning of a token.
///
///     "客户投诉 CRM"  ->  客户 户投 投诉 诉 crm
package enum SearchWords {
    /// More words than anybody looks for at once.
    private static let mostWords = 8
    /// A longer word is told by its beginning.
    private static let longest = 60
    /// PostgreSQL knows no place beyond it.
    private static let mostTokens = 16_000

    /// The tokens of a text, as the index keeps them.
    static func tokens(_ text: String) -> String {
        var (line, count) = (String.UnicodeScalarView(), 0)
        for run in runs(text) where count < mostTokens { count += append(run, isLast: false, to: &line) }
        return String(line.dropLast())
    }

    /// What to ask the index for: all words of what was typed, each as it stands or as a beginning; nil for none.
    ///
    ///     "退款流程 ref"  ->  "退款 款流 流程" AND "ref"*
    static func looked(_ typed: String) -> String? {
        let phrases = typed.split(whereSeparator: \.isWhitespace).compactMap { phrase(runs(String($0))) }
        guard !phrases.isEmpty else { return nil }
        return phrases.prefix(mostWords).joined(separator: " AND ")
    }

    private static func phrase(_ runs: [Run]) -> String? {
        guard let last = runs.last else { return nil }
        var line = String.UnicodeScalarView()
        for run in runs.dropLast() { _ = append(run, isLast: false, to: &line) }
        _ = append(last, isLast: true, to: &line)
        // Of the last stretch the text may say more.
        let isWhole = last.isChinese && last.signs.count > 1
        return "\"\(String(line.dropLast()))\"" + (isWhole ? "" : "*")
    }

    /// A stretch as tokens with a space behind each; the number of them.
    ///
    /// What ends on a pair has no single sign after it.
    private static func append(_ run: Run, isLast: Bool, to line: inout String.UnicodeScalarView) -> Int {
        guard run.isChinese else {
            line.append(contentsOf: run.signs.prefix(longest))
            line.append(" ")
            return 1
        }
        let signs = run.signs
        let end = isLast && signs.count > 1 ? signs.count - 1 : signs.count
        for place in 0..<end {
            line.append(signs[place])
            if place + 1 < signs.count { line.append(signs[place + 1]) }
            line.append(" ")
        }
        return end
    }

    /// Signs of one kind that stand together: Chinese, letters, or digits.
    struct Run: Hashable {
        let kind: PlainSign.Kind
        fileprivate(set) var signs: [Unicode.Scalar]

        var isChinese: Bool { kind == .chinese }
        var text: String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: signs)
            return String(view)
        }
    }

    /// A text cut where the kind of sign changes; what is neither only parts them.
    static func runs(_ text: String) -> [Run] {
        var runs: [Run] = []
        var isOpen = false
        for sign in PlainSign.all(of: text) {
            guard let kind = sign.kind else {
                isOpen = false
                continue
            }
            if isOpen, runs[runs.count - 1].kind == kind {
                runs[runs.count - 1].signs.append(sign.scalar)
            } else {
                runs.append(Run(kind: kind, signs: [sign.scalar]))
            }
            isOpen = true
        }
        return runs
    }
}
