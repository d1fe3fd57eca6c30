extension Migration {
    /// Why someone is talked with sooner than the gap between two talks allows (K11): one row an obligation of the line.
    static let gapReason = Migration(
        12,
        "gap reason",
        [
            """
            CREATE TABLE gap_reason (
                gap_reason_id TEXT NOT NULL PRIMARY KEY,
                obligation TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                holder TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason IN ('asked', 'promised', 'unfinished', 'news')),
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                withdrawn_at BIGINT
            )
            """,
            "CREATE INDEX gap_reason_obligation ON gap_reason (obligation)",
            "CREATE INDEX gap_reason_at ON gap_reason (at)",
        ]
    )
}
