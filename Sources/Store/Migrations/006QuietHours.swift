extension Migration {
    /// What quiet hours are told from: contacts by quarter of an hour, beside the daily facts.
    static let quietHours = Migration(
        6,
        "quiet hours",
        [
            // Quarter hours since 1970 UTC, so that every zone's half hours are whole; a contact lies where it began.
            """
            CREATE TABLE arrival (
                source_id BIGINT NOT NULL,
                quarter BIGINT NOT NULL,
                waited BIGINT NOT NULL,
                at_once BIGINT NOT NULL,
                PRIMARY KEY (source_id, quarter)
            ){clustered}
            """,
            // The contacts taken in before: who left without an answer or was answered after twenty seconds waited.
            """
            INSERT INTO arrival (source_id, quarter, waited, at_once)
            SELECT source_id, at / 900000000,
                sum(CASE WHEN outcome < 5 OR wait_s >= 20 THEN 1 ELSE 0 END),
                sum(CASE WHEN outcome >= 5 AND (wait_s IS NULL OR wait_s < 20) THEN 1 ELSE 0 END)
            FROM contact WHERE outcome >= 5 OR (outcome BETWEEN 1 AND 4 AND offered = 1)
            GROUP BY source_id, at / 900000000
            """,
        ]
    )
}
