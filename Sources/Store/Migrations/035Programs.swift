extension Migration {
    /// Tokens of programs, and what was answered to them.
    static let programs = Migration(
        35,
        "programs",
        [
            // Of somebody's account, or of a site itself; the token's own text is nowhere.
            """
            CREATE TABLE api_token (
                token_id TEXT NOT NULL PRIMARY KEY,
                token_hash TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                account_id TEXT REFERENCES account (account_id),
                site TEXT REFERENCES site (site),
                scopes TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                expires_at BIGINT NOT NULL,
                seen_at BIGINT,
                revoked_at BIGINT,
                revoked_by TEXT,
                CHECK ((account_id IS NULL) <> (site IS NULL)),
                CHECK (expires_at > made_at),
                CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
            )
            """,
            "CREATE INDEX api_token_account ON api_token (account_id)",
            """
            CREATE TABLE api_answer (
                token_id TEXT NOT NULL REFERENCES api_token (token_id),
                answer_key TEXT NOT NULL,
                body_hash TEXT NOT NULL,
                begun_at BIGINT NOT NULL,
                status BIGINT,
                answer TEXT,
                PRIMARY KEY (token_id, answer_key),
                CHECK ((status IS NULL) = (answer IS NULL))
            )
            """,
            "CREATE INDEX api_answer_begun ON api_answer (begun_at)",
        ]
    )
}
