import Core

/// Where raw contacts are cut off, so that what is made of them stays true.
///
/// Daily facts outlive their records, and a week's roll-up is made of whole weeks: the first day that is kept is a
/// Monday, and of the days before it some records stay, as a contact counts on the day that closed it.
package enum ContactRetention {
    /// A contact that closed on the first kept day began at most so many days before it, on any clock on earth.
    static let margin = 3

    /// The first day that is kept whole, where records may go up to a day: the Monday on it or before.
    package static func floor(_ before: Day) -> Day { before - (before.weekday - 1) }

    /// Records that began before this moment go.
    package static func cut(_ floor: Day) -> Instant { Zone.utc.instant(floor - margin) }
}
