/// The names of the quarterly list (K2), team by team, with what each is worth.
struct QuarterList: Sendable {
    /// The measures the list goes by, the first that a team has.
    static let measures = ["quality", "csat"]

    struct Team: Sendable, Hashable, Comparable {
        let site: String
        let team: String

        static func < (a: Team, b: Team) -> Bool { (a.site, a.team) < (b.site, b.team) }
    }

    typealias Results = [Team: [String: [TopFifthRanking.Result]]]

    /// Those of one team, the first of them first.
    struct Named: Sendable {
        let measure: String
        let top: [TopFifthRanking.Result]
        let worth: [String: TopFifthRanking.Worth]
        let among: Int
    }

    let named: [Named]

    /// Peers of a site tell how far its agents differ: a team alone is too few.
    init(of teams: Results) {
        var peers: [String: [TopFifthRanking.Result]] = [:]
        for (team, byMeasure) in teams.sorted(by: { $0.key < $1.key }) {
            for (measure, results) in byMeasure { peers["\(team.site)/\(measure)", default: []] += results }
        }
        let spreads = peers.mapValues { (spread: TopFifthRanking.spread($0), pooled: TopFifthRanking.mean($0)) }
        named = teams.sorted { $0.key < $1.key }.compactMap { team, byMeasure in
            guard let measure = Self.measures.first(where: { byMeasure[$0] != nil }), let results = byMeasure[measure]
            else { return nil }
            let site = spreads["\(team.site)/\(measure)"]
            return Named(
                measure: measure,
                top: TopFifthRanking.top(results),
                worth: TopFifthRanking.worth(results, site?.spread ?? nil, pooled: site?.pooled ?? 0),
                among: results.count
            )
        }
    }
}
