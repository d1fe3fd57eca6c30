extension Migration {
    /// Who sees beyond their own place for a while, and what is kept from whom a complaint is about (C5a).
    static let reach = Migration(
        16,
        "reach",
        [
            // Somebody on leave gives another their talks and what they see, through the last day.
            """
            CREATE TABLE delegation (
                delegation_id TEXT NOT NULL PRIMARY KEY,
                from_person TEXT NOT NULL REFERENCES person (person_id),
                to_person TEXT NOT NULL REFERENCES person (person_id),
                from_on TEXT NOT NULL,
                until_on TEXT NOT NULL,
                made_by TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                ended_by TEXT,
                ended_at BIGINT,
                CHECK (from_person <> to_person),
                CHECK (until_on >= from_on),
                CHECK ((ended_by IS NULL) = (ended_at IS NULL))
            )
            """,
            "CREATE INDEX delegation_from ON delegation (from_person, until_on)",
            "CREATE INDEX delegation_to ON delegation (to_person, until_on)",
            // A record opened outside the reader's scope, with the reason, for a short time.
            """
            CREATE TABLE record_opening (
                opening_id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (account_id),
                reader TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                reason TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                until_at BIGINT NOT NULL,
                CHECK (until_at > opened_at)
            )
            """,
            "CREATE INDEX record_opening_account ON record_opening (account_id, until_at)",
            "CREATE INDEX record_opening_person ON record_opening (person_id, opened_at)",
            // C5a: the manager complained of. Such a talk or signal is for its holder alone and meets no obligation.
            "ALTER TABLE talk ADD COLUMN hidden_from TEXT REFERENCES person (person_id)",
            "ALTER TABLE signal ADD COLUMN hidden_from TEXT REFERENCES person (person_id)",
            "CREATE INDEX session_ended ON session (ended_at) WHERE ended_at IS NOT NULL",
            // One more kind of message; neither engine alters a check in the same words.
            """
            CREATE TABLE message_anew (
                message_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL
                    CHECK (kind IN ('talk', 'talk_cancelled', 'talk_today', 'comments_asked', 'record_opened')),
                about TEXT NOT NULL,
                sequence BIGINT NOT NULL CHECK (sequence >= 0),
                start_at BIGINT,
                end_at BIGINT,
                place TEXT,
                due_at BIGINT NOT NULL,
                until_at BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'sent', 'dropped', 'failed')),
                change TEXT CHECK (change IN ('arranged', 'moved', 'cancelled', 'today', 'asked', 'opened')),
                dispatch_id TEXT REFERENCES dispatch (dispatch_id),
                UNIQUE (person_id, about, kind, sequence),
                CHECK ((start_at IS NULL) = (end_at IS NULL)),
                CHECK (state NOT IN ('taken', 'sent') OR dispatch_id IS NOT NULL)
            )
            """,
            """
            INSERT INTO message_anew (message_id, person_id, kind, about, sequence, start_at, end_at, place, due_at,
                until_at, made_at, state, change, dispatch_id)
            SELECT message_id, person_id, kind, about, sequence, start_at, end_at, place, due_at, until_at, made_at,
                state, change, dispatch_id
            FROM message
            """,
            "DROP TABLE message",
            "ALTER TABLE message_anew RENAME TO message",
            "CREATE INDEX message_dispatch ON message (dispatch_id) WHERE dispatch_id IS NOT NULL",
            "CREATE INDEX message_waiting ON message (person_id, due_at) WHERE state = 'waiting'",
        ]
    )
}
