import Core
import Store

/// One person's weeks of every measure made anew from their rows, and read against their peers: what one correction asks.
package enum PersonRefreshStore {
    package static func run(
        _ person: PersonID,
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> [PersonSeries] {
        _ = try WeekRefreshStore().refresh(person...person, tx)
        return try WeekStore.series(of: person, asOf: day, tx)
    }

    /// People with weeks, spread over all of them.
    package static func some(_ count: Int, _ tx: borrowing Transaction) throws -> [PersonID] {
        let store = SeriesStore()
        var people: [PersonID] = []
        while let page = try store.people(after: people.last, atMost: 5, tx) {
            people.append(page.upperBound)
            if people.count >= count { break }
        }
        return people
    }
}
