extension Migration {
    /// Measures by stratum, the weeks of every person and measure, and what a centre chose to measure.
    static let weeks = Migration(
        25,
        "weeks",
        [
            // Like with like: the queue and the type of contact that a row of a measure is about; 0 for none named.
            """
            CREATE TABLE stratum (
                stratum_id BIGINT NOT NULL PRIMARY KEY,
                queue TEXT NOT NULL,
                type TEXT NOT NULL,
                UNIQUE (queue, type)
            )
            """,
            """
            CREATE TABLE measure_by_stratum (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                measure TEXT NOT NULL,
                day TEXT NOT NULL,
                stratum_id BIGINT NOT NULL DEFAULT 0,
                value DOUBLE PRECISION NOT NULL,
                count BIGINT NOT NULL CHECK (count > 0),
                import_id TEXT,
                PRIMARY KEY (person_id, measure, day, stratum_id)
            ){clustered}
            """,
            """
            INSERT INTO measure_by_stratum (person_id, measure, day, stratum_id, value, count, import_id)
            SELECT person_id, measure, day, 0, value, count, import_id FROM measure
            """,
            "DROP TABLE measure",
            "ALTER TABLE measure_by_stratum RENAME TO measure",
            "CREATE INDEX measure_day ON measure (measure, day)",
            // What one agent code handled in one week, by day, queue and three hours of the day, packed; `week` is the
            // day number of its Monday. Made by night from the contacts of weeks that calls came in for.
            """
            CREATE TABLE contact_week (
                week BIGINT NOT NULL,
                code_id BIGINT NOT NULL,
                mix {bytes} NOT NULL,
                PRIMARY KEY (week, code_id)
            ){clustered}
            """,
            "CREATE INDEX contact_week_code ON contact_week (code_id, week)",
            // Weeks whose sums are to be made anew: of a measure, or of the contacts where it is empty. Noting one again
            // writes its row again: whoever is taking it off the list meets that and begins anew.
            """
            CREATE TABLE week_due (
                measure TEXT NOT NULL,
                week BIGINT NOT NULL,
                mark BIGINT NOT NULL,
                PRIMARY KEY (measure, week)
            )
            """,
            // People whose weeks are to be made anew, all of them: few rows came in, or their codes changed.
            """
            CREATE TABLE person_due (
                person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
                mark BIGINT NOT NULL
            )
            """,
            // The weeks of one person in one measure, packed; derived, doctor makes them anew and compares.
            """
            CREATE TABLE person_series (
                measure TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                weeks {bytes} NOT NULL,
                PRIMARY KEY (measure, person_id)
            ){clustered}
            """,
            "CREATE INDEX person_series_person ON person_series (person_id)",
            // The same sums over all of one post at one site, and how far single weeks scatter there.
            """
            CREATE TABLE peer_week (
                measure TEXT NOT NULL,
                post TEXT NOT NULL,
                site TEXT NOT NULL,
                weeks {bytes} NOT NULL,
                factor DOUBLE PRECISION NOT NULL,
                single_variance DOUBLE PRECISION NOT NULL,
                day_variance DOUBLE PRECISION NOT NULL,
                PRIMARY KEY (measure, post, site)
            )
            """,
            // Bands of tenure that are compared with each other, lowest and highest, as of the last night.
            """
            CREATE TABLE peer_band (
                post TEXT NOT NULL,
                site TEXT NOT NULL,
                low BIGINT NOT NULL,
                high BIGINT NOT NULL,
                PRIMARY KEY (post, site, low)
            )
            """,
            // Measures a centre made itself, in its own words.
            """
            CREATE TABLE own_measure (
                measure TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                goal TEXT NOT NULL,
                definition TEXT NOT NULL,
                form TEXT NOT NULL CHECK (form IN ('proportion', 'mean-of-logs', 'mean', 'count')),
                better TEXT NOT NULL CHECK (better IN ('up', 'down', 'within')),
                unit TEXT NOT NULL CHECK (unit IN ('share', 'points', 'seconds', 'per-thousand', 'number')),
                minimum BIGINT NOT NULL CHECK (minimum > 0),
                made_by TEXT NOT NULL,
                made_at BIGINT NOT NULL
            )
            """,
            // What is measured of a post and what it is to reach; the newest row of a post and measure counts.
            """
            CREATE TABLE post_measure (
                post TEXT NOT NULL,
                measure TEXT NOT NULL,
                from_at BIGINT NOT NULL,
                is_chosen SMALLINT NOT NULL CHECK (is_chosen IN (0, 1)),
                low DOUBLE PRECISION,
                high DOUBLE PRECISION,
                set_by TEXT NOT NULL,
                PRIMARY KEY (post, measure, from_at)
            )
            """,
        ]
    )
}
