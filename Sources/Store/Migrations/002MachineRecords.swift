extension Migration {
    /// What telephony wrote: raw records clustered by (source, at, key64), and the daily facts that everything on screen reads.
    static let machineRecords = Migration(
        2,
        "machine records",
        [
            "CREATE TABLE source (source_id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, site TEXT NOT NULL)",
            "CREATE TABLE code (code_id BIGINT NOT NULL PRIMARY KEY, code TEXT NOT NULL UNIQUE)",
            "CREATE TABLE queue (queue_id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
            // One stay of a caller in a queue, or one answer within it: `outcome` 0 open, 1 abandoned, 2 timed out,
            // 3 left by key, 4 left otherwise, 5 answered and not seen to end, 6 completed, 7 transferred.
            """
            CREATE TABLE contact (
                source_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                key64 BIGINT NOT NULL,
                queue_id BIGINT NOT NULL,
                code_id BIGINT NOT NULL,
                outcome SMALLINT NOT NULL,
                offered SMALLINT NOT NULL,
                day BIGINT NOT NULL,
                wait_s BIGINT,
                talk_s BIGINT,
                hold_s BIGINT,
                wrap_s BIGINT,
                answered_s BIGINT,
                import_no BIGINT NOT NULL,
                PRIMARY KEY (source_id, at, key64)
            ){clustered}{by month}
            """,
            // One ring that nobody answered, a pause, or a log-in: `kind` 1 ring, 2 pause, 3 log-in.
            """
            CREATE TABLE agent_event (
                source_id BIGINT NOT NULL,
                at BIGINT NOT NULL,
                key64 BIGINT NOT NULL,
                kind SMALLINT NOT NULL,
                code_id BIGINT NOT NULL,
                queue_id BIGINT NOT NULL,
                day BIGINT NOT NULL,
                length_s BIGINT,
                reason TEXT,
                import_no BIGINT NOT NULL,
                PRIMARY KEY (source_id, at, key64)
            ){clustered}{by month}
            """,
            // Mergeable sums of one agent code, queue and day; code 0 is the queue's own line, queue 0 the agent's.
            // log_sum is the sum of ln(talk seconds) in units of 2^-32, an integer so that no order of adding matters.
            """
            CREATE TABLE fact (
                day BIGINT NOT NULL,
                code_id BIGINT NOT NULL,
                queue_id BIGINT NOT NULL,
                handled BIGINT NOT NULL,
                talk_n BIGINT NOT NULL,
                talk_s BIGINT NOT NULL,
                talk_sq_sum BIGINT NOT NULL,
                talk_log_sum BIGINT NOT NULL,
                short_calls BIGINT NOT NULL,
                wait_s BIGINT NOT NULL,
                hold_n BIGINT NOT NULL,
                hold_s BIGINT NOT NULL,
                wrap_n BIGINT NOT NULL,
                wrap_s BIGINT NOT NULL,
                transfers BIGINT NOT NULL,
                ring_no_answer BIGINT NOT NULL,
                pauses BIGINT NOT NULL,
                pause_n BIGINT NOT NULL,
                pause_s BIGINT NOT NULL,
                logins BIGINT NOT NULL,
                login_n BIGINT NOT NULL,
                login_s BIGINT NOT NULL,
                offered BIGINT NOT NULL,
                abandoned BIGINT NOT NULL,
                timed_out BIGINT NOT NULL,
                left_by_key BIGINT NOT NULL,
                sketch {bytes} NOT NULL,
                PRIMARY KEY (day, code_id, queue_id)
            ){clustered}
            """,
            "CREATE INDEX fact_code ON fact (code_id, day)",
            """
            CREATE TABLE measure (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                measure TEXT NOT NULL,
                day TEXT NOT NULL,
                value DOUBLE PRECISION NOT NULL,
                count BIGINT NOT NULL CHECK (count > 0),
                import_id TEXT,
                PRIMARY KEY (person_id, measure, day)
            ){clustered}
            """,
            "CREATE INDEX measure_day ON measure (measure, day)",
        ]
    )
}
