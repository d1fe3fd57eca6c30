import Core
import Signals
import Store

/// Looks at one person in every measure, in as many statements whatever the centre holds.
package enum SwingLookStore {
    package static func looks(
        at person: PersonID,
        _ series: [PersonSeries],
        through week: Day,
        reports: ReportSight = .none,
        _ tx: borrowing Transaction
    ) throws -> [String: SwingLook] {
        let events = try PersonEventStore().events(of: person, tx)[person] ?? PersonEvents()
        let episodes = try SwingEpisodeStore().all(of: person, tx)
        let seen = try SeenSwingStore.seen(of: person, reports, tx).map(\.on)
        let rules = try SwingRuleStore.rules(tx)
        let catalogue = try CatalogueStore.catalogue(tx)
        var looks: [String: SwingLook] = [:]
        for one in series {
            guard let measure = catalogue[one.measure] else { continue }
            var known = SwingLook.Known()
            known.level = try SwingLevelStore().level(one.measure, one.peers.site, by: week, tx)
            known.peers = try SwingLevelStore().peerWeeks(one.measure, one.peers.site, tx)
            (known.events, known.seen) = (events, seen)
            known.episodes = episodes.filter { $0.episode.measure == one.measure }
            known.rules = rules.inForce(at: one.peers.site, on: week)
            looks[one.measure] = SwingLook(measure, one, known, through: week)
        }
        return looks
    }
}
