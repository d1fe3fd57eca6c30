import Core

/// One peer group in one measure, as managers and HR see it.
struct RankingPage: Sendable {
    static let size = 50

    let measures: [Measure]
    let measure: Measure
    let groups: [(key: String, group: PeerGroup)]
    let group: (key: String, group: PeerGroup)
    let picture: RankPicture
    /// The last day looked at.
    let through: Day?
    /// How many of the group there are, on all pages.
    let total: Int
    /// Behind whom it begins; nil for the first.
    let place: RankPlace?
    let next: RankPlace?

    /// nil where there is nothing to compare.
    init?(
        measures: [Measure],
        measure: Measure,
        groups: [RankedStore.Group],
        group: RankedStore.Group,
        found: (rows: [RankPicture.Row], through: Day?, next: RankPlace?),
        behind place: RankPlace?
    ) {
        let known = groups.compactMap { one in PeerGroup(key: one.key).map { (key: one.key, group: $0) } }
        guard let chosen = known.first(where: { $0.key == group.key }) else { return nil }
        (self.measures, self.measure, self.groups, self.group) = (measures, measure, known, chosen)
        (self.place, next) = (place, found.next)
        (through, total) = (found.through.map { $0 + 6 }, group.people)
        picture = RankPicture(
            measure: measure.id,
            isHigherBetter: measure.better != .down,
            rows: found.rows,
            middle: nil,
            threshold: nil
        )
    }

    func count(_ belonging: Belonging) -> Int { picture.rows.count { $0.belonging == belonging } }

    /// Nobody here can be told apart from anybody.
    var isAlike: Bool {
        !picture.rows.isEmpty && count(.alike) + count(.unranked) == picture.rows.count && count(.alike) > 0
    }

    /// The group that is shown unless another is asked for: the one with most people that can be ranked.
    static func usual(_ groups: [RankedStore.Group]) -> RankedStore.Group? {
        groups.max { ($0.ranked, $0.people, $1.key) < ($1.ranked, $1.people, $0.key) }
    }
}
