extension Migration {
    /// Sites, the effective-dated roster, imports, audit, accounts of people.
    static let people = Migration(
        1,
        "people",
        [
            """
            CREATE TABLE site (
                site TEXT NOT NULL PRIMARY KEY,
                zone TEXT NOT NULL,
                calendar TEXT NOT NULL,
                currency TEXT NOT NULL,
                language TEXT NOT NULL CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
                start_on TEXT
            )
            """,
            """
            CREATE TABLE setting (
                site TEXT NOT NULL,
                name TEXT NOT NULL,
                from_on TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (site, name, from_on)
            )
            """,
            """
            CREATE TABLE calendar_update (
                calendar TEXT NOT NULL PRIMARY KEY,
                body TEXT NOT NULL,
                at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE team (
                team_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL REFERENCES site (site),
                department TEXT NOT NULL,
                name TEXT NOT NULL,
                UNIQUE (site, department, name)
            )
            """,
            """
            CREATE TABLE person (
                person_id TEXT NOT NULL PRIMARY KEY,
                employee_id TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                search TEXT NOT NULL,
                email TEXT,
                phone TEXT,
                sex TEXT,
                extension TEXT
            )
            """,
            """
            CREATE TABLE employment (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                joined_on TEXT NOT NULL,
                left_on TEXT,
                notice_on TEXT,
                leave_kind TEXT,
                probation_until TEXT,
                kind TEXT NOT NULL CHECK (kind IN ('own', 'dispatched', 'outsourced', 'intern', 'part-time')),
                employer TEXT,
                PRIMARY KEY (person_id, joined_on),
                CHECK (left_on IS NULL OR left_on >= joined_on)
            )
            """,
            """
            CREATE TABLE placement (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                from_on TEXT NOT NULL,
                team_id TEXT NOT NULL REFERENCES team (team_id),
                role TEXT NOT NULL CHECK (role IN ('agent', 'leader', 'floor', 'qa', 'trainer', 'manager', 'hr')),
                leader TEXT,
                PRIMARY KEY (person_id, from_on)
            )
            """,
            """
            CREATE TABLE person_code (
                code TEXT NOT NULL,
                from_on TEXT NOT NULL,
                until_on TEXT,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                PRIMARY KEY (code, from_on)
            )
            """,
            "CREATE INDEX person_code_person ON person_code (person_id)",
            """
            CREATE TABLE standing (
                person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
                path TEXT NOT NULL,
                site TEXT NOT NULL,
                team TEXT NOT NULL,
                role TEXT NOT NULL,
                leader TEXT,
                employed SMALLINT NOT NULL CHECK (employed IN (0, 1))
            )
            """,
            "CREATE INDEX standing_path ON standing (path)",
            """
            CREATE TABLE absence (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                from_on TEXT NOT NULL,
                to_on TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('sick', 'maternity', 'bereavement', 'leave', 'suspended', 'other')),
                import_id TEXT,
                PRIMARY KEY (person_id, from_on, kind),
                CHECK (to_on >= from_on)
            )
            """,
            """
            CREATE TABLE shift (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                starts_at BIGINT NOT NULL,
                ends_at BIGINT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('work', 'training', 'leave', 'rest')),
                import_id TEXT,
                PRIMARY KEY (person_id, starts_at),
                CHECK (ends_at > starts_at)
            )
            """,
            """
            CREATE TABLE import_run (
                import_id TEXT NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL,
                file_name TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                ended_at BIGINT,
                by_name TEXT NOT NULL,
                row_count BIGINT NOT NULL,
                new_count BIGINT NOT NULL,
                changed_count BIGINT NOT NULL,
                unchanged_count BIGINT NOT NULL,
                refused_count BIGINT NOT NULL,
                undone_at BIGINT,
                undone_by TEXT
            )
            """,
            "CREATE INDEX import_run_started ON import_run (started_at)",
            """
            CREATE TABLE import_refusal (
                import_id TEXT NOT NULL REFERENCES import_run (import_id),
                line BIGINT NOT NULL,
                seq BIGINT NOT NULL,
                reason TEXT NOT NULL,
                cells TEXT NOT NULL,
                PRIMARY KEY (import_id, seq)
            )
            """,
            """
            CREATE TABLE import_change (
                import_id TEXT NOT NULL REFERENCES import_run (import_id),
                seq BIGINT NOT NULL,
                what TEXT NOT NULL,
                before TEXT NOT NULL,
                after TEXT NOT NULL,
                PRIMARY KEY (import_id, seq)
            )
            """,
            """
            CREATE TABLE audit (
                audit_id TEXT NOT NULL PRIMARY KEY,
                at BIGINT NOT NULL,
                actor TEXT NOT NULL,
                person_id TEXT,
                why TEXT NOT NULL,
                detail TEXT NOT NULL
            )
            """,
            "CREATE INDEX audit_at ON audit (at)",
            """
            CREATE TABLE sign_in_link (
                token_hash TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                made_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                used_at BIGINT
            )
            """,
            """
            CREATE TABLE session (
                token_hash TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                csrf TEXT NOT NULL,
                began_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                language TEXT,
                theme TEXT,
                ended_at BIGINT
            )
            """,
            "CREATE INDEX session_person ON session (person_id)",
        ]
    )
}
