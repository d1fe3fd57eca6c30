extension Migration {
    /// Every talk that was held, in order of time, and the words it can be found by.
    ///
    /// `number` is the moment in seconds times 2^30 and a mark of the talk's id, in steps of four: newest first is
    /// highest first. A talk's texts have its number and up to three more, one for each set of readers.
    static let talkArchive = Migration(
        20,
        "talk archive",
        [
            """
            CREATE TABLE talk_archive (
                number BIGINT NOT NULL PRIMARY KEY,
                talk_id TEXT NOT NULL UNIQUE REFERENCES talk (talk_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL,
                held_on TEXT NOT NULL,
                held_by TEXT,
                hidden_from TEXT REFERENCES person (person_id)
            ){clustered}
            """,
            "CREATE INDEX talk_archive_person ON talk_archive (person_id, number)",
            // `text` is what was said, `words` its tokens; who may not read the one must not find it by the other.
            """
            CREATE TABLE talk_words (
                number BIGINT NOT NULL PRIMARY KEY,
                talk_number BIGINT NOT NULL REFERENCES talk_archive (number),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                readers TEXT NOT NULL,
                text TEXT NOT NULL,
                words TEXT NOT NULL
            )
            """,
            "CREATE INDEX talk_words_talk ON talk_words (talk_number)",
            // `talk_found(looked)` names the rows whose tokens hold what is looked for, the same text to both engines.
            """
            {sqlite only} CREATE VIRTUAL TABLE talk_found USING fts5(words, content = 'talk_words',
                content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0')
            """,
            """
            {sqlite only} CREATE TRIGGER talk_words_added AFTER INSERT ON talk_words BEGIN
                INSERT INTO talk_found (rowid, words) VALUES (new.number, new.words); END
            """,
            """
            {sqlite only} CREATE TRIGGER talk_words_removed AFTER DELETE ON talk_words BEGIN
                INSERT INTO talk_found (talk_found, rowid, words) VALUES ('delete', old.number, old.words); END
            """,
            """
            {sqlite only} CREATE TRIGGER talk_words_changed AFTER UPDATE ON talk_words BEGIN
                INSERT INTO talk_found (talk_found, rowid, words) VALUES ('delete', old.number, old.words);\
             INSERT INTO talk_found (rowid, words) VALUES (new.number, new.words); END
            """,
            """
            {postgres only} ALTER TABLE talk_words ADD COLUMN found TSVECTOR
                GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, words)) STORED
            """,
            "{postgres only} CREATE INDEX talk_words_found ON talk_words USING gin (found)",
            """
            {postgres only} CREATE FUNCTION talk_found (looked TEXT) RETURNS TABLE (rowid BIGINT) LANGUAGE sql STABLE AS $$
                SELECT w.number FROM talk_words w WHERE w.found @@ to_tsquery('simple'::regconfig,
                    replace(replace(replace(replace(looked, ' AND ', '&'), ' ', '<->'), '"*', ':*'), '"', '')) $$
            """,
            // What a file of past talks says; of confidential kinds it lies sealed with the note.
            "ALTER TABLE talk ADD COLUMN agreed TEXT CHECK (agreed IS NULL OR kind NOT IN ('C4', 'C5', 'C6', 'C7'))",
            "ALTER TABLE talk ADD COLUMN promised TEXT CHECK (promised IS NULL OR kind NOT IN ('C4', 'C5', 'C6', 'C7'))",
        ]
    )
}
