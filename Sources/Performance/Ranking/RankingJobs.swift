import Core
import Store

/// The night's ranking: everybody's last quarter among their peers, measure by measure.
///
/// Series are read as a stream; of each person a few sums are kept until all peers are there.
package enum RankingJobs {
    package static let step = ResultsStep("ranking") { database, now in
        let actor = Actor.system("ranking")
        let today = Zone.utc.day(of: now)
        let measures = try await database.read(actor.scope) { tx in
            try WeekStore.everyone(asOf: today, tx).measures(tx).filter(\.isRanked)
        }
        var count = 0
        for measure in measures {
            let (found, read) = try await database.read(actor.scope) { tx in
                let store = try WeekStore.everyone(asOf: today, tx)
                return (try places(measure, store, asOf: today, tx), try made(measure, store, asOf: today, tx))
            }
            count += found.count
            try await database.writePart(actor) { tx in
                try RankedStore().replace(measure.id, found, through: lastWeek(on: today), tx)
                try ResultsMadeStore().keep(read, .ranking, measure.id, tx)
            }
        }
        let kept = Set(measures.map(\.id))
        try await database.writePart(actor) { tx in
            try RankedStore().forget(but: kept, tx)
            try ResultsMadeStore().forget(.ranking, but: kept, tx)
        }
        return "\(measures.count) measures, \(count) places"
    }

    /// The week under way is not over.
    static func lastWeek(on day: Day) -> Day { Week(containing: day).first - 7 }

    /// Where everybody stands in one measure, from the weeks and what peers reach in them.
    static func places(
        _ measure: Measure,
        _ store: WeekStore,
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> [(group: PeerGroup, place: PeerRanking.Place)] {
        var peers: [PeerGroup: [Contender]] = [:]
        try store.each(measure.id, tx) { series in
            guard let one = Contender(series, form: measure.form, through: lastWeek(on: day)) else { return }
            peers[series.peers, default: []].append(one)
        }
        return peers.flatMap { group, people in
            PeerRanking(people, measure).places.map { (group: group, place: $0) }
        }
    }

    /// What these places are made from.
    static func made(
        _ measure: Measure,
        _ store: WeekStore,
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> ResultsMadeStore.Made {
        ResultsMadeStore.Made(
            day: day,
            changes: try ResultsMadeStore().changes(of: measure.id, tx),
            places: store.digest.with(measure)
        )
    }
}

extension Measure {
    /// A band has no first.
    package var isRanked: Bool {
        if case .within = better { false } else { true }
    }
}
