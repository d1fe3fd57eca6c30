import Core
import Store

/// Takes an agreement away as a whole, with what both sides wrote.
enum AgreementErasureStore {
    static func remove(_ agreement: String, _ tx: borrowing Transaction) throws {
        var sealed: [ID<SealedText>] = []
        for sql in Self.sealed { sealed += try tx.rows(sql, [.text(agreement)]) { ID<SealedText>($0.text(0)) } }
        for sql in Self.parts { try tx.run(sql, [.text(agreement)]) }
        try SealedTextStore.remove(sealed, tx)
    }

    private static let sealed = [
        """
        SELECT sealed_terms FROM agreement_version {unscoped: of its own agreement}
        WHERE agreement_id = $1 AND sealed_terms IS NOT NULL
        """,
        """
        SELECT sealed_words FROM agreement_answer {unscoped: of its own agreement}
        WHERE agreement_id = $1 AND sealed_words IS NOT NULL
        """,
        """
        SELECT sealed_words FROM agreement_follow {unscoped: of its own agreement}
        WHERE agreement_id = $1 AND sealed_words IS NOT NULL
        """,
        """
        SELECT sealed_words FROM agreement_promise_word {unscoped: of its own agreement}
        WHERE agreement_id = $1 AND sealed_words IS NOT NULL
        """,
    ]

    private static let parts = [
        "DELETE FROM agreement_promise_word {unscoped: of its own agreement} WHERE agreement_id = $1",
        "DELETE FROM agreement_promise {unscoped: of its own agreement} WHERE agreement_id = $1",
        "DELETE FROM agreement_follow {unscoped: of its own agreement} WHERE agreement_id = $1",
        "DELETE FROM agreement_goal {unscoped: of its own agreement} WHERE agreement_id = $1",
        "DELETE FROM agreement_answer {unscoped: of its own agreement} WHERE agreement_id = $1",
        "DELETE FROM agreement_shown {unscoped: of its own agreement} WHERE agreement_id = $1",
        "DELETE FROM agreement_version {unscoped: of its own agreement} WHERE agreement_id = $1",
        "DELETE FROM agreement {unscoped: by its own id} WHERE agreement_id = $1",
    ]
}

/// Takes a matter away as a whole, with its words and steps.
enum MatterErasureStore {
    static func remove(_ matter: String, _ tx: borrowing Transaction) throws {
        let sealed = try tx.rows(
            """
            SELECT sealed_words FROM matter {unscoped: by its own id} WHERE matter_id = $1
            UNION ALL SELECT sealed_words FROM matter_event WHERE matter_id = $1 AND sealed_words IS NOT NULL
            """,
            [.text(matter)]
        ) { ID<SealedText>($0.text(0)) }
        try tx.run("DELETE FROM matter_event {unscoped: of its own matter} WHERE matter_id = $1", [.text(matter)])
        try tx.run("DELETE FROM matter {unscoped: by its own id} WHERE matter_id = $1", [.text(matter)])
        try SealedTextStore.remove(sealed, tx)
    }
}
