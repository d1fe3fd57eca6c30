import Communication
import Core
import Store

/// Takes the words of a talk away; that it was held stays.
enum TalkWordsStore {
    /// False where there was nothing to take.
    static func empty(_ talk: ID<HeldTalk>, of person: PersonID, _ tx: borrowing Transaction) throws -> Bool {
        var sealed: [ID<SealedText>] = []
        for sql in Self.sealed {
            sealed += try tx.rows(sql, [.id(talk)]) { ID<SealedText>($0.text(0)) }
        }
        var gone = try forms(of: talk, of: person, tx)
        for sql in Self.words { gone += try tx.run(sql, [.id(talk)]) }
        gone += try tx.run(
            """
            UPDATE talk {unscoped: by its own id}
            SET note = NULL, sealed_note = NULL, agreed = NULL, promised = NULL WHERE talk_id = $1
                AND (note IS NOT NULL OR sealed_note IS NOT NULL OR agreed IS NOT NULL OR promised IS NOT NULL)
            """,
            [.id(talk)],
            about: [person]
        )
        try SealedTextStore.remove(sealed, tx)
        return gone > 0
    }

    private static let sealed = [
        "SELECT sealed_note FROM talk {unscoped: by its own id} WHERE talk_id = $1 AND sealed_note IS NOT NULL",
        "SELECT sealed FROM talk_said {unscoped: of its own talk} WHERE talk_id = $1 AND sealed IS NOT NULL",
        "SELECT sealed FROM talk_raised {unscoped: of its own talk} WHERE talk_id = $1 AND sealed IS NOT NULL",
        "SELECT sealed_text FROM own_word {unscoped: of its own talk} WHERE talk_id = $1 AND sealed_text IS NOT NULL",
    ]

    private static let words = [
        "DELETE FROM talk_said {unscoped: of its own talk} WHERE talk_id = $1",
        "DELETE FROM talk_raised {unscoped: of its own talk} WHERE talk_id = $1",
        "DELETE FROM own_word {unscoped: of its own talk} WHERE talk_id = $1",
    ]

    /// The forms and findings of the course that led to the talk; those of a group are the group's.
    private static func forms(
        of talk: ID<HeldTalk>,
        of person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> Int {
        let courses = try tx.rows(
            """
            SELECT course_id FROM talk_course {unscoped: of its own talk} WHERE talk_id = $1 AND person_id = $2
            """,
            [.id(talk), .id(person)]
        ) { $0.text(0) }
        var gone = 0
        for course in courses {
            var sealed: Set<ID<SealedText>> = []
            for sql in Self.sealedOfCourse {
                sealed.formUnion(try tx.rows(sql, [.text(course)]) { ID<SealedText>($0.text(0)) })
            }
            for sql in Self.wordsOfCourse { gone += try tx.run(sql, [.text(course)]) }
            try SealedTextStore.remove(sealed.sorted { $0.text < $1.text }, tx)
        }
        return gone
    }

    private static let sealedOfCourse = [
        """
        SELECT sealed_answers FROM talk_form {unscoped: of its own talk}
        WHERE course_id = $1 AND sealed_answers IS NOT NULL
        """,
        "SELECT sealed_answers FROM talk_form_copy {unscoped: of its own talk} WHERE course_id = $1",
        "SELECT sealed_body FROM talk_finding {unscoped: of its own talk} WHERE course_id = $1 AND sealed_body IS NOT NULL",
        "SELECT sealed FROM talk_draft {unscoped: of its own talk} WHERE course_id = $1 AND sealed IS NOT NULL",
    ]

    /// The copies go before the form they are of; a finding keeps its cause, which is counted.
    private static let wordsOfCourse = [
        "DELETE FROM talk_form_copy {unscoped: of its own talk} WHERE course_id = $1",
        "DELETE FROM talk_form {unscoped: of its own talk} WHERE course_id = $1",
        "DELETE FROM talk_draft {unscoped: of its own talk} WHERE course_id = $1",
        """
        UPDATE talk_finding {unscoped: of its own talk} SET body = '', sealed_body = NULL
        WHERE course_id = $1 AND (sealed_body IS NOT NULL OR body <> '')
        """,
    ]
}
