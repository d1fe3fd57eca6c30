extension Migration {
    /// The matter a talk is about, and what became of an issue whose words were taken back.
    static let followed = Migration(
        30,
        "followed",
        [
            "ALTER TABLE talk_course ADD COLUMN matter TEXT",
            // An issue that nothing rests on is withdrawn; one that decisions rest on stays and says so.
            "ALTER TABLE issue ADD COLUMN retracted_at BIGINT",
            "ALTER TABLE issue ADD COLUMN retracted_by TEXT",
            "ALTER TABLE issue ADD COLUMN retracted_reason TEXT",
            "ALTER TABLE issue ADD COLUMN is_withdrawn SMALLINT NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))",
        ]
    )
}
