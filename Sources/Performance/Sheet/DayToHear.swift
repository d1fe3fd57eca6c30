import Core

/// A day of one person's calls that is worth a look at its rows before a talk, and why.
struct DayToHear: Sendable, Hashable {
    enum Reason: Sendable, Hashable {
        /// The longest calls on average, in seconds.
        case longest(Int)
        /// The shortest on average.
        case shortest(Int)
        case transfers(Int)
        /// Calls of under ten seconds.
        case short(Int)
    }

    /// What a person's calls of one day come to.
    struct Calls: Sendable, Hashable {
        let day: Day
        let handled: Int
        let talkCount: Int
        let talk: Int
        let transfers: Int
        let short: Int

        var mean: Int { talkCount == 0 ? 0 : talk / talkCount }
    }

    let day: Day
    let reason: Reason

    /// On a day with fewer calls one call makes the average.
    private static let fewestCalls = 5

    /// One day for each reason; none where all days are alike.
    static func all(_ days: [Calls]) -> [DayToHear] {
        let busy = days.filter { $0.talkCount >= fewestCalls }.sorted { $0.day > $1.day }
        var found: [DayToHear] = []
        if let longest = busy.max(by: { $0.mean < $1.mean }), let shortest = busy.min(by: { $0.mean < $1.mean }),
            longest.mean > shortest.mean
        {
            found.append(DayToHear(day: longest.day, reason: .longest(longest.mean)))
            found.append(DayToHear(day: shortest.day, reason: .shortest(shortest.mean)))
        }
        let newest = days.sorted { $0.day > $1.day }
        if let most = newest.max(by: { $0.transfers < $1.transfers }), most.transfers > 0 {
            found.append(DayToHear(day: most.day, reason: .transfers(most.transfers)))
        }
        if let most = newest.max(by: { $0.short < $1.short }), most.short > 0 {
            found.append(DayToHear(day: most.day, reason: .short(most.short)))
        }
        return found
    }
}
