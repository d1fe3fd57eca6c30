extension Migration {
    /// Why HR named who stands in for somebody who was away without having done it; never what somebody suffers from.
    static let standInReason = Migration(
        33,
        "stand in reason",
        [
            """
            ALTER TABLE delegation ADD COLUMN reason TEXT
                CHECK (reason IN ('absent', 'unarranged', 'vacant', 'other'))
            """
        ]
    )
}
