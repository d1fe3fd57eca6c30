import Core
import Store

/// The night's ranking: everybody's last quarter among their peers, measure by measure.
///
/// Series are read as a stream; of each person a few sums are kept until all peers are there.
package enum RankingNight {
    package static let step = ResultsStep("ranking") { database, now in
        let actor = Actor.system("ranking")
        let today = Zone.utc.day(of: now)
        // The week under way is not over.
        let last = Week(containing: today).first - 7
        let measures = try await database.read(actor.scope) { tx in
            try WeekStore.everyone(asOf: today, tx).measures(tx).filter(\.isRanked)
        }
        var count = 0
        for measure in measures {
            let places = try await database.read(actor.scope) { tx in
                var peers: [PeerGroup: [Contender]] = [:]
                try WeekStore.everyone(asOf: today, tx).each(measure.id, tx) { series in
                    guard let one = Contender(series, form: measure.form, through: last) else { return }
                    peers[series.peers, default: []].append(one)
                }
                return peers.flatMap { group, people in
                    PeerRanking(people, measure).places.map { (group: group, place: $0) }
                }
            }
            count += places.count
            try await database.writePart(actor) { tx in
                try RankedStore().replace(measure.id, places, through: last, tx)
            }
        }
        let kept = Set(measures.map(\.id))
        try await database.writePart(actor) { tx in try RankedStore().forget(but: kept, tx) }
        return "\(measures.count) measures, \(count) places"
    }
}

extension Measure {
    /// A band has no first.
    package var isRanked: Bool {
        if case .within = better { false } else { true }
    }
}
