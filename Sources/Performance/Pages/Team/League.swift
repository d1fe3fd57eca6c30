import Core

/// The likely ranges of a team's people, each drawn to their own peers.
struct League {
    let picture: RankPicture?

    /// nil where nobody of the team can be ranked.
    init(
        _ people: [(peers: PeerGroup, contender: Contender)],
        of measure: Measure,
        own: Set<PersonID>,
        names: [PersonID: TeamResults.Person]
    ) {
        var rows: [RankPicture.Row] = []
        var middles: [(middle: Double, count: Int)] = []
        for group in Dictionary(grouping: people, by: \.peers).values {
            let ranking = PeerRanking(group.map(\.contender), measure)
            let shown = ranking.places.filter { (own.isEmpty || own.contains($0.person)) && $0.estimate != nil }
            if let middle = ranking.middle, !shown.isEmpty { middles.append((middle, shown.count)) }
            rows += shown.compactMap { place in
                names[place.person].map { person in
                    RankPicture.Row(
                        person: place.person,
                        employeeID: person.employeeID,
                        name: person.name,
                        belonging: place.belonging,
                        chance: place.chance,
                        estimate: place.estimate,
                        range: place.range,
                        seen: place.seen,
                        count: place.n,
                        weeks: place.weeks
                    )
                }
            }
        }
        let isHigherBetter = measure.better != .down
        rows.sort { a, b in
            let (x, y) = (a.estimate ?? 0, b.estimate ?? 0)
            return x == y ? a.employeeID < b.employeeID : (x > y) == isHigherBetter
        }
        let count = middles.reduce(0) { $0 + $1.count }
        picture =
            rows.isEmpty
            ? nil
            : RankPicture(
                measure: measure.id,
                isHigherBetter: isHigherBetter,
                rows: rows,
                middle: count == 0 ? nil : middles.reduce(0) { $0 + $1.middle * Double($1.count) } / Double(count),
                threshold: nil
            )
    }
}
