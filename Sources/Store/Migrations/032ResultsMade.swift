extension Migration {
    /// What figures of peers and places among them were made from, and whose swings are to be judged again.
    static let resultsMade = Migration(
        32,
        "results_made",
        [
            // How often anybody's weeks of a measure have changed.
            """
            CREATE TABLE series_change (
                measure TEXT NOT NULL PRIMARY KEY,
                changes BIGINT NOT NULL CHECK (changes >= 0)
            )
            """,
            // The last night's steps: for which day, from how often changed weeks, and a digest of who stood where.
            // Doctor makes a step anew only where these are still so; where not, it waits for the night.
            """
            CREATE TABLE results_made (
                step TEXT NOT NULL CHECK (step IN ('peers', 'ranking')),
                measure TEXT NOT NULL,
                day TEXT NOT NULL,
                changes BIGINT NOT NULL,
                places BIGINT NOT NULL,
                PRIMARY KEY (step, measure)
            )
            """,
            // Whose weeks changed after they were judged, and the first week that did.
            """
            CREATE TABLE swing_due (
                measure TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                week TEXT NOT NULL,
                PRIMARY KEY (measure, person_id)
            )
            """,
            "CREATE INDEX swing_due_person ON swing_due (person_id)",
        ]
    )
}
