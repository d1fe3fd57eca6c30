extension Migration {
    /// Whom each write changed something about, so that what follows from them alone is derived anew.
    static let factChange = Migration(
        7,
        "fact change",
        [
            // people: their ids, one a line; NULL where anybody's may have changed.
            """
            CREATE TABLE fact_change (
                change_id TEXT NOT NULL PRIMARY KEY,
                at BIGINT NOT NULL,
                people TEXT
            )
            """,
            "CREATE INDEX fact_change_at ON fact_change (at)",
        ]
    )
}
