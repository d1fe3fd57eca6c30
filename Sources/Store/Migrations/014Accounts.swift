extension Migration {
    /// Accounts people can trust: who may sign in and how, from where, and what each sign-in left.
    static let accounts = Migration(
        14,
        "accounts",
        [
            // Of a person of the roster, or of an administrator who is in none; both are found by their number.
            """
            CREATE TABLE account (
                account_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT UNIQUE REFERENCES person (person_id),
                login TEXT UNIQUE,
                name TEXT,
                site TEXT REFERENCES site (site),
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                invited_at BIGINT,
                seen_at BIGINT,
                password TEXT,
                password_at BIGINT,
                locked_at BIGINT,
                locked_by TEXT,
                ended_at BIGINT,
                CHECK ((person_id IS NULL) = (login IS NOT NULL)),
                CHECK ((person_id IS NULL) = (name IS NOT NULL)),
                CHECK ((person_id IS NULL) = (site IS NOT NULL)),
                CHECK ((password IS NULL) = (password_at IS NULL)),
                CHECK ((locked_at IS NULL) = (locked_by IS NULL))
            )
            """,
            // A role beside the post of the roster, from a day until the day before another.
            """
            CREATE TABLE role_grant (
                grant_id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                role TEXT NOT NULL CHECK (role IN ('administrator')),
                from_on TEXT NOT NULL,
                until_on TEXT,
                granted_by TEXT NOT NULL,
                granted_at BIGINT NOT NULL,
                revoked_by TEXT,
                revoked_at BIGINT,
                CHECK (until_on IS NULL OR until_on > from_on),
                CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
            )
            """,
            "CREATE INDEX role_grant_account ON role_grant (account_id)",
            """
            CREATE TABLE second_factor (
                account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (account_id),
                secret TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                confirmed_at BIGINT,
                last_step BIGINT
            )
            """,
            """
            CREATE TABLE recovery_code (
                account_id TEXT NOT NULL REFERENCES account (account_id),
                code_hash TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                used_at BIGINT,
                PRIMARY KEY (account_id, code_hash)
            )
            """,
            // A machine that many share.
            """
            CREATE TABLE kiosk (
                kiosk_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL REFERENCES site (site),
                name TEXT NOT NULL,
                token_hash TEXT NOT NULL UNIQUE,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                ended_at BIGINT
            )
            """,
            // Sessions and links are of accounts now; whoever was signed in signs in again.
            "DROP TABLE session",
            "DROP TABLE sign_in_link",
            """
            CREATE TABLE session (
                token_hash TEXT NOT NULL PRIMARY KEY,
                session_id TEXT NOT NULL UNIQUE,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                csrf TEXT NOT NULL,
                way TEXT NOT NULL CHECK (way IN ('link', 'password')),
                device TEXT NOT NULL,
                address TEXT NOT NULL,
                kiosk_id TEXT REFERENCES kiosk (kiosk_id),
                owes TEXT CHECK (owes IN ('password', 'second factor')),
                began_at BIGINT NOT NULL,
                seen_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                ended_at BIGINT
            )
            """,
            "CREATE INDEX session_account ON session (account_id)",
            // Way in without a password: printed by a command, or an invitation with a code to type.
            """
            CREATE TABLE sign_in_link (
                token_hash TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                kind TEXT NOT NULL CHECK (kind IN ('terminal', 'invitation')),
                code_hash TEXT,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                expires_at BIGINT NOT NULL,
                used_at BIGINT
            )
            """,
            "CREATE INDEX sign_in_link_account ON sign_in_link (account_id)",
            // Between a right password and the code of the second factor.
            """
            CREATE TABLE sign_in_step (
                token_hash TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                made_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                owes_password SMALLINT NOT NULL CHECK (owes_password IN (0, 1)),
                used_at BIGINT
            )
            """,
            // A browser somebody signed in from; strangers' failures do not delay it.
            """
            CREATE TABLE known_device (
                token_hash TEXT NOT NULL,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                device TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                seen_at BIGINT NOT NULL,
                ended_at BIGINT,
                PRIMARY KEY (token_hash, account_id)
            )
            """,
            "CREATE INDEX known_device_account ON known_device (account_id)",
            // What was tried, by hashes of what was typed: whether an account is behind it makes no difference here.
            """
            CREATE TABLE sign_in_attempt (
                attempt_id TEXT NOT NULL PRIMARY KEY,
                at BIGINT NOT NULL,
                who_hash TEXT NOT NULL,
                address TEXT NOT NULL,
                device_hash TEXT,
                what TEXT NOT NULL CHECK (what IN ('password', 'code')),
                is_good SMALLINT NOT NULL CHECK (is_good IN (0, 1))
            )
            """,
            "CREATE INDEX sign_in_attempt_who ON sign_in_attempt (who_hash, at)",
            "CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at)",
            "CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at)",
        ]
    )
}
