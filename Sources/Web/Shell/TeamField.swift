import Core

extension HTML {
    /// The field `team` of a filter: a list to choose from, or the whole name where the list would outgrow its page.
    package mutating func teamField(_ teams: [String], chosen: String?) {
        guard teams.count > TeamField.mostListed else {
            select(.id("team"), .name("team")) { h in
                h.option(.value(""), text: Words.allTeams)
                for team in teams { h.option(.value(team), .selected(team == chosen), text: team) }
            }
            return
        }
        input(
            .type("search"),
            .id("team"),
            .name("team"),
            .value(chosen ?? ""),
            .placeholder(Words.wholeTeamName),
            .autocomplete("off")
        )
    }
}

/// How a page asks for a team, whatever the size of the house.
enum TeamField {
    /// More than anybody looks through.
    static let mostListed = 100
}
