extension Migration {
    /// Mail servers and chats of a site, what people are to be told, how they want it, and what was sent.
    static let messages = Migration(
        11,
        "messages",
        [
            // One a site; the password is sealed with a key that lies outside the database.
            """
            CREATE TABLE mail_server (
                site TEXT NOT NULL PRIMARY KEY REFERENCES site (site),
                host TEXT NOT NULL,
                port BIGINT NOT NULL CHECK (port BETWEEN 1 AND 65535),
                security TEXT NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
                user_name TEXT,
                password TEXT,
                from_mail TEXT NOT NULL,
                pages TEXT NOT NULL,
                is_on SMALLINT NOT NULL CHECK (is_on IN (0, 1)),
                changed_at BIGINT NOT NULL,
                changed_by TEXT NOT NULL,
                CHECK (security <> 'none' OR password IS NULL)
            )
            """,
            // A group chat; its address is a secret as well, shown only in part.
            """
            CREATE TABLE chat_hook (
                hook_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL REFERENCES site (site),
                kind TEXT NOT NULL CHECK (kind IN ('dingtalk', 'wecom', 'feishu', 'slack', 'teams', 'generic')),
                name TEXT NOT NULL,
                shown TEXT NOT NULL,
                address TEXT NOT NULL,
                secret TEXT,
                allows_private SMALLINT NOT NULL CHECK (allows_private IN (0, 1)),
                pages TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                ended_at BIGINT
            )
            """,
            "CREATE INDEX chat_hook_site ON chat_hook (site)",
            // One mail to a person or one post to a chat, with as many tries as it took.
            """
            CREATE TABLE dispatch (
                dispatch_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT REFERENCES person (person_id),
                hook_id TEXT REFERENCES chat_hook (hook_id),
                about TEXT,
                state TEXT NOT NULL CHECK (state IN ('ready', 'sent', 'failed')),
                made_at BIGINT NOT NULL,
                tries BIGINT NOT NULL CHECK (tries >= 0),
                lease_until BIGINT,
                ended_at BIGINT,
                problem TEXT,
                CHECK ((person_id IS NULL) <> (hook_id IS NULL)),
                CHECK ((state = 'ready') = (ended_at IS NULL))
            )
            """,
            "CREATE INDEX dispatch_person ON dispatch (person_id, state)",
            "CREATE UNIQUE INDEX dispatch_hook ON dispatch (hook_id, about) WHERE hook_id IS NOT NULL",
            // One thing a person is to be told; it names nobody and says nothing of why.
            """
            CREATE TABLE message (
                message_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL CHECK (kind IN ('talk', 'talk_cancelled', 'talk_today', 'comments_asked')),
                about TEXT NOT NULL,
                sequence BIGINT NOT NULL CHECK (sequence >= 0),
                start_at BIGINT,
                end_at BIGINT,
                place TEXT,
                due_at BIGINT NOT NULL,
                until_at BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'sent', 'dropped', 'failed')),
                change TEXT CHECK (change IN ('arranged', 'moved', 'cancelled', 'today', 'asked')),
                dispatch_id TEXT REFERENCES dispatch (dispatch_id),
                UNIQUE (person_id, about, kind, sequence),
                CHECK ((start_at IS NULL) = (end_at IS NULL)),
                CHECK (state NOT IN ('taken', 'sent') OR dispatch_id IS NOT NULL)
            )
            """,
            "CREATE INDEX message_dispatch ON message (dispatch_id) WHERE dispatch_id IS NOT NULL",
            "CREATE INDEX message_waiting ON message (person_id, due_at) WHERE state = 'waiting'",
            // How a person wants it; without a row: by mail, nothing outside the shift, in the site's language.
            """
            CREATE TABLE message_choice (
                person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
                by_mail SMALLINT NOT NULL CHECK (by_mail IN (0, 1)),
                outside TEXT NOT NULL,
                language TEXT CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
                changed_at BIGINT NOT NULL
            )
            """,
            // Only the hash of the address is kept: who has lost it makes a new one.
            """
            CREATE TABLE calendar_feed (
                token_hash TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                made_at BIGINT NOT NULL,
                ended_at BIGINT
            )
            """,
            "CREATE INDEX calendar_feed_person ON calendar_feed (person_id)",
        ]
    )
}
