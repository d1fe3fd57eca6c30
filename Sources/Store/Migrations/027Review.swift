extension Migration {
    /// Who belongs to the top fifth, what people say of their own period, and who knows the measures in force.
    static let review = Migration(
        27,
        "review",
        [
            // Where a person stands among peers in one measure, as of the last night; derived from person_series. `through`
            // is the Monday of the last week looked at; the peers are post, site and bands of tenure.
            """
            CREATE TABLE ranked (
                measure TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                peers TEXT NOT NULL,
                through TEXT NOT NULL,
                n BIGINT NOT NULL,
                weeks BIGINT NOT NULL,
                seen DOUBLE PRECISION NOT NULL,
                estimate DOUBLE PRECISION,
                low DOUBLE PRECISION,
                high DOUBLE PRECISION,
                chance DOUBLE PRECISION,
                belonging TEXT NOT NULL CHECK (belonging IN ('clearly', 'possibly', 'no', 'unranked', 'alike')),
                PRIMARY KEY (measure, person_id),
                CHECK ((estimate IS NULL) = (chance IS NULL))
            )
            """,
            "CREATE INDEX ranked_peers ON ranked (measure, peers, chance)",
            "CREATE INDEX ranked_person ON ranked (person_id)",
            // What a person says of their own period, in their own words (H8); a later word is a later number.
            """
            CREATE TABLE own_review (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                period TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number >= 1),
                progress TEXT NOT NULL,
                shortfall TEXT NOT NULL,
                next_step TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (person_id, period, number)
            )
            """,
            // Who confirmed that they know the measures and rules in force (C2c); a version is a digest of both.
            """
            CREATE TABLE measures_known (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                version TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (person_id, version)
            )
            """,
        ]
    )
}
