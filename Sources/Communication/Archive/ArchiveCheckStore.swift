import Core
import People
import Store

/// Proves the archive of talks equal to the talks it is made from, for `doctor`.
package enum ArchiveCheckStore {
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

    /// Words follow from their text, the text holds what is on file of the talk, and what is confidential has none.
    private static func texts(_ tx: borrowing Transaction) throws -> [String] {
        var wrong: [String] = []
        try tx.each(
            """
            SELECT t.talk_id, t.kind, t.hidden_from, t.note, t.agreed, t.promised, w.readers, w.text, w.words
            FROM talk_archive a {unscoped: doctor looks at all} JOIN talk t ON t.talk_id = a.talk_id
            LEFT JOIN talk_words w ON w.talk_number = a.number AND w.readers LIKE '%above%'
            WHERE t.note IS NOT NULL OR t.agreed IS NOT NULL OR t.promised IS NOT NULL OR w.number IS NOT NULL
            """
        ) { row in
            let kind = TalkKind(rawValue: row.text(1)) ?? .c8
            let text = row.optionalText(7)
            let isKept = !kind.isConfidential && row.isNull(2)
            let said = [row.optionalText(3), row.optionalText(4), row.optionalText(5)].compactMap { $0 }
            let isTrue =
                isKept
                ? said.allSatisfy { $0.isEmpty || text?.contains($0) == true }
                    && text.map { SearchWords.tokens($0) == row.text(8) } ?? true
                : text == nil
            if !isTrue, wrong.count < 3 { wrong.append("the words of talk \(row.text(0)) are not those on file") }
        }
        return wrong
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
