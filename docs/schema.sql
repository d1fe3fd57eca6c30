-- The schema, step by step, as the program makes it; from Sources/Store/Migrations, compared by a test.
-- An engine fills the tokens:        SQLite           PostgreSQL
--   {clustered}                      WITHOUT ROWID
--   {bytes}                          BLOB             BYTEA
--   {by month}                                        PARTITION BY RANGE (at), a table for each month
--   {sqlite only}, {postgres only}   a step of one engine, and none of the other

-- 0 steps taken
CREATE TABLE IF NOT EXISTS schema_version (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- 1 people
CREATE TABLE site (
    site TEXT NOT NULL PRIMARY KEY,
    zone TEXT NOT NULL,
    calendar TEXT NOT NULL,
    currency TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
    start_on TEXT
);
CREATE TABLE setting (
    site TEXT NOT NULL,
    name TEXT NOT NULL,
    from_on TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (site, name, from_on)
);
CREATE TABLE calendar_update (
    calendar TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE TABLE team (
    team_id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL REFERENCES site (site),
    department TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (site, department, name)
);
CREATE TABLE person (
    person_id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    sex TEXT,
    extension TEXT
);
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
);
CREATE TABLE placement (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    from_on TEXT NOT NULL,
    team_id TEXT NOT NULL REFERENCES team (team_id),
    role TEXT NOT NULL CHECK (role IN ('agent', 'leader', 'floor', 'qa', 'trainer', 'manager', 'hr')),
    leader TEXT,
    PRIMARY KEY (person_id, from_on)
);
CREATE TABLE person_code (
    code TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    PRIMARY KEY (code, from_on)
);
CREATE INDEX person_code_person ON person_code (person_id);
CREATE TABLE standing (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
    path TEXT NOT NULL,
    site TEXT NOT NULL,
    team TEXT NOT NULL,
    role TEXT NOT NULL,
    leader TEXT,
    employed SMALLINT NOT NULL CHECK (employed IN (0, 1))
);
CREATE INDEX standing_path ON standing (path);
CREATE TABLE absence (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('sick', 'maternity', 'bereavement', 'leave', 'suspended', 'other')),
    import_id TEXT,
    PRIMARY KEY (person_id, from_on, kind),
    CHECK (to_on >= from_on)
);
CREATE TABLE shift (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('work', 'training', 'leave', 'rest')),
    import_id TEXT,
    PRIMARY KEY (person_id, starts_at),
    CHECK (ends_at > starts_at)
);
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
);
CREATE INDEX import_run_started ON import_run (started_at);
CREATE TABLE import_refusal (
    import_id TEXT NOT NULL REFERENCES import_run (import_id),
    line BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    reason TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)
);
CREATE TABLE import_change (
    import_id TEXT NOT NULL REFERENCES import_run (import_id),
    seq BIGINT NOT NULL,
    what TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (import_id, seq)
);
CREATE TABLE audit (
    audit_id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    person_id TEXT,
    why TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE TABLE sign_in_link (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    csrf TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    language TEXT,
    theme TEXT,
    ended_at BIGINT
);
CREATE INDEX session_person ON session (person_id);

-- 2 machine records
CREATE TABLE source (source_id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, site TEXT NOT NULL);
CREATE TABLE code (code_id BIGINT NOT NULL PRIMARY KEY, code TEXT NOT NULL UNIQUE);
CREATE TABLE queue (queue_id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE);
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
){clustered}{by month};
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
){clustered}{by month};
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
){clustered};
CREATE INDEX fact_code ON fact (code_id, day);
CREATE TABLE measure (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    measure TEXT NOT NULL,
    day TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    count BIGINT NOT NULL CHECK (count > 0),
    import_id TEXT,
    PRIMARY KEY (person_id, measure, day)
){clustered};
CREATE INDEX measure_day ON measure (measure, day);

-- 3 spine
CREATE TABLE signal (
    signal_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT REFERENCES person (person_id),
    team_id TEXT REFERENCES team (team_id),
    kind TEXT NOT NULL,
    version SMALLINT NOT NULL,
    happened_at BIGINT NOT NULL,
    happened_on TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    source_key TEXT NOT NULL,
    payload TEXT NOT NULL,
    evidence TEXT NOT NULL,
    import_id TEXT,
    retracted_at BIGINT,
    retracted_by TEXT,
    retracted_reason TEXT,
    CHECK (person_id IS NOT NULL OR team_id IS NOT NULL),
    CHECK ((retracted_at IS NULL) = (retracted_by IS NULL))
);
CREATE UNIQUE INDEX signal_source ON signal (source_key) WHERE retracted_at IS NULL;
CREATE INDEX signal_kind ON signal (kind, happened_on);
CREATE INDEX signal_person ON signal (person_id, happened_at);
CREATE TABLE talk (
    talk_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    kind TEXT NOT NULL CHECK (kind IN ('C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
    held_at BIGINT NOT NULL,
    held_on TEXT NOT NULL,
    minutes BIGINT,
    held_by TEXT,
    note TEXT,
    source_key TEXT NOT NULL UNIQUE,
    import_id TEXT
);
CREATE INDEX talk_person ON talk (person_id, held_at);
CREATE TABLE decision (
    decision_id TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    kind TEXT NOT NULL CHECK (kind IN ('waiver', 'attempt')),
    day TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    withdrawn_at BIGINT
);
CREATE INDEX decision_obligation ON decision (obligation);

-- 4 week
CREATE TABLE holder_capacity (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    from_on TEXT NOT NULL,
    per_day BIGINT NOT NULL CHECK (per_day >= 0),
    per_week BIGINT NOT NULL CHECK (per_week >= 0),
    PRIMARY KEY (person_id, from_on)
);
CREATE TABLE holder_hours (
    person_id TEXT NOT NULL,
    from_on TEXT NOT NULL,
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute BIGINT NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute BIGINT NOT NULL CHECK (to_minute <= 2160),
    PRIMARY KEY (person_id, from_on, weekday, from_minute),
    FOREIGN KEY (person_id, from_on) REFERENCES holder_capacity (person_id, from_on),
    CHECK (to_minute > from_minute)
);
CREATE TABLE room (
    site TEXT NOT NULL REFERENCES site (site),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'rest', 'office')),
    from_on TEXT NOT NULL,
    until_on TEXT,
    PRIMARY KEY (site, name),
    CHECK (until_on IS NULL OR until_on >= from_on)
);
CREATE TABLE slot (
    slot_id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL REFERENCES site (site),
    week_on TEXT NOT NULL,
    holder TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    start_at BIGINT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 240),
    place TEXT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'told', 'held_back', 'released', 'withdrawn')),
    is_confidential SMALLINT NOT NULL CHECK (is_confidential IN (0, 1)),
    moved_by TEXT,
    was_start_at BIGINT,
    was_place TEXT,
    told_at BIGINT,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    revision BIGINT NOT NULL CHECK (revision > 0),
    CHECK (state <> 'told' OR told_at IS NOT NULL)
);
CREATE INDEX slot_week ON slot (week_on, holder);
CREATE INDEX slot_start ON slot (start_at);
CREATE INDEX slot_person ON slot (person_id);
CREATE TABLE slot_obligation (
    slot_id TEXT NOT NULL REFERENCES slot (slot_id),
    obligation TEXT NOT NULL,
    PRIMARY KEY (slot_id, obligation)
);
CREATE INDEX slot_obligation_key ON slot_obligation (obligation);
CREATE INDEX shift_starts ON shift (starts_at);

-- 5 comment round
CREATE TABLE week_round (
    round_id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL REFERENCES site (site),
    week TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    final_at BIGINT NOT NULL,
    opened_by TEXT NOT NULL,
    UNIQUE (site, week),
    CHECK (opened_at <= final_at)
);
CREATE TABLE week_comment (
    comment_id TEXT NOT NULL PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES week_round (round_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    turn BIGINT NOT NULL,
    leader_id TEXT NOT NULL REFERENCES person (person_id),
    obligations TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('agree', 'not_this_week', 'know', 'find_out')),
    said TEXT,
    at BIGINT NOT NULL,
    late SMALLINT NOT NULL CHECK (late IN (0, 1)),
    withdrawn_at BIGINT,
    UNIQUE (round_id, person_id, turn),
    CHECK ((said IS NULL) = (answer IN ('agree', 'not_this_week')))
);
CREATE TABLE week_told (
    told_id TEXT NOT NULL PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES week_round (round_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    leader_id TEXT NOT NULL REFERENCES person (person_id),
    obligations TEXT NOT NULL,
    at BIGINT NOT NULL,
    withdrawn_at BIGINT
);
CREATE INDEX week_told_round ON week_told (round_id, person_id);

-- 6 quiet hours
CREATE TABLE arrival (
    source_id BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    waited BIGINT NOT NULL,
    at_once BIGINT NOT NULL,
    PRIMARY KEY (source_id, quarter)
){clustered};
INSERT INTO arrival (source_id, quarter, waited, at_once)
SELECT source_id, at / 900000000,
    sum(CASE WHEN outcome < 5 OR wait_s >= 20 THEN 1 ELSE 0 END),
    sum(CASE WHEN outcome >= 5 AND (wait_s IS NULL OR wait_s < 20) THEN 1 ELSE 0 END)
FROM contact WHERE outcome >= 5 OR (outcome BETWEEN 1 AND 4 AND offered = 1)
GROUP BY source_id, at / 900000000;

-- 7 fact change
CREATE TABLE fact_change (
    change_id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    people TEXT
);
CREATE INDEX fact_change_at ON fact_change (at);

-- 8 audit chain
CREATE TABLE audit_detail (
    audit_id TEXT NOT NULL PRIMARY KEY REFERENCES audit (audit_id),
    salt TEXT NOT NULL,
    notes TEXT NOT NULL,
    changes TEXT NOT NULL
);
INSERT INTO audit_detail (audit_id, salt, notes, changes) SELECT audit_id, '', detail, '' FROM audit;
ALTER TABLE audit DROP COLUMN detail;
ALTER TABLE audit ADD COLUMN kind TEXT NOT NULL DEFAULT 'write' CHECK (kind IN ('write', 'read'));
ALTER TABLE audit ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN hidden_from TEXT;
ALTER TABLE audit ADD COLUMN topics TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN place BIGINT;
ALTER TABLE audit ADD COLUMN detail_digest TEXT;
ALTER TABLE audit ADD COLUMN link TEXT;
CREATE UNIQUE INDEX audit_place ON audit (place);
CREATE INDEX audit_unsealed ON audit (audit_id) WHERE place IS NULL;
CREATE INDEX audit_actor ON audit (actor, at);
CREATE TABLE audit_lease (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    held_by TEXT NOT NULL,
    until_at BIGINT NOT NULL
);
CREATE TABLE audit_erasure (
    audit_id TEXT NOT NULL PRIMARY KEY REFERENCES audit (audit_id),
    at BIGINT NOT NULL,
    reason TEXT NOT NULL
);

-- 9 jobs
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
);
CREATE INDEX job_ready ON job (run_at, job_id) WHERE state = 'ready';
CREATE INDEX job_running ON job (lease_until) WHERE state = 'running';
CREATE INDEX job_ended ON job (state, ended_at) WHERE ended_at IS NOT NULL;

-- 10 floor
CREATE TABLE activity (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    activity TEXT NOT NULL,
    import_id TEXT,
    PRIMARY KEY (person_id, starts_at),
    CHECK (ends_at > starts_at)
);
CREATE INDEX activity_starts ON activity (starts_at);
CREATE TABLE floor_decision (
    decision_id TEXT NOT NULL PRIMARY KEY,
    slot_id TEXT NOT NULL REFERENCES slot (slot_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    kind TEXT NOT NULL CHECK (kind IN ('release', 'hold')),
    reason TEXT,
    start_at BIGINT NOT NULL,
    was_told SMALLINT NOT NULL CHECK (was_told IN (0, 1)),
    next_slot_id TEXT REFERENCES slot (slot_id),
    decided_at BIGINT NOT NULL,
    decided_by TEXT NOT NULL,
    withdrawn_at BIGINT,
    withdrawn_by TEXT,
    CHECK ((kind = 'hold') = (reason IS NOT NULL)),
    CHECK (kind = 'hold' OR next_slot_id IS NULL),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX floor_decision_slot ON floor_decision (slot_id);
CREATE INDEX floor_decision_start ON floor_decision (start_at);

-- 11 messages
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
);
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
);
CREATE INDEX chat_hook_site ON chat_hook (site);
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
);
CREATE INDEX dispatch_person ON dispatch (person_id, state);
CREATE UNIQUE INDEX dispatch_hook ON dispatch (hook_id, about) WHERE hook_id IS NOT NULL;
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
);
CREATE INDEX message_dispatch ON message (dispatch_id) WHERE dispatch_id IS NOT NULL;
CREATE INDEX message_waiting ON message (person_id, due_at) WHERE state = 'waiting';
CREATE TABLE message_choice (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
    by_mail SMALLINT NOT NULL CHECK (by_mail IN (0, 1)),
    outside TEXT NOT NULL,
    language TEXT CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
    changed_at BIGINT NOT NULL
);
CREATE TABLE calendar_feed (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX calendar_feed_person ON calendar_feed (person_id);

-- 12 gap reason
CREATE TABLE gap_reason (
    gap_reason_id TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    holder TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('asked', 'promised', 'unfinished', 'news')),
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    withdrawn_at BIGINT
);
CREATE INDEX gap_reason_obligation ON gap_reason (obligation);
CREATE INDEX gap_reason_at ON gap_reason (at);

-- 13 sealing
CREATE TABLE sealing_key (key_number BIGINT NOT NULL PRIMARY KEY, mark TEXT NOT NULL, at BIGINT NOT NULL);
CREATE TABLE sealed_text (
    sealed_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    key_number BIGINT NOT NULL REFERENCES sealing_key (key_number),
    body {bytes} NOT NULL,
    sealed_at BIGINT NOT NULL
);
CREATE INDEX sealed_text_key ON sealed_text (key_number);
ALTER TABLE talk ADD COLUMN sealed_note TEXT;

-- 14 accounts
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
);
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
);
CREATE INDEX role_grant_account ON role_grant (account_id);
CREATE TABLE second_factor (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (account_id),
    secret TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    last_step BIGINT
);
CREATE TABLE recovery_code (
    account_id TEXT NOT NULL REFERENCES account (account_id),
    code_hash TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account_id, code_hash)
);
CREATE TABLE kiosk (
    kiosk_id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL REFERENCES site (site),
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    ended_at BIGINT
);
DROP TABLE session;
DROP TABLE sign_in_link;
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
);
CREATE INDEX session_account ON session (account_id);
CREATE TABLE sign_in_link (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (account_id),
    kind TEXT NOT NULL CHECK (kind IN ('terminal', 'invitation')),
    code_hash TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_link_account ON sign_in_link (account_id);
CREATE TABLE sign_in_step (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (account_id),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    owes_password SMALLINT NOT NULL CHECK (owes_password IN (0, 1)),
    used_at BIGINT
);
CREATE TABLE known_device (
    token_hash TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (account_id),
    device TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX known_device_account ON known_device (account_id);
CREATE TABLE sign_in_attempt (
    attempt_id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    who_hash TEXT NOT NULL,
    address TEXT NOT NULL,
    device_hash TEXT,
    what TEXT NOT NULL CHECK (what IN ('password', 'code')),
    is_good SMALLINT NOT NULL CHECK (is_good IN (0, 1))
);
CREATE INDEX sign_in_attempt_who ON sign_in_attempt (who_hash, at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);
CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);

-- 15 plain notes
CREATE INDEX talk_plain_note ON talk (talk_id)
WHERE note IS NOT NULL AND kind IN ('C4', 'C5', 'C6', 'C7');
CREATE INDEX signal_plain_report ON signal (kind, signal_id) WHERE kind = 'reported' AND version = 1;

-- 16 reach
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
);
CREATE INDEX delegation_from ON delegation (from_person, until_on);
CREATE INDEX delegation_to ON delegation (to_person, until_on);
CREATE TABLE record_opening (
    opening_id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (account_id),
    reader TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    reason TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    CHECK (until_at > opened_at)
);
CREATE INDEX record_opening_account ON record_opening (account_id, until_at);
CREATE INDEX record_opening_person ON record_opening (person_id, opened_at);
ALTER TABLE talk ADD COLUMN hidden_from TEXT REFERENCES person (person_id);
ALTER TABLE signal ADD COLUMN hidden_from TEXT REFERENCES person (person_id);
CREATE INDEX session_ended ON session (ended_at) WHERE ended_at IS NOT NULL;
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
);
INSERT INTO message_anew (message_id, person_id, kind, about, sequence, start_at, end_at, place, due_at,
    until_at, made_at, state, change, dispatch_id)
SELECT message_id, person_id, kind, about, sequence, start_at, end_at, place, due_at, until_at, made_at,
    state, change, dispatch_id
FROM message;
DROP TABLE message;
ALTER TABLE message_anew RENAME TO message;
CREATE INDEX message_dispatch ON message (dispatch_id) WHERE dispatch_id IS NOT NULL;
CREATE INDEX message_waiting ON message (person_id, due_at) WHERE state = 'waiting';

-- 17 standing order
DROP INDEX standing_path;
CREATE INDEX standing_place ON standing (path, employed, team, person_id);
CREATE INDEX standing_team ON standing (team, person_id);

-- 18 talk course
CREATE TABLE talk_flow (
    flow TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    site TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
    definition TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (flow, version)
);
CREATE INDEX talk_flow_kind ON talk_flow (kind, site);
CREATE TABLE talk_course (
    course_id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
    flow TEXT NOT NULL,
    flow_version BIGINT NOT NULL,
    site TEXT NOT NULL,
    person_id TEXT REFERENCES person (person_id),
    department TEXT,
    holder TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    begun_by TEXT NOT NULL,
    hidden_from TEXT REFERENCES person (person_id),
    talk_id TEXT REFERENCES talk (talk_id),
    ended_at BIGINT,
    revision BIGINT NOT NULL CHECK (revision >= 0),
    CHECK (person_id IS NULL OR department IS NULL)
);
CREATE INDEX talk_course_person_id ON talk_course (person_id, begun_at);
CREATE INDEX talk_course_holder ON talk_course (holder, begun_at) WHERE ended_at IS NULL;
CREATE INDEX talk_course_talk ON talk_course (talk_id) WHERE talk_id IS NOT NULL;
CREATE TABLE talk_course_person (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    PRIMARY KEY (course_id, person_id)
);
CREATE INDEX talk_course_person_person ON talk_course_person (person_id);
CREATE TABLE talk_course_obligation (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    obligation TEXT NOT NULL,
    PRIMARY KEY (course_id, obligation)
);
CREATE INDEX talk_course_obligation_key ON talk_course_obligation (obligation);
CREATE TABLE talk_course_event (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    step TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('done', 'skipped', 'back', 'held', 'ended')),
    reason TEXT,
    person_id TEXT REFERENCES person (person_id),
    CHECK (what <> 'skipped' OR reason IS NOT NULL),
    PRIMARY KEY (course_id, number)
);
CREATE TABLE talk_finding (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    step TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    person_id TEXT REFERENCES person (person_id),
    cause TEXT NOT NULL,
    body TEXT,
    sealed_body TEXT,
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    CHECK ((body IS NULL) <> (sealed_body IS NULL)),
    PRIMARY KEY (course_id, step, version)
);
CREATE INDEX talk_finding_cause ON talk_finding (cause, at);
CREATE TABLE talk_obligation (
    talk_id TEXT NOT NULL REFERENCES talk (talk_id),
    obligation TEXT NOT NULL,
    PRIMARY KEY (talk_id, obligation)
);
CREATE INDEX talk_obligation_key ON talk_obligation (obligation);

-- 19 talk form
CREATE TABLE taboo_change (
    site TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    rule TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('added', 'off', 'on')),
    taboo TEXT CHECK (taboo IN ('opinion', 'leader', 'private', 'promise', 'overrule')),
    phrases TEXT,
    excuses TEXT,
    better TEXT,
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (site, number),
    CHECK (what <> 'added' OR (taboo IS NOT NULL AND phrases IS NOT NULL AND better IS NOT NULL))
);
CREATE TABLE taboo_overruled (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    question BIGINT NOT NULL CHECK (question >= 1),
    taboo TEXT NOT NULL CHECK (taboo IN ('opinion', 'leader', 'private', 'promise', 'overrule')),
    rule TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('harmless', 'raised', 'subject', 'mine', 'other')),
    site TEXT NOT NULL,
    person_id TEXT REFERENCES person (person_id),
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (course_id, question, taboo)
);
CREATE INDEX taboo_overruled_site ON taboo_overruled (site, rule);
CREATE TABLE form_change (
    site TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    form TEXT NOT NULL,
    field TEXT NOT NULL,
    is_on SMALLINT NOT NULL CHECK (is_on IN (0, 1)),
    wording TEXT,
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (site, number)
);
CREATE TABLE talk_form (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    person_id TEXT REFERENCES person (person_id),
    form TEXT NOT NULL,
    form_version BIGINT NOT NULL CHECK (form_version >= 0),
    answers TEXT,
    sealed_answers TEXT,
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (course_id, number),
    CHECK ((answers IS NULL) <> (sealed_answers IS NULL))
);
CREATE INDEX talk_form_person ON talk_form (person_id);

-- 20 talk archive
CREATE TABLE talk_archive (
    number BIGINT NOT NULL PRIMARY KEY,
    talk_id TEXT NOT NULL UNIQUE REFERENCES talk (talk_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    kind TEXT NOT NULL,
    held_on TEXT NOT NULL,
    held_by TEXT,
    hidden_from TEXT REFERENCES person (person_id)
){clustered};
CREATE INDEX talk_archive_person ON talk_archive (person_id, number);
CREATE TABLE talk_words (
    number BIGINT NOT NULL PRIMARY KEY,
    talk_number BIGINT NOT NULL REFERENCES talk_archive (number),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    readers TEXT NOT NULL,
    text TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX talk_words_talk ON talk_words (talk_number);
{sqlite only} CREATE VIRTUAL TABLE talk_found USING fts5(words, content = 'talk_words',
    content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0');
{sqlite only} CREATE TRIGGER talk_words_added AFTER INSERT ON talk_words BEGIN
    INSERT INTO talk_found (rowid, words) VALUES (new.number, new.words); END;
{sqlite only} CREATE TRIGGER talk_words_removed AFTER DELETE ON talk_words BEGIN
    INSERT INTO talk_found (talk_found, rowid, words) VALUES ('delete', old.number, old.words); END;
{sqlite only} CREATE TRIGGER talk_words_changed AFTER UPDATE ON talk_words BEGIN
    INSERT INTO talk_found (talk_found, rowid, words) VALUES ('delete', old.number, old.words); INSERT INTO talk_found (rowid, words) VALUES (new.number, new.words); END;
{postgres only} ALTER TABLE talk_words ADD COLUMN found TSVECTOR
    GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, words)) STORED;
{postgres only} CREATE INDEX talk_words_found ON talk_words USING gin (found);
{postgres only} CREATE FUNCTION talk_found (looked TEXT) RETURNS TABLE (rowid BIGINT) LANGUAGE sql STABLE AS $$
    SELECT w.number FROM talk_words w WHERE w.found @@ to_tsquery('simple'::regconfig,
        replace(replace(replace(replace(looked, ' AND ', '&'), ' ', '<->'), '"*', ':*'), '"', '')) $$;
ALTER TABLE talk ADD COLUMN agreed TEXT CHECK (agreed IS NULL OR kind NOT IN ('C4', 'C5', 'C6', 'C7'));
ALTER TABLE talk ADD COLUMN promised TEXT CHECK (promised IS NULL OR kind NOT IN ('C4', 'C5', 'C6', 'C7'));

-- 21 holding
ALTER TABLE talk ADD COLUMN place TEXT;
CREATE TABLE talk_said (
    said_id TEXT NOT NULL PRIMARY KEY,
    talk_id TEXT REFERENCES talk (talk_id),
    course_id TEXT REFERENCES talk_course (course_id),
    person_id TEXT REFERENCES person (person_id),
    field TEXT NOT NULL CHECK (field IN ('said', 'agreed', 'promise', 'check')),
    version BIGINT NOT NULL CHECK (version >= 1),
    text TEXT,
    sealed TEXT,
    readers TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    written_by TEXT NOT NULL,
    CHECK (text IS NULL OR sealed IS NULL),
    CHECK (talk_id IS NOT NULL OR course_id IS NOT NULL),
    CHECK ((talk_id IS NULL) = (person_id IS NULL))
);
CREATE UNIQUE INDEX talk_said_talk ON talk_said (talk_id, field, version) WHERE talk_id IS NOT NULL;
CREATE UNIQUE INDEX talk_said_course ON talk_said (course_id, field, version) WHERE talk_id IS NULL;
CREATE INDEX talk_said_person ON talk_said (person_id, written_at);
CREATE TABLE talk_draft (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    account TEXT NOT NULL REFERENCES person (person_id),
    part TEXT NOT NULL,
    device TEXT NOT NULL,
    seq BIGINT NOT NULL CHECK (seq >= 1),
    text TEXT,
    sealed TEXT,
    seen TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (course_id, account, part, device),
    CHECK (text IS NULL OR sealed IS NULL)
);
CREATE TABLE talk_raised (
    raised_id TEXT NOT NULL PRIMARY KEY,
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    talk_id TEXT NOT NULL REFERENCES talk (talk_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    what TEXT NOT NULL CHECK (what IN ('issue', 'idea', 'ask')),
    source TEXT NOT NULL CHECK (source IN ('person', 'manager')),
    text TEXT,
    sealed TEXT,
    passing TEXT NOT NULL CHECK (passing IN ('named', 'unnamed', 'kept')),
    written_at BIGINT NOT NULL,
    written_by TEXT NOT NULL,
    shown_at BIGINT,
    CHECK ((text IS NULL) <> (sealed IS NULL))
);
CREATE UNIQUE INDEX talk_raised_number ON talk_raised (talk_id, number);
CREATE INDEX talk_raised_person ON talk_raised (person_id, written_at);

-- 22 agreement
CREATE TABLE agreement (
    agreement_id TEXT NOT NULL PRIMARY KEY,
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    kind TEXT NOT NULL CHECK (kind IN ('C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
    site TEXT NOT NULL,
    holder TEXT NOT NULL,
    hidden_from TEXT REFERENCES person (person_id),
    readers TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    standing TEXT NOT NULL CHECK (standing IN ('waiting', 'agreed', 'differs', 'reached', 'missed')),
    next_check TEXT,
    UNIQUE (course_id, person_id)
);
CREATE INDEX agreement_person ON agreement (person_id);
CREATE INDEX agreement_holder ON agreement (holder);
CREATE TABLE agreement_version (
    agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    terms TEXT,
    sealed_terms TEXT,
    PRIMARY KEY (agreement_id, number),
    CHECK ((terms IS NULL) <> (sealed_terms IS NULL))
);
CREATE TABLE agreement_shown (
    agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    at BIGINT NOT NULL,
    PRIMARY KEY (agreement_id, number)
);
CREATE TABLE agreement_answer (
    agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
    turn BIGINT NOT NULL CHECK (turn >= 1),
    number BIGINT NOT NULL CHECK (number >= 1),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    answer TEXT NOT NULL CHECK (answer IN ('confirmed', 'differs')),
    words TEXT,
    sealed_words TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (agreement_id, turn),
    CHECK (words IS NULL OR sealed_words IS NULL)
);
CREATE TABLE agreement_goal (
    agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
    goal BIGINT NOT NULL CHECK (goal >= 1),
    check_on TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    site TEXT NOT NULL,
    agreed_at BIGINT NOT NULL,
    figure TEXT,
    form TEXT CHECK (form IN ('share', 'number', 'seconds')),
    way TEXT CHECK (way IN ('least', 'most', 'within')),
    level DOUBLE PRECISION,
    level_to DOUBLE PRECISION,
    outcome TEXT CHECK (outcome IN ('reached', 'missed', 'few')),
    value DOUBLE PRECISION,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    observations BIGINT NOT NULL DEFAULT 0 CHECK (observations >= 0),
    days BIGINT NOT NULL DEFAULT 0 CHECK (days >= 0),
    checked_at BIGINT,
    checked_by TEXT,
    PRIMARY KEY (agreement_id, goal, check_on),
    CHECK ((figure IS NULL) = (way IS NULL)),
    CHECK ((outcome IS NULL) = (checked_at IS NULL))
);
CREATE INDEX agreement_goal_watched ON agreement_goal (site, check_on)
    WHERE figure IS NOT NULL AND (outcome IS NULL OR outcome = 'few');
CREATE TABLE agreement_follow (
    agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
    check_on TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    words TEXT,
    sealed_words TEXT,
    PRIMARY KEY (agreement_id, check_on),
    CHECK (words IS NULL OR sealed_words IS NULL)
);
CREATE TABLE agreement_promise (
    agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
    promise BIGINT NOT NULL CHECK (promise >= 1),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    holder TEXT NOT NULL,
    due_on TEXT NOT NULL,
    ask_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'dropped')),
    PRIMARY KEY (agreement_id, promise)
);
CREATE INDEX agreement_promise_open ON agreement_promise (holder, ask_on) WHERE state = 'open';
CREATE TABLE agreement_promise_word (
    agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
    promise BIGINT NOT NULL CHECK (promise >= 1),
    turn BIGINT NOT NULL CHECK (turn >= 1),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    said TEXT NOT NULL CHECK (said IN ('kept', 'not_yet')),
    words TEXT,
    sealed_words TEXT,
    PRIMARY KEY (agreement_id, promise, turn),
    CHECK (words IS NULL OR sealed_words IS NULL)
);

-- 23 voice
CREATE TABLE matter (
    matter_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    what TEXT NOT NULL CHECK (what IN ('opinion', 'suggestion', 'complaint', 'talk')),
    site TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    raised_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    due_estimated SMALLINT NOT NULL CHECK (due_estimated IN (0, 1)),
    owner TEXT NOT NULL,
    sealed_words TEXT NOT NULL,
    hidden_from TEXT REFERENCES person (person_id),
    talk_on TEXT,
    talk_time TEXT,
    listener TEXT,
    mark TEXT NOT NULL,
    UNIQUE (person_id, mark),
    CHECK ((what = 'complaint') = (hidden_from IS NOT NULL))
);
CREATE INDEX matter_owner ON matter (owner, raised_at);
CREATE INDEX matter_raised ON matter (person_id, raised_at);
CREATE INDEX matter_day ON matter (raised_on);
CREATE TABLE matter_event (
    matter_id TEXT NOT NULL REFERENCES matter (matter_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    at BIGINT NOT NULL,
    day TEXT NOT NULL,
    by_name TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('received', 'looking', 'talk', 'acted', 'answered', 'added',
        'forwarded', 'closed')),
    sealed_words TEXT,
    owner TEXT,
    PRIMARY KEY (matter_id, number)
);
CREATE TABLE issue_topic (
    site TEXT NOT NULL,
    topic TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    route TEXT NOT NULL CHECK (route IN ('department', 'leader', 'quality', 'training')),
    department TEXT,
    owner TEXT,
    answer_days BIGINT NOT NULL CHECK (answer_days BETWEEN 1 AND 366),
    ended_at BIGINT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (site, topic)
);
CREATE TABLE common_issue (
    common_id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL,
    team TEXT,
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    opened_on TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    owner_due_on TEXT NOT NULL,
    word_due_on TEXT NOT NULL,
    due_estimated SMALLINT NOT NULL CHECK (due_estimated IN (0, 1)),
    owner TEXT,
    owned_on TEXT,
    first_word TEXT,
    first_word_on TEXT,
    result TEXT,
    published_on TEXT,
    CHECK ((owner IS NULL) = (owned_on IS NULL)),
    CHECK ((first_word IS NULL) = (first_word_on IS NULL)),
    CHECK ((result IS NULL) = (published_on IS NULL))
);
CREATE INDEX common_issue_site ON common_issue (site, opened_at);
CREATE TABLE issue (
    issue_id TEXT NOT NULL PRIMARY KEY,
    source_key TEXT NOT NULL UNIQUE,
    site TEXT NOT NULL,
    department TEXT,
    team TEXT,
    leader TEXT,
    person_id TEXT REFERENCES person (person_id),
    talk_id TEXT,
    what TEXT NOT NULL CHECK (what IN ('issue', 'idea')),
    found_by TEXT NOT NULL CHECK (found_by IN ('person', 'manager', 'hand')),
    is_named SMALLINT NOT NULL CHECK (is_named IN (0, 1)),
    words TEXT,
    sealed_words TEXT,
    raised_at BIGINT NOT NULL,
    raised_on TEXT NOT NULL,
    topic TEXT NOT NULL,
    route TEXT NOT NULL CHECK (route IN ('department', 'leader', 'quality', 'training')),
    to_department TEXT,
    owner TEXT,
    due_on TEXT NOT NULL,
    due_estimated SMALLINT NOT NULL CHECK (due_estimated IN (0, 1)),
    common_id TEXT REFERENCES common_issue (common_id),
    CHECK ((words IS NULL) <> (sealed_words IS NULL))
);
CREATE INDEX issue_site ON issue (site, raised_on);
CREATE INDEX issue_person ON issue (person_id, raised_on) WHERE person_id IS NOT NULL;
CREATE INDEX issue_owner ON issue (owner, raised_on) WHERE owner IS NOT NULL;
CREATE INDEX issue_leader ON issue (leader, raised_on) WHERE leader IS NOT NULL;
CREATE INDEX issue_common ON issue (common_id) WHERE common_id IS NOT NULL;
CREATE TABLE issue_event (
    issue_id TEXT NOT NULL REFERENCES issue (issue_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    at BIGINT NOT NULL,
    day TEXT NOT NULL,
    by_name TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('sorted', 'taken', 'answered', 'reopened')),
    words TEXT,
    PRIMARY KEY (issue_id, number)
);
CREATE TABLE common_ask (
    common_id TEXT NOT NULL REFERENCES common_issue (common_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    is_answered SMALLINT NOT NULL CHECK (is_answered IN (0, 1)),
    PRIMARY KEY (common_id, person_id)
);
CREATE INDEX common_ask_person ON common_ask (person_id);
CREATE TABLE common_reaction (
    common_id TEXT NOT NULL REFERENCES common_issue (common_id),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'partly', 'no')),
    answers BIGINT NOT NULL CHECK (answers >= 1),
    PRIMARY KEY (common_id, answer)
);
CREATE TABLE method_case (
    case_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    site TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('riser', 'top', 'cause', 'other')),
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    method TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    written_by TEXT NOT NULL,
    consent TEXT CHECK (consent IN ('named', 'unnamed', 'no')),
    consent_on TEXT,
    ended_on TEXT,
    CHECK ((consent IS NULL) = (consent_on IS NULL))
);
CREATE INDEX method_case_site ON method_case (site, written_at);
CREATE INDEX method_case_person ON method_case (person_id);

-- 24 signals in
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
);
CREATE INDEX report_made_by ON report_made (reported_by, reported_at);
CREATE INDEX report_made_person ON report_made (person_id, reported_at);
CREATE TABLE care_contact (
    site TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    phone TEXT NOT NULL,
    place BIGINT NOT NULL CHECK (place >= 1),
    PRIMARY KEY (site, employee_id)
);
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
);
CREATE INDEX exit_reason_person ON exit_reason (person_id, left_on, at);
CREATE INDEX exit_reason_left ON exit_reason (left_on);
CREATE TABLE exit_link (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    left_on TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    until_at BIGINT NOT NULL,
    answered_at BIGINT,
    CHECK (until_at > made_at)
);
CREATE INDEX exit_link_person ON exit_link (person_id, left_on);
CREATE TABLE own_word (
    own_word_id TEXT NOT NULL PRIMARY KEY,
    talk_id TEXT NOT NULL REFERENCES talk (talk_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    at BIGINT NOT NULL,
    said TEXT,
    sealed_text TEXT,
    CHECK ((said IS NULL) <> (sealed_text IS NULL))
);
CREATE INDEX own_word_talk ON own_word (talk_id, at);
CREATE INDEX own_word_person ON own_word (person_id, at);
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
);
INSERT INTO message_anew (message_id, person_id, kind, about, sequence, start_at, end_at, place, due_at,
    until_at, made_at, state, change, dispatch_id)
SELECT message_id, person_id, kind, about, sequence, start_at, end_at, place, due_at, until_at, made_at,
    state, change, dispatch_id
FROM message;
DROP TABLE message;
ALTER TABLE message_anew RENAME TO message;
CREATE INDEX message_dispatch ON message (dispatch_id) WHERE dispatch_id IS NOT NULL;
CREATE INDEX message_waiting ON message (person_id, due_at) WHERE state = 'waiting';

-- 25 weeks
CREATE TABLE stratum (
    stratum_id BIGINT NOT NULL PRIMARY KEY,
    queue TEXT NOT NULL,
    type TEXT NOT NULL,
    UNIQUE (queue, type)
);
CREATE TABLE measure_by_stratum (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    measure TEXT NOT NULL,
    day TEXT NOT NULL,
    stratum_id BIGINT NOT NULL DEFAULT 0,
    value DOUBLE PRECISION NOT NULL,
    count BIGINT NOT NULL CHECK (count > 0),
    import_id TEXT,
    PRIMARY KEY (person_id, measure, day, stratum_id)
){clustered};
INSERT INTO measure_by_stratum (person_id, measure, day, stratum_id, value, count, import_id)
SELECT person_id, measure, day, 0, value, count, import_id FROM measure;
DROP TABLE measure;
ALTER TABLE measure_by_stratum RENAME TO measure;
CREATE INDEX measure_day ON measure (measure, day);
CREATE TABLE contact_week (
    week BIGINT NOT NULL,
    code_id BIGINT NOT NULL,
    mix {bytes} NOT NULL,
    PRIMARY KEY (week, code_id)
){clustered};
CREATE INDEX contact_week_code ON contact_week (code_id, week);
CREATE TABLE week_due (
    measure TEXT NOT NULL,
    week BIGINT NOT NULL,
    mark BIGINT NOT NULL,
    PRIMARY KEY (measure, week)
);
CREATE TABLE person_due (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (person_id),
    mark BIGINT NOT NULL
);
CREATE TABLE person_series (
    measure TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    weeks {bytes} NOT NULL,
    PRIMARY KEY (measure, person_id)
){clustered};
CREATE INDEX person_series_person ON person_series (person_id);
CREATE TABLE peer_week (
    measure TEXT NOT NULL,
    post TEXT NOT NULL,
    site TEXT NOT NULL,
    weeks {bytes} NOT NULL,
    factor DOUBLE PRECISION NOT NULL,
    single_variance DOUBLE PRECISION NOT NULL,
    day_variance DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (measure, post, site)
);
CREATE TABLE peer_band (
    post TEXT NOT NULL,
    site TEXT NOT NULL,
    low BIGINT NOT NULL,
    high BIGINT NOT NULL,
    PRIMARY KEY (post, site, low)
);
CREATE TABLE own_measure (
    measure TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    goal TEXT NOT NULL,
    definition TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('proportion', 'mean-of-logs', 'mean', 'count')),
    better TEXT NOT NULL CHECK (better IN ('up', 'down', 'within')),
    unit TEXT NOT NULL CHECK (unit IN ('share', 'points', 'seconds', 'per-thousand', 'number')),
    minimum BIGINT NOT NULL CHECK (minimum > 0),
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE TABLE post_measure (
    post TEXT NOT NULL,
    measure TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    is_chosen SMALLINT NOT NULL CHECK (is_chosen IN (0, 1)),
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    set_by TEXT NOT NULL,
    PRIMARY KEY (post, measure, from_at)
);

-- 26 swings
CREATE TABLE swing_level (
    measure TEXT NOT NULL,
    site TEXT NOT NULL,
    week TEXT NOT NULL,
    people BIGINT NOT NULL,
    weeks BIGINT NOT NULL,
    mean DOUBLE PRECISION NOT NULL,
    between_variance DOUBLE PRECISION NOT NULL CHECK (between_variance >= 0),
    variance DOUBLE PRECISION NOT NULL CHECK (variance > 0),
    correlation DOUBLE PRECISION NOT NULL,
    decay DOUBLE PRECISION NOT NULL,
    look_factor DOUBLE PRECISION NOT NULL,
    told_factor DOUBLE PRECISION NOT NULL,
    look_reached DOUBLE PRECISION,
    told_reached DOUBLE PRECISION,
    PRIMARY KEY (measure, site, week)
);
CREATE TABLE swing_week (
    measure TEXT NOT NULL,
    site TEXT NOT NULL,
    week TEXT NOT NULL,
    middle DOUBLE PRECISION NOT NULL,
    is_incident SMALLINT NOT NULL CHECK (is_incident IN (0, 1)),
    PRIMARY KEY (measure, site, week)
);
CREATE TABLE swing_judged (
    measure TEXT NOT NULL,
    site TEXT NOT NULL,
    week TEXT NOT NULL,
    PRIMARY KEY (measure, site)
);
CREATE TABLE swing_episode (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    measure TEXT NOT NULL,
    first_week TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'open', 'closed')),
    flagged BIGINT NOT NULL CHECK (flagged >= 1),
    inside BIGINT NOT NULL CHECK (inside >= 0),
    judged_week TEXT NOT NULL,
    found_week TEXT,
    closed_week TEXT,
    ended TEXT CHECK (ended IN ('back', 'turned', 'relearned', 'stopped')),
    figures TEXT,
    PRIMARY KEY (person_id, measure, first_week),
    CHECK ((state = 'waiting') = (found_week IS NULL)),
    CHECK ((state = 'closed') = (closed_week IS NOT NULL)),
    CHECK ((state = 'closed') = (ended IS NOT NULL))
);
CREATE INDEX swing_episode_found ON swing_episode (found_week);
CREATE UNIQUE INDEX swing_episode_one ON swing_episode (person_id, measure) WHERE state <> 'closed';

-- 27 review
CREATE TABLE ranked (
    measure TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    peers TEXT NOT NULL,
    through TEXT NOT NULL,
    n BIGINT NOT NULL,
    weeks BIGINT NOT NULL,
    seen DOUBLE PRECISION NOT NULL,
    estimate DOUBLE PRECISION,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    chance DOUBLE PRECISION,
    belonging TEXT NOT NULL CHECK (belonging IN ('clearly', 'possibly', 'no', 'unranked', 'alike')),
    PRIMARY KEY (measure, person_id),
    CHECK ((estimate IS NULL) = (chance IS NULL))
);
CREATE INDEX ranked_peers ON ranked (measure, peers, chance);
CREATE INDEX ranked_person ON ranked (person_id);
CREATE TABLE own_review (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    period TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    progress TEXT NOT NULL,
    shortfall TEXT NOT NULL,
    next_step TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, period, number)
);
CREATE TABLE measures_known (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    version TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, version)
);

-- 28 talent
CREATE TABLE behaviour (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    day TEXT NOT NULL,
    behaviour TEXT NOT NULL,
    done BIGINT NOT NULL CHECK (done >= 0),
    offered BIGINT CHECK (offered >= done),
    import_id TEXT,
    PRIMARY KEY (person_id, day, behaviour)
){clustered};
CREATE INDEX behaviour_day ON behaviour (day);
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
){clustered};
CREATE INDEX talent_score_period ON talent_score (period_on);
CREATE TABLE talent_period (
    site TEXT NOT NULL,
    period_on TEXT NOT NULL,
    people BIGINT NOT NULL CHECK (people >= 0),
    typed BIGINT NOT NULL CHECK (typed >= 0),
    ability_alpha DOUBLE PRECISION,
    enthusiasm_alpha DOUBLE PRECISION,
    reckoned_at BIGINT NOT NULL,
    PRIMARY KEY (site, period_on)
);
CREATE TABLE talent_change (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    period_on TEXT NOT NULL,
    was TEXT CHECK (was IN ('I', 'II', 'III', 'IV')),
    type TEXT CHECK (type IN ('I', 'II', 'III', 'IV')),
    PRIMARY KEY (person_id, period_on),
    CHECK (was IS DISTINCT FROM type)
);
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
);
CREATE INDEX talent_correction_person ON talent_correction (person_id, from_on);
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
);
CREATE INDEX talent_plan_person ON talent_plan (person_id, opened_at);
CREATE INDEX talent_plan_open ON talent_plan (site, opened_at) WHERE ended_on IS NULL;
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
);
CREATE INDEX talent_action_owner ON talent_action (owner, due_on) WHERE state = 'open';
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
);
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
);
CREATE TABLE talent_support_word (
    person_id TEXT NOT NULL REFERENCES person (person_id),
    by_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    day TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (person_id, by_name, at)
);

-- 29 talk order
CREATE TABLE talk_course_gap (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    holder TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('asked', 'promised', 'unfinished', 'news')),
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (course_id, person_id)
);
CREATE INDEX talk_course_gap_person ON talk_course_gap (person_id, at);
CREATE INDEX talk_course_gap_holder ON talk_course_gap (holder, at);
CREATE TABLE talk_course_handover (
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    from_holder TEXT NOT NULL,
    to_holder TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('away', 'load', 'closer', 'asked', 'unfit')),
    at BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (course_id, number),
    CHECK (from_holder <> to_holder)
);
CREATE INDEX talk_course_handover_from ON talk_course_handover (from_holder, at);
CREATE TABLE talk_form_copy (
    course_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    sealed_answers TEXT NOT NULL,
    PRIMARY KEY (course_id, number, person_id),
    FOREIGN KEY (course_id, number) REFERENCES talk_form (course_id, number)
);
CREATE INDEX talk_form_copy_person ON talk_form_copy (person_id);

-- 30 followed
ALTER TABLE talk_course ADD COLUMN matter TEXT;
ALTER TABLE issue ADD COLUMN retracted_at BIGINT;
ALTER TABLE issue ADD COLUMN retracted_by TEXT;
ALTER TABLE issue ADD COLUMN retracted_reason TEXT;
ALTER TABLE issue ADD COLUMN is_withdrawn SMALLINT NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1));

-- 31 handed over
CREATE TABLE obligation_holder (
    obligation TEXT NOT NULL PRIMARY KEY,
    course_id TEXT NOT NULL REFERENCES talk_course (course_id),
    person_id TEXT NOT NULL REFERENCES person (person_id),
    holder TEXT NOT NULL
);
CREATE INDEX obligation_holder_course ON obligation_holder (course_id);
CREATE INDEX obligation_holder_person ON obligation_holder (person_id);
INSERT INTO obligation_holder (obligation, course_id, person_id, holder)
SELECT o.obligation, min(c.course_id), min(p.person_id), min(c.holder)
FROM talk_course c
JOIN talk_course_obligation o ON o.course_id = c.course_id
JOIN talk_course_person m ON m.course_id = c.course_id
JOIN person p ON p.person_id = m.person_id
    AND substr(o.obligation, 1, length(p.employee_id) + 1) = p.employee_id || '/'
WHERE c.ended_at IS NULL AND c.hidden_from IS NULL
    AND EXISTS (SELECT 1 FROM talk_course_handover h WHERE h.course_id = c.course_id)
GROUP BY o.obligation;
UPDATE sealed_text SET person_id = (
    SELECT min(d.account) FROM talk_draft d WHERE d.sealed = sealed_text.sealed_id)
WHERE sealed_id IN (
    SELECT d.sealed FROM talk_draft d JOIN talk_course c ON c.course_id = d.course_id
    WHERE c.person_id IS NULL AND d.sealed IS NOT NULL);

-- 32 results_made
CREATE TABLE series_change (
    measure TEXT NOT NULL PRIMARY KEY,
    changes BIGINT NOT NULL CHECK (changes >= 0)
);
CREATE TABLE results_made (
    step TEXT NOT NULL CHECK (step IN ('peers', 'ranking')),
    measure TEXT NOT NULL,
    day TEXT NOT NULL,
    changes BIGINT NOT NULL,
    places BIGINT NOT NULL,
    PRIMARY KEY (step, measure)
);
CREATE TABLE swing_due (
    measure TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    week TEXT NOT NULL,
    PRIMARY KEY (measure, person_id)
);
CREATE INDEX swing_due_person ON swing_due (person_id);

-- 33 stand in reason
ALTER TABLE delegation ADD COLUMN reason TEXT
    CHECK (reason IN ('absent', 'unarranged', 'vacant', 'other'));

-- 34 retention
CREATE TABLE legal_hold (
    hold_id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL REFERENCES site (site),
    person_id TEXT REFERENCES person (person_id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    from_at BIGINT NOT NULL,
    from_by TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT,
    ended_reason TEXT,
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
);
CREATE INDEX legal_hold_open ON legal_hold (site, person_id) WHERE ended_at IS NULL;
CREATE TABLE contact_kept (
    source_id BIGINT NOT NULL PRIMARY KEY REFERENCES source (source_id),
    from_day BIGINT NOT NULL
);

-- 35 programs
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
);
CREATE INDEX api_token_account ON api_token (account_id);
CREATE TABLE api_answer (
    token_id TEXT NOT NULL REFERENCES api_token (token_id),
    answer_key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    status BIGINT,
    answer TEXT,
    PRIMARY KEY (token_id, answer_key),
    CHECK ((status IS NULL) = (answer IS NULL))
);
CREATE INDEX api_answer_begun ON api_answer (begun_at);

-- 36 company sign-in
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
);
CREATE UNIQUE INDEX company_sign_in_site ON company_sign_in (site) WHERE ended_at IS NULL;
CREATE TABLE company_subject (
    provider_id TEXT NOT NULL REFERENCES company_sign_in (provider_id),
    subject TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (account_id),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (provider_id, subject),
    UNIQUE (provider_id, account_id)
);
CREATE INDEX company_subject_account ON company_subject (account_id);
CREATE TABLE company_step (
    token_hash TEXT NOT NULL PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES company_sign_in (provider_id),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX company_step_expires ON company_step (expires_at);
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
);
CREATE INDEX passkey_account ON passkey (account_id);
CREATE TABLE passkey_challenge (
    challenge_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT REFERENCES account (account_id),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkey_challenge_expires ON passkey_challenge (expires_at);
ALTER TABLE sign_in_step ADD COLUMN by_company SMALLINT NOT NULL DEFAULT 0 CHECK (by_company IN (0, 1));
ALTER TABLE sign_in_step ADD COLUMN is_plain SMALLINT NOT NULL DEFAULT 0 CHECK (is_plain IN (0, 1));
CREATE TABLE session_kept AS SELECT * FROM session;
DROP TABLE session;
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
);
INSERT INTO session (token_hash, session_id, account_id, csrf, way, device, address, kiosk_id, owes, is_plain,
    began_at, seen_at, expires_at, ended_at)
SELECT token_hash, session_id, account_id, csrf, way, device, address, kiosk_id, owes, 0,
    began_at, seen_at, expires_at, ended_at FROM session_kept;
DROP TABLE session_kept;
CREATE INDEX session_account ON session (account_id);

-- 37 company directory
CREATE TABLE company_directory (
    directory_id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL REFERENCES site (site),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    account TEXT NOT NULL,
    secret TEXT NOT NULL,
    base TEXT NOT NULL,
    search TEXT NOT NULL,
    number_attribute TEXT NOT NULL,
    group_attribute TEXT NOT NULL,
    posts TEXT NOT NULL,
    seconds BIGINT NOT NULL CHECK (seconds BETWEEN 1 AND 30),
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX company_directory_site ON company_directory (site) WHERE ended_at IS NULL;

-- 38 erasures
CREATE TABLE erasure (
    erasure_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    site TEXT NOT NULL REFERENCES site (site),
    reason TEXT NOT NULL CHECK (reason <> ''),
    asked_at BIGINT NOT NULL,
    asked_by TEXT NOT NULL,
    checked_at BIGINT,
    checked_by TEXT,
    ended_at BIGINT,
    state TEXT NOT NULL CHECK (state IN ('asked', 'checked', 'erased', 'withdrawn', 'stopped')),
    CHECK (asked_by <> checked_by),
    CHECK ((checked_at IS NULL) = (checked_by IS NULL)),
    CHECK (checked_at IS NOT NULL OR state IN ('asked', 'withdrawn')),
    CHECK ((ended_at IS NULL) = (state IN ('asked', 'checked')))
);
CREATE UNIQUE INDEX erasure_open ON erasure (person_id) WHERE ended_at IS NULL;
CREATE INDEX erasure_site ON erasure (site, asked_at);
