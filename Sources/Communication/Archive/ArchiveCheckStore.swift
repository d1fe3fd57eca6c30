import Core
import People
import Store

/// Proves the archive of talks equal to the talks it is made from, for `doctor`.
package enum ArchiveCheckStore {
    /// Talks compared at once.
    private static let piece = 2_000
    /// So many of the newest texts are looked for by their own words.
    private static let searched = 100

    /// What differs, a few of each kind; empty where the archive is true.
    package static func differences(_ tx: borrowing Transaction) throws -> [String] {
        try places(tx) + texts(tx) + search(tx)
    }

    /// Every talk once, as it was held.
    private static func places(_ tx: borrowing Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT t.talk_id FROM talk t {unscoped: doctor looks at all} LEFT JOIN talk_archive a ON a.talk_id = t.talk_id
            WHERE a.talk_id IS NULL OR a.person_id <> t.person_id OR a.kind <> t.kind OR a.held_on <> t.held_on
                OR a.held_by IS DISTINCT FROM t.held_by OR a.hidden_from IS DISTINCT FROM t.hidden_from
            ORDER BY t.talk_id LIMIT 3
            """
        ) { "talk \($0.text(0)) is not as it was held" }
    }

    /// The texts of each talk are those that follow from what is on file, for the same readers, and no others.
    private static func texts(_ tx: borrowing Transaction) throws -> [String] {
        var (wrong, last) = ([String](), "")
        while wrong.count < 3 {
            let talks = try ArchivedWordsStore.filed(after: last, atMost: piece, tx)
            guard let end = talks.last?.talk else { break }
            var kept: [String: Set<TalkText>] = [:]
            var isFalse: Set<String> = []
            try tx.each(
                """
                SELECT a.talk_id, w.readers, w.text, w.words FROM talk_words w {unscoped: doctor looks at all}
                JOIN talk_archive a ON a.number = w.talk_number WHERE a.talk_id > $1 AND a.talk_id <= $2
                """,
                [.text(last), .text(end)]
            ) { row in
                let text = TalkText(readers: FieldReaders(text: row.text(1)), text: row.text(2))
                kept[row.text(0), default: []].insert(text)
                if SearchWords.tokens(text.text) != row.text(3) { isFalse.insert(row.text(0)) }
            }
            for talk in talks {
                let wanted = talk.isKept ? Set(TalkText.all(talk.parts)) : []
                if kept[talk.talk] ?? [] != wanted || isFalse.contains(talk.talk) {
                    wrong.append("the words of talk \(talk.talk) are not those on file")
                }
            }
            last = end
        }
        return Array(wrong.prefix(3))
    }

    /// The engine finds texts by their own first words.
    private static func search(_ tx: borrowing Transaction) throws -> [String] {
        let texts = try tx.rows(
            "SELECT number, text FROM talk_words {unscoped: doctor looks at all} ORDER BY number DESC LIMIT $1",
            [.int(searched)]
        ) { (number: $0.int(0), text: $0.text(1)) }
        var wrong: [String] = []
        for (number, text) in texts {
            guard let looked = SearchWords.looked(String(text.prefix(12))) else { continue }
            let isFound =
                try tx.first(
                    "SELECT 1 FROM talk_found($1) f {unscoped: doctor looks at all} WHERE f.rowid = $2",
                    [.text(looked), .int(number)]
                ) { _ in true } ?? false
            if !isFound { wrong.append("text \(number) is not found by its own words") }
        }
        return Array(wrong.prefix(3))
    }
}
