import Core
import Store

/// Reads people's adjusted weeks: of everybody as a stream, or of one person.
///
/// What is stored are sums; what peers would have reached is worked out while reading, so that it is never out of date.
package struct WeekStore: Sendable {
    private let catalogue: MeasureCatalogue
    private let day: Day
    private let places: [PersonID: PeerPlace]

    /// How many people in scope are employed on the day.
    package var count: Int { places.count }

    /// Where somebody stands on the day; nil for who is not employed on it.
    func site(of person: PersonID) -> String? { places[person]?.group.site }

    /// Changes when anybody stands elsewhere or among others.
    var digest: PlaceDigest { PlaceDigest(places, grouped: true) }

    private init(_ catalogue: MeasureCatalogue, _ day: Day, _ places: [PersonID: PeerPlace]) {
        (self.catalogue, self.day, self.places) = (catalogue, day, places)
    }

    /// For everybody in the reader's scope who is employed on a day.
    package static func everyone(asOf day: Day, _ tx: borrowing Transaction) throws -> WeekStore {
        WeekStore(
            try CatalogueStore.catalogue(tx),
            day,
            try PeerPlaceStore().places(asOf: day, employedOnly: true, tx)
        )
    }

    /// Measures that anybody has weeks of, as their figures turned out to be, in the order of the catalogue.
    package func measures(_ tx: borrowing Transaction) throws -> [Measure] {
        let known = Set(try PeerWeekStore().measures(tx))
        return try catalogue.measures.filter { known.contains($0.id) }.map { measure in
            measure.asFound(try PeerWeekStore().stored(measure.id, tx).values.map(\.cells))
        }
    }

    /// Hands out every person's weeks of one measure, by person id; memory does not grow with people.
    ///
    /// Only those `among` takes, where not everybody is wanted. No statement may be run inside `body`.
    package func each(
        _ measure: String,
        among: (PersonID) -> Bool = { _ in true },
        _ tx: borrowing Transaction,
        _ body: (PersonSeries) throws -> Void
    ) throws {
        guard let reading = try SeriesReading(measure, catalogue, tx) else { return }
        try SeriesStore().each(measure, among: among, tx) { person, cells in
            guard let place = places[person] else { return }
            try body(reading.series(of: person, cells, place, asOf: day))
        }
    }

    /// One person's weeks of every measure, in the order of the catalogue, employed or not.
    package static func series(
        of person: PersonID,
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> [PersonSeries] {
        let catalogue = try CatalogueStore.catalogue(tx)
        let places = try PeerPlaceStore().places(of: person...person, asOf: day, employedOnly: false, tx)
        let stored = try SeriesStore().all(of: person...person, tx)
        guard let place = places[person] else { return [] }
        return try catalogue.measures.compactMap { measure in
            guard let cells = stored[SeriesStore.Key(measure: measure.id, person: person)],
                let reading = try SeriesReading(measure.id, catalogue, of: Set(place.spans.map(\.pool)), tx)
            else { return nil }
            return reading.series(of: person, cells, place, asOf: day)
        }
    }
}

/// One measure with what its pools reach, ready to read series with.
struct SeriesReading {
    let measure: Measure
    private let pools: [PeerPool: PeerLevels]

    /// nil for a measure the catalogue does not know; with all pools unless some are named.
    init?(
        _ measure: String,
        _ catalogue: MeasureCatalogue,
        of pools: Set<PeerPool>? = nil,
        _ tx: borrowing Transaction
    ) throws {
        guard let known = catalogue[measure] else { return nil }
        let store = PeerWeekStore()
        let stored =
            if let pools { try store.stored(measure, of: pools, tx) } else { try store.stored(measure, tx) }
        let family = CallMeasure(rawValue: measure) == nil ? { _ in 0 } : Stratum.family
        self.measure = known.asFound(stored.values.map(\.cells))
        self.pools = stored.mapValues { PeerLevels($0.cells, family: family, spread: $0.spread) }
    }

    func series(of person: PersonID, _ cells: [WeekCell], _ place: PeerPlace, asOf day: Day) -> PersonSeries {
        var weeks: [AdjustedWeek] = []
        let parts = place.split(cells)
        for (pool, cells) in parts {
            let levels = pools[pool] ?? PeerLevels([], family: { _ in 0 })
            let adjustment = Adjustment(measure: measure, spread: levels.spread)
            weeks += Expectation(levels: levels, form: measure.form).outcomes(cells).compactMap(adjustment.week)
        }
        if parts.count > 1 { weeks.sort { $0.week < $1.week } }
        return PersonSeries(
            person: person,
            measure: measure.id,
            peers: place.group,
            tenure: Int(day.number - place.joinedOn),
            weeks: weeks
        )
    }
}
