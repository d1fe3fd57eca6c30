extension Migration {
    /// What is still to be sealed is found at once; where all is sealed, these hold nothing.
    static let plainNotes = Migration(
        15,
        "plain notes",
        [
            """
            CREATE INDEX talk_plain_note ON talk (talk_id)
            WHERE note IS NOT NULL AND kind IN ('C4', 'C5', 'C6', 'C7')
            """,
            // With the kind in front, so that SQLite takes it before the index of all kinds.
            "CREATE INDEX signal_plain_report ON signal (kind, signal_id) WHERE kind = 'reported' AND version = 1",
        ]
    )
}
