import Core
import People
import Store

/// What is on file of talks in plain words, and for whom: what the archive's texts are made of.
enum ArchivedWordsStore {
    /// A talk with its parts; none where its words are not for the archive.
    struct Filed {
        let talk: String
        let isKept: Bool
        var parts: [ArchivedWords]
    }

    /// Of one talk.
    static func parts(of talk: ID<HeldTalk>, _ tx: borrowing Transaction) throws -> [ArchivedWords] {
        try filed(after: "", through: talk.text, only: talk.text, atMost: 1, tx).first?.parts ?? []
    }

    /// So many talks after one, in the order of their ids.
    static func filed(after talk: String, atMost count: Int, _ tx: borrowing Transaction) throws -> [Filed] {
        try filed(after: talk, through: "~", only: "", atMost: count, tx)
    }

    private static func filed(
        after first: String,
        through last: String,
        only talk: String,
        atMost count: Int,
        _ tx: borrowing Transaction
    ) throws -> [Filed] {
        var talks = try tx.rows(
            """
            SELECT talk_id, kind, hidden_from, note, agreed, promised FROM talk {unscoped: the archive holds all talks}
            WHERE talk_id > $1 AND talk_id <= $2 AND (CAST($3 AS TEXT) = '' OR talk_id = $3)
            ORDER BY talk_id LIMIT $4
            """,
            [.text(first), .text(last), .text(talk), .int(count)]
        ) { row in
            let kind = TalkKind(rawValue: row.text(1)) ?? .c8
            let said = [row.optionalText(3), row.optionalText(4), row.optionalText(5)].compactMap { $0 }
            return Filed(
                talk: row.text(0),
                isKept: !kind.isConfidential && row.isNull(2),
                parts: said.map { ArchivedWords($0, for: TalkRecord.noteReaders) }
            )
        }
        guard let end = talks.last?.talk else { return [] }
        let said = try tx.rows(
            """
            SELECT s.talk_id, s.text, s.readers FROM talk_said s {unscoped: the archive holds all talks}
            WHERE s.talk_id > $1 AND s.talk_id <= $2 AND (CAST($3 AS TEXT) = '' OR s.talk_id = $3)
                AND s.field IN ('said', 'agreed', 'promise') AND s.text IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM talk_said n
                    WHERE n.talk_id = s.talk_id AND n.field = s.field AND n.version > s.version)
            ORDER BY s.talk_id, s.field
            """,
            [.text(first), .text(end), .text(talk)]
        ) { (talk: $0.text(0), part: ArchivedWords($0.text(1), for: FieldReaders(text: $0.text(2)))) }
        let places = Dictionary(talks.enumerated().map { ($1.talk, $0) }, uniquingKeysWith: { $1 })
        for one in said { if let place = places[one.talk] { talks[place].parts.append(one.part) } }
        return talks
    }
}
