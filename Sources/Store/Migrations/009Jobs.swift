extension Migration {
    /// Work to be done after a commit: claimed by one server at a time, tried again, kept where it fails for good.
    static let jobs = Migration(
        9,
        "jobs",
        [
            """
            CREATE TABLE job (
                job_id TEXT NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL,
                key TEXT NOT NULL,
                payload TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('ready', 'running', 'done', 'dead', 'dropped')),
                made_at BIGINT NOT NULL,
                run_at BIGINT NOT NULL,
                attempts BIGINT NOT NULL CHECK (attempts >= 0),
                lease_by TEXT,
                lease_until BIGINT,
                ended_at BIGINT,
                problem TEXT,
                UNIQUE (kind, key),
                CHECK ((state = 'running') = (lease_by IS NOT NULL)),
                CHECK ((lease_by IS NULL) = (lease_until IS NULL))
            )
            """,
            "CREATE INDEX job_ready ON job (run_at, job_id) WHERE state = 'ready'",
            "CREATE INDEX job_running ON job (lease_until) WHERE state = 'running'",
            "CREATE INDEX job_ended ON job (state, ended_at) WHERE ended_at IS NOT NULL",
        ]
    )
}
