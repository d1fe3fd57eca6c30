extension Migration {
    /// Lists of people are read in their order and counted without a look at each person.
    static let standingOrder = Migration(
        17,
        "standing order",
        [
            "DROP INDEX standing_path",
            "CREATE INDEX standing_place ON standing (path, employed, team, person_id)",
            "CREATE INDEX standing_team ON standing (team, person_id)",
        ]
    )
}
