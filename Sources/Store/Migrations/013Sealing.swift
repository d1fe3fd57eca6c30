extension Migration {
    /// Confidential texts lie sealed in a table of their own; of their keys the database has only what tells them apart.
    static let sealing = Migration(
        13,
        "sealing",
        [
            "CREATE TABLE sealing_key (key_number BIGINT NOT NULL PRIMARY KEY, mark TEXT NOT NULL, at BIGINT NOT NULL)",
            """
            CREATE TABLE sealed_text (
                sealed_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                key_number BIGINT NOT NULL REFERENCES sealing_key (key_number),
                body {bytes} NOT NULL,
                sealed_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX sealed_text_key ON sealed_text (key_number)",
            "ALTER TABLE talk ADD COLUMN sealed_note TEXT",
        ]
    )
}
