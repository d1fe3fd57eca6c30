extension Migration {
    /// Swings in results: what they are judged with, what was judged, and the episodes.
    static let swings = Migration(
        26,
        "swings",
        [
            // How people of a site differ and vary in a measure, and the limits that follow, as of a week; the newest
            // up to a week is in force in it.
            """
            CREATE TABLE swing_level (
                measure TEXT NOT NULL,
                site TEXT NOT NULL,
                week TEXT NOT NULL,
                people BIGINT NOT NULL,
                weeks BIGINT NOT NULL,
                mean DOUBLE PRECISION NOT NULL,
                between_variance DOUBLE PRECISION NOT NULL CHECK (between_variance >= 0),
                variance DOUBLE PRECISION NOT NULL CHECK (variance > 0),
                correlation DOUBLE PRECISION NOT NULL,
                decay DOUBLE PRECISION NOT NULL,
                look_factor DOUBLE PRECISION NOT NULL,
                told_factor DOUBLE PRECISION NOT NULL,
                look_reached DOUBLE PRECISION,
                told_reached DOUBLE PRECISION,
                PRIMARY KEY (measure, site, week)
            )
            """,
            // Where the middle of all peers was in a week, and whether it was an incident of the site's.
            """
            CREATE TABLE swing_week (
                measure TEXT NOT NULL,
                site TEXT NOT NULL,
                week TEXT NOT NULL,
                middle DOUBLE PRECISION NOT NULL,
                is_incident SMALLINT NOT NULL CHECK (is_incident IN (0, 1)),
                PRIMARY KEY (measure, site, week)
            )
            """,
            // The last week in which everybody was judged.
            """
            CREATE TABLE swing_judged (
                measure TEXT NOT NULL,
                site TEXT NOT NULL,
                week TEXT NOT NULL,
                PRIMARY KEY (measure, site)
            )
            """,
            // The swings of people, from the first week flagged to the end; one is told of once it is open. Figures are
            // those of the week it was found in.
            """
            CREATE TABLE swing_episode (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                measure TEXT NOT NULL,
                first_week TEXT NOT NULL,
                direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
                state TEXT NOT NULL CHECK (state IN ('waiting', 'open', 'closed')),
                flagged BIGINT NOT NULL CHECK (flagged >= 1),
                inside BIGINT NOT NULL CHECK (inside >= 0),
                judged_week TEXT NOT NULL,
                found_week TEXT,
                closed_week TEXT,
                ended TEXT CHECK (ended IN ('back', 'turned', 'relearned', 'stopped')),
                figures TEXT,
                PRIMARY KEY (person_id, measure, first_week),
                CHECK ((state = 'waiting') = (found_week IS NULL)),
                CHECK ((state = 'closed') = (closed_week IS NOT NULL)),
                CHECK ((state = 'closed') = (ended IS NOT NULL))
            )
            """,
            "CREATE INDEX swing_episode_found ON swing_episode (found_week)",
            "CREATE UNIQUE INDEX swing_episode_one ON swing_episode (person_id, measure) WHERE state <> 'closed'",
        ]
    )
}
