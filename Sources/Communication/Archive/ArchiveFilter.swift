import Core

/// Which held talks the archive shows, as its address says it; what it does not say is not asked.
struct ArchiveFilter: Sendable, Hashable {
    /// Longer than anybody types by hand.
    private static let longest = 100

    var text: String?
    var kind: TalkKind?
    var team: String?
    /// The employee_id of who held it.
    var holder: String?
    var from: Day?
    var to: Day?

    init() {}

    /// A word nobody knows asks nothing.
    init(query: [String: String]) {
        func asked(_ name: String) -> String? {
            query[name].map { String($0.trimmed.prefix(Self.longest)) }?.nilIfEmpty
        }
        text = asked("q")
        kind = asked("kind").flatMap(TalkKind.init(rawValue:))
        team = asked("team")
        holder = asked("holder")?.nfc
        from = asked("from").flatMap { Day($0) }
        to = asked("to").flatMap { Day($0) }
    }

    var isEmpty: Bool { self == ArchiveFilter() }
}

/// One way to understand what was typed: the talks of a person so named, or any, with words that were said.
struct ArchiveWay: Sendable, Hashable {
    /// The name, pinyin, initials or number of whom it was with, folded; nil for anybody.
    let name: String?
    /// What to ask the index for; nil where nothing is looked for in what was said.
    let looked: String?

    /// More words than a name has.
    private static let longestName = 3

    /// All words in what was said; or the first ones a name and the others in what was said.
    ///
    /// Nothing typed is one way.
    ///
    /// "张伟 退款"  ->  张伟 and 退款 said; 退款 said to 张伟; anything said to 张伟退款
    static func all(_ typed: String?) -> [ArchiveWay] {
        guard let typed else { return [ArchiveWay(name: nil, looked: nil)] }
        let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
        let said = SearchWords.looked(typed).map { [ArchiveWay(name: nil, looked: $0)] } ?? []
        let named = (1...longestName).prefix { $0 <= words.count }.compactMap { count -> ArchiveWay? in
            let rest = words.dropFirst(count).joined(separator: " ")
            let looked = SearchWords.looked(rest)
            // A sign that is no word must not widen the search to everything.
            guard rest.isEmpty || looked != nil else { return nil }
            return ArchiveWay(name: words.prefix(count).joined(), looked: looked)
        }
        return said + named
    }
}
