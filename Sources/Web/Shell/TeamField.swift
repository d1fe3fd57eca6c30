import Core

extension HTML {
    /// The field `team` of a filter: a list to choose from, or the whole name where the list would outgrow its page.
    ///
    /// Nil where there are more than anybody looks through.
    package mutating func teamField(_ teams: [String]?, chosen: String?) {
        if let teams, teams.count <= TeamField.mostListed {
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

/// How a page asks for one of many people: from a list, or by number where the list would outgrow its page.
package enum PersonField {
    /// More than anybody looks through.
    package static let mostListed = 100
}

/// How a page asks for a team, whatever the size of the house.
package enum TeamField {
    /// More than anybody looks through.
    package static let mostListed = 100
}
