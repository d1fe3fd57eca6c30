import Core

/// How long a kind is kept on a day, and what is old.
package enum RetentionRule {
    package typealias Setting = (site: String, name: String, from: Day, value: String)

    /// The number in force at a site; one outside the kind's range counts as none.
    package static func days(
        _ kind: RetentionKind,
        at site: String,
        calendar: String,
        on day: Day,
        _ settings: [Setting]
    ) -> Int {
        let set = settings.last { $0.site == site && $0.name == kind.setting && $0.from <= day }.flatMap {
            Int($0.value)
        }
        return set.flatMap { kind.range.contains($0) ? $0 : nil } ?? kind.byDefault(in: calendar)
    }

    /// What lies before the beginning of this day is old: a record of exactly `days` days ago stays.
    package static func before(today: Day, days: Int) -> Day { today - days }
}

/// Why something old stays.
enum RetentionReason: Sendable, Hashable {
    /// HR or an administrator holds it, for a dispute or an inquiry.
    case hold
    /// A talk that is owed, or a matter that is not closed, needs it.
    case open
}

/// What of what is old must stay.
struct RetentionKeeps: Sendable {
    /// Sites at which everything is held, and people.
    var heldSites: Set<String> = []
    var heldPeople: [PersonID: String] = [:]
    /// People with a matter that is not closed: who raised it, and whom it is about.
    var matters: Set<PersonID> = []
    /// The day of the oldest thing each person is still owed a talk for.
    var duties: [PersonID: Day] = [:]

    /// Why the records of a person from before a day stay; nil where they may go.
    func reason(_ person: PersonID, at site: String, before: Day) -> RetentionReason? {
        if heldSites.contains(site) || heldPeople[person] != nil { return .hold }
        if matters.contains(person) { return .open }
        // What is owed since a later day needs nothing so old.
        return duties[person].map { $0 < before } ?? false ? .open : nil
    }

    /// Contacts know no people: a hold at the site, on whomever, keeps them all.
    func holdsContacts(of site: String) -> Bool { heldSites.contains(site) || heldPeople.values.contains(site) }

    /// What belongs to the whole house rests while anything anywhere is held.
    var holdsHouse: Bool { !heldSites.isEmpty || !heldPeople.isEmpty }
}

/// A talk that somebody is still owed, and since when.
package struct OpenDuty: Sendable, Hashable {
    let person: PersonID
    let since: Day

    package init(_ person: PersonID, since: Day) { (self.person, self.since) = (person, since) }
}

/// What is old of one kind, at one site or in the house, and what of it goes.
package struct RetentionLine: Sendable, Hashable {
    package let kind: RetentionKind
    /// Nil for what belongs to the whole house.
    package let site: String?
    package let days: Int
    package let before: Day
    /// Old records, and those of them that stay for a hold or for something open.
    package internal(set) var old = 0
    package internal(set) var held = 0
    package internal(set) var open = 0
    package internal(set) var oldest: Day?

    package var goes: Int { old - held - open }

    init(_ kind: RetentionKind, site: String?, days: Int, before: Day) {
        (self.kind, self.site, self.days, self.before) = (kind, site, days, before)
    }

    mutating func count(_ records: Int, oldest day: Day?, _ reason: RetentionReason?) {
        old += records
        switch reason {
        case .hold: held += records
        case .open: open += records
        case nil: break
        }
        oldest = [oldest, day].compactMap { $0 }.min()
    }
}
