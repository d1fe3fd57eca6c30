extension Migration {
    /// Ways in without a password of ours: a company's own sign-in, and passkeys.
    static let companySignIn = Migration(
        36,
        "company sign-in",
        [
            // The sign-in of a company (OpenID Connect) for the people of one site.
            """
            CREATE TABLE company_sign_in (
                provider_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL REFERENCES site (site),
                name TEXT NOT NULL,
                issuer TEXT NOT NULL,
                client TEXT NOT NULL,
                secret TEXT NOT NULL,
                finds_by TEXT NOT NULL CHECK (finds_by IN ('number', 'email')),
                claim TEXT NOT NULL,
                groups_claim TEXT NOT NULL,
                posts TEXT NOT NULL,
                allows_private SMALLINT NOT NULL CHECK (allows_private IN (0, 1)),
                trusts_second_step SMALLINT NOT NULL CHECK (trusts_second_step IN (0, 1)),
                closes_passwords SMALLINT NOT NULL CHECK (closes_passwords IN (0, 1)),
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                ended_at BIGINT
            )
            """,
            "CREATE UNIQUE INDEX company_sign_in_site ON company_sign_in (site) WHERE ended_at IS NULL",
            // Whom the company's sign-in knows by which name of its own; bound when they first came.
            """
            CREATE TABLE company_subject (
                provider_id TEXT NOT NULL REFERENCES company_sign_in (provider_id),
                subject TEXT NOT NULL,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                made_at BIGINT NOT NULL,
                PRIMARY KEY (provider_id, subject),
                UNIQUE (provider_id, account_id)
            )
            """,
            "CREATE INDEX company_subject_account ON company_subject (account_id)",
            // Somebody is on the way to the company's page and back; of what the browser keeps only the hash.
            """
            CREATE TABLE company_step (
                token_hash TEXT NOT NULL PRIMARY KEY,
                provider_id TEXT NOT NULL REFERENCES company_sign_in (provider_id),
                made_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                used_at BIGINT
            )
            """,
            "CREATE INDEX company_step_expires ON company_step (expires_at)",
            """
            CREATE TABLE passkey (
                credential TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                public_key TEXT NOT NULL,
                host TEXT NOT NULL,
                name TEXT NOT NULL,
                counter BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                used_at BIGINT,
                ended_at BIGINT
            )
            """,
            "CREATE INDEX passkey_account ON passkey (account_id)",
            // What an authenticator is asked to sign, once; of nobody while somebody signs in.
            """
            CREATE TABLE passkey_challenge (
                challenge_hash TEXT NOT NULL PRIMARY KEY,
                account_id TEXT REFERENCES account (account_id),
                made_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                used_at BIGINT
            )
            """,
            "CREATE INDEX passkey_challenge_expires ON passkey_challenge (expires_at)",
            "ALTER TABLE sign_in_step ADD COLUMN by_company SMALLINT NOT NULL DEFAULT 0 CHECK (by_company IN (0, 1))",
            "ALTER TABLE sign_in_step ADD COLUMN is_plain SMALLINT NOT NULL DEFAULT 0 CHECK (is_plain IN (0, 1))",
            // Further ways in, and sessions in which the role of administrator rests; whoever is signed in stays so.
            "CREATE TABLE session_kept AS SELECT * FROM session",
            "DROP TABLE session",
            """
            CREATE TABLE session (
                token_hash TEXT NOT NULL PRIMARY KEY,
                session_id TEXT NOT NULL UNIQUE,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                csrf TEXT NOT NULL,
                way TEXT NOT NULL CHECK (way IN ('link', 'password', 'company', 'passkey')),
                device TEXT NOT NULL,
                address TEXT NOT NULL,
                kiosk_id TEXT REFERENCES kiosk (kiosk_id),
                owes TEXT CHECK (owes IN ('password', 'second factor')),
                is_plain SMALLINT NOT NULL CHECK (is_plain IN (0, 1)),
                began_at BIGINT NOT NULL,
                seen_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                ended_at BIGINT
            )
            """,
            """
            INSERT INTO session (token_hash, session_id, account_id, csrf, way, device, address, kiosk_id, owes, is_plain,
                began_at, seen_at, expires_at, ended_at)
            SELECT token_hash, session_id, account_id, csrf, way, device, address, kiosk_id, owes, 0,
                began_at, seen_at, expires_at, ended_at FROM session_kept
            """,
            "DROP TABLE session_kept",
            "CREATE INDEX session_account ON session (account_id)",
        ]
    )
}
