import Core
import People

/// A talk the floor held (P4a), with the slot it has now.
struct HeldTalkSlot: Sendable {
    let person: PersonID
    let holder: String
    let week: Week
    let keys: [String]
    let was: Instant
    /// Whether the person knew of the time.
    let wasTold: Bool
    let now: (start: Instant, isTold: Bool)?
}

/// What the two in a talk are told when the floor held it: where it was, and where it is now.
struct HoldNotice: Sendable, Hashable {
    /// Whom it is with, for its holder; nil for the person themself.
    let name: String?
    let was: Instant
    /// Nil where nothing fitted.
    let now: Instant?
    /// The talk in its holder's calendar.
    let key: String
    let week: Week

    /// What a holder has to know until the person is told anew, or until the talk is held.
    static func ofHolder(
        _ held: [HeldTalkSlot],
        _ view: ObligationCache.View,
        reader: String,
        at now: Instant
    ) -> [HoldNotice] {
        let own = held.filter { $0.holder == reader }
        guard !own.isEmpty else { return [] }
        let owed = owed(of: own, view)
        return own.compactMap { talk in
            guard let key = talk.keys.first(where: { owed[$0] != nil }), let employeeID = owed[key]?.employeeID else {
                return nil
            }
            if let slot = talk.now, slot.isTold || slot.start <= now { return nil }
            return HoldNotice(
                name: view.facts.roster.person(employeeID)?.name ?? "",
                was: talk.was,
                now: talk.now?.start,
                key: key,
                week: talk.week
            )
        }
    }

    /// What a person reads of their own talks: of routine ones they had been told of, as on their own day (P4, K12d).
    ///
    /// Of any other the holder tells.
    static func ofPerson(
        _ held: [HeldTalkSlot],
        _ view: ObligationCache.View,
        reader: PersonID,
        at now: Instant
    ) -> [HoldNotice] {
        let own = held.filter { $0.person == reader && $0.wasTold }
        guard !own.isEmpty else { return [] }
        let owed = owed(of: own, view)
        return own.compactMap { talk in
            let known = talk.keys.compactMap { owed[$0]?.rule }
            guard !known.isEmpty, known.count == talk.keys.count,
                known.allSatisfy(Announcement.routine.contains), talk.now.map({ $0.start > now }) ?? true
            else { return nil }
            return HoldNotice(name: nil, was: talk.was, now: talk.now?.start, key: talk.keys[0], week: talk.week)
        }
    }

    /// What is still owed to those the talks are with, by key, without a look at anybody else.
    private static func owed(of talks: [HeldTalkSlot], _ view: ObligationCache.View) -> [String: Obligation] {
        let theirs = view.derivation.obligations(of: Set(talks.map(\.person)))
        return Dictionary(theirs.filter(\.isUnmet).map { ($0.key, $0) }) { first, _ in first }
    }
}
