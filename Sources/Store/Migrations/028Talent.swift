extension Migration {
    /// Talent (T1 to T7): voluntary behaviour, scores of four weeks, types with their history, and plans.
    static let talent = Migration(
        28,
        "talent",
        [
            // What people did of their own will; `offered` is NULL for what is counted against days.
            """
            CREATE TABLE behaviour (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                day TEXT NOT NULL,
                behaviour TEXT NOT NULL,
                done BIGINT NOT NULL CHECK (done >= 0),
                offered BIGINT CHECK (offered >= done),
                import_id TEXT,
                PRIMARY KEY (person_id, day, behaviour)
            ){clustered}
            """,
            "CREATE INDEX behaviour_day ON behaviour (day)",
            // What four weeks made of a person: the smoothed axes to draw, and inputs and state as JSON. Derived: a
            // night may reckon the newest anew.
            """
            CREATE TABLE talent_score (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                period_on TEXT NOT NULL,
                ability DOUBLE PRECISION,
                ability_variance DOUBLE PRECISION,
                enthusiasm DOUBLE PRECISION,
                enthusiasm_variance DOUBLE PRECISION,
                type TEXT CHECK (type IN ('I', 'II', 'III', 'IV')),
                reading TEXT NOT NULL,
                PRIMARY KEY (person_id, period_on),
                CHECK ((ability IS NULL) = (ability_variance IS NULL)),
                CHECK ((enthusiasm IS NULL) = (enthusiasm_variance IS NULL))
            ){clustered}
            """,
            "CREATE INDEX talent_score_period ON talent_score (period_on)",
            // How a period came out at a site: whom it could say something of, and whether inputs measure one thing.
            """
            CREATE TABLE talent_period (
                site TEXT NOT NULL,
                period_on TEXT NOT NULL,
                people BIGINT NOT NULL CHECK (people >= 0),
                typed BIGINT NOT NULL CHECK (typed >= 0),
                ability_alpha DOUBLE PRECISION,
                enthusiasm_alpha DOUBLE PRECISION,
                reckoned_at BIGINT NOT NULL,
                PRIMARY KEY (site, period_on)
            )
            """,
            // A change of type on lasting evidence; no type is what was known and is no longer.
            """
            CREATE TABLE talent_change (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                period_on TEXT NOT NULL,
                was TEXT CHECK (was IN ('I', 'II', 'III', 'IV')),
                type TEXT CHECK (type IN ('I', 'II', 'III', 'IV')),
                PRIMARY KEY (person_id, period_on),
                CHECK (was IS DISTINCT FROM type)
            )
            """,
            // A person's word beside what was reckoned, never in its place; it has an end.
            """
            CREATE TABLE talent_correction (
                correction_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                type TEXT NOT NULL CHECK (type IN ('I', 'II', 'III', 'IV')),
                reckoned TEXT CHECK (reckoned IN ('I', 'II', 'III', 'IV')),
                reason TEXT NOT NULL,
                from_on TEXT NOT NULL,
                until_on TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                ended_on TEXT,
                ended_by TEXT,
                CHECK (until_on >= from_on),
                CHECK ((ended_on IS NULL) = (ended_by IS NULL))
            )
            """,
            "CREATE INDEX talent_correction_person ON talent_correction (person_id, from_on)",
            // T5: measures followed up. The type that opened it is for managers and HR alone.
            """
            CREATE TABLE talent_plan (
                plan_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                site TEXT NOT NULL,
                type TEXT NOT NULL CHECK (type IN ('I', 'II', 'III', 'IV')),
                aim TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                opened_on TEXT NOT NULL,
                opened_by TEXT NOT NULL,
                ends_on TEXT,
                test TEXT,
                ended_on TEXT,
                ended_by TEXT,
                outcome TEXT CHECK (outcome IN ('reached', 'partly', 'missed', 'changed')),
                words TEXT,
                CHECK ((ended_on IS NULL) = (outcome IS NULL)),
                CHECK (type <> 'IV' OR (ends_on IS NOT NULL AND test IS NOT NULL))
            )
            """,
            "CREATE INDEX talent_plan_person ON talent_plan (person_id, opened_at)",
            "CREATE INDEX talent_plan_open ON talent_plan (site, opened_at) WHERE ended_on IS NULL",
            """
            CREATE TABLE talent_action (
                plan_id TEXT NOT NULL REFERENCES talent_plan (plan_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL,
                words TEXT NOT NULL,
                owner TEXT NOT NULL,
                due_on TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
                PRIMARY KEY (plan_id, number)
            )
            """,
            "CREATE INDEX talent_action_owner ON talent_action (owner, due_on) WHERE state = 'open'",
            // Only ever added to.
            """
            CREATE TABLE talent_action_word (
                plan_id TEXT NOT NULL REFERENCES talent_plan (plan_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                turn BIGINT NOT NULL CHECK (turn >= 1),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                at BIGINT NOT NULL,
                day TEXT NOT NULL,
                by_name TEXT NOT NULL,
                said TEXT NOT NULL CHECK (said IN ('done', 'dropped', 'note', 'moved')),
                words TEXT,
                result TEXT CHECK (result IN ('passed', 'failed')),
                minutes BIGINT CHECK (minutes BETWEEN 0 AND 1440),
                PRIMARY KEY (plan_id, number, turn)
            )
            """,
            // The measures of a type as a site wants them; without rows the product's own hold.
            """
            CREATE TABLE talent_measure (
                site TEXT NOT NULL,
                type TEXT NOT NULL CHECK (type IN ('I', 'II', 'III', 'IV')),
                number BIGINT NOT NULL CHECK (number >= 1),
                kind TEXT NOT NULL,
                words TEXT NOT NULL,
                owner TEXT NOT NULL CHECK (owner IN ('leader', 'holder', 'trainer', 'hr')),
                days BIGINT NOT NULL CHECK (days BETWEEN 1 AND 366),
                changed_at BIGINT NOT NULL,
                changed_by TEXT NOT NULL,
                PRIMARY KEY (site, type, number)
            )
            """,
            // L4: who has read the papers before anything else may be spoken of; two people.
            """
            CREATE TABLE talent_support_word (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                by_name TEXT NOT NULL,
                at BIGINT NOT NULL,
                day TEXT NOT NULL,
                words TEXT NOT NULL,
                PRIMARY KEY (person_id, by_name, at)
            )
            """,
        ]
    )
}
