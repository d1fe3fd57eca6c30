extension Migration {
    /// What people report of each other, why people leave, and what somebody adds to a talk of theirs.
    static let signalsIn = Migration(
        24,
        "signals in",
        [
            // Who made a report, and whether they stand by it; what follows from it is the signal's. Told are the
            // employee_ids of those who were told at once, one a line.
            """
            CREATE TABLE report_made (
                report_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                reported_by TEXT NOT NULL,
                what TEXT NOT NULL CHECK (what IN ('mood', 'leaving', 'swing')),
                grade TEXT NOT NULL CHECK (grade IN ('now', 'soon', 'watch')),
                reported_at BIGINT NOT NULL,
                source_key TEXT NOT NULL,
                told TEXT NOT NULL,
                joined_by TEXT,
                joined_at BIGINT,
                retracted_at BIGINT,
                retracted_reason TEXT,
                CHECK ((joined_by IS NULL) = (joined_at IS NULL)),
                CHECK ((retracted_at IS NULL) = (retracted_reason IS NULL))
            )
            """,
            "CREATE INDEX report_made_by ON report_made (reported_by, reported_at)",
            "CREATE INDEX report_made_person ON report_made (person_id, reported_at)",
            // Whom to call at once at a site (K4a).
            """
            CREATE TABLE care_contact (
                site TEXT NOT NULL,
                employee_id TEXT NOT NULL,
                phone TEXT NOT NULL,
                place BIGINT NOT NULL CHECK (place >= 1),
                PRIMARY KEY (site, employee_id)
            )
            """,
            // Why somebody left, as it was said at one time; the newest of a last day counts. The reason given and the
            // one behind it are two fields, the second may stay empty (C6a).
            """
            CREATE TABLE exit_reason (
                exit_reason_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                left_on TEXT NOT NULL,
                list_version BIGINT NOT NULL CHECK (list_version >= 1),
                given TEXT NOT NULL,
                behind TEXT,
                sealed_text TEXT,
                way TEXT NOT NULL CHECK (way IN ('talk', 'link')),
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL
            )
            """,
            "CREATE INDEX exit_reason_person ON exit_reason (person_id, left_on, at)",
            "CREATE INDEX exit_reason_left ON exit_reason (left_on)",
            // An address at which somebody who left answers once.
            """
            CREATE TABLE exit_link (
                token_hash TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                left_on TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                until_at BIGINT NOT NULL,
                answered_at BIGINT,
                CHECK (until_at > made_at)
            )
            """,
            "CREATE INDEX exit_link_person ON exit_link (person_id, left_on)",
            // Words a person adds to a talk of theirs (P23); those of a confidential kind lie sealed.
            """
            CREATE TABLE own_word (
                own_word_id TEXT NOT NULL PRIMARY KEY,
                talk_id TEXT NOT NULL REFERENCES talk (talk_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                at BIGINT NOT NULL,
                said TEXT,
                sealed_text TEXT,
                CHECK ((said IS NULL) <> (sealed_text IS NULL))
            )
            """,
            "CREATE INDEX own_word_talk ON own_word (talk_id, at)",
            "CREATE INDEX own_word_person ON own_word (person_id, at)",
            // More kinds of message; which there are is the program's matter from here on.
            """
            CREATE TABLE message_anew (
                message_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL CHECK (kind <> ''),
                about TEXT NOT NULL,
                sequence BIGINT NOT NULL CHECK (sequence >= 0),
                start_at BIGINT,
                end_at BIGINT,
                place TEXT,
                due_at BIGINT NOT NULL,
                until_at BIGINT NOT NULL,
                made_at BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'sent', 'dropped', 'failed')),
                change TEXT CHECK (change <> ''),
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
