import Core

/// A root cause that several people share is solved by training or by a shared case, not person by person (C2a).
///
/// One rule for the form of a talk and for the page of common matters. Private causes, will, and what lies between a
/// person and those around them are nobody else's to hear of, and are none of these.
package enum CommonCause: String, Sendable, CaseIterable {
    case skill, knowledge, process, system, product

    /// The days looked at: today and the 59 before it (P14).
    package static let days = 60
    /// So many different people of one team.
    package static let ofTeam = 3

    /// The people that make it one of a whole site.
    ///
    ///     40 people -> 3, 300 -> 3, 301 -> 4, 1,000 -> 10
    package static func ofSite(_ headcount: Int) -> Int { max(ofTeam, (headcount + 99) / 100) }

    /// Whether what was found on a day still counts.
    package static func counts(_ day: Day, asOf today: Day) -> Bool { day <= today && today - day < days }

    /// A cause a talk found, where the person stands today.
    package struct Named: Sendable, Hashable {
        package let person: PersonID
        package let team: String?
        package let cause: CommonCause
        package let on: Day

        package init(_ person: PersonID, team: String?, _ cause: CommonCause, on day: Day) {
            (self.person, self.team, self.cause, on) = (person, team, cause, day)
        }
    }

    /// A cause several share: of one team, or of the site.
    package struct Shared: Sendable, Hashable {
        package let cause: CommonCause
        /// Nil for the site.
        package let team: String?
        /// Different people.
        package let people: Int

        package init(_ cause: CommonCause, team: String?, people: Int) {
            (self.cause, self.team, self.people) = (cause, team, people)
        }
    }

    /// What several of a site share, the most people first: of the site where enough of more than one team named it
    /// there, else of every team where enough did.
    package static func found(_ named: [Named], headcount: Int, asOf today: Day) -> [Shared] {
        let open = named.filter { counts($0.on, asOf: today) }
        var found: [Shared] = []
        for (cause, all) in Dictionary(grouping: open, by: \.cause) {
            let teams = Dictionary(grouping: all) { $0.team ?? "" }
            let people = Set(all.map(\.person)).count
            if teams.count > 1, people >= ofSite(headcount) {
                found.append(Shared(cause, team: nil, people: people))
                continue
            }
            for (team, own) in teams where !team.isEmpty {
                let people = Set(own.map(\.person)).count
                if people >= ofTeam { found.append(Shared(cause, team: team, people: people)) }
            }
        }
        return found.sorted {
            ($1.people, $0.cause.rawValue, $0.team ?? "") < ($0.people, $1.cause.rawValue, $1.team ?? "")
        }
    }

    /// The rule in a sentence, the same wherever a number stands.
    package static func sentence(headcount: Int) -> Word {
        let site = ofSite(headcount)
        return Word(
            "\(days) 天内，同一班组 \(ofTeam) 个人，或不同班组共 \(site) 个人，是同一个原因。",
            "\(days) 天內，同一組 \(ofTeam) 個人，或不同組共 \(site) 個人，是同一個原因。",
            "The same cause within \(days) days: \(ofTeam) people of one team, or \(site) of several."
        )
    }
}
