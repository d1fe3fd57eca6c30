import Core
import People

/// Everyone's obligations on a day, and how they follow anew when a few people's facts have changed.
struct Derivation: Sendable {
    let facts: Facts
    let asOf: [String: Day]
    /// In order of due day, employee_id, rule and key.
    let obligations: [Obligation]
    private let first: FirstDates

    /// `asOf` is today at each site.
    init(_ facts: Facts, asOf: [String: Day]) {
        let first = FirstDates(facts, asOf: asOf)
        let all = Obligations.all(facts, asOf: asOf, first)
        self.init(facts: facts, asOf: asOf, obligations: all, first: first)
    }

    private init(facts: Facts, asOf: [String: Day], obligations: [Obligation], first: FirstDates) {
        (self.facts, self.asOf, self.obligations, self.first) = (facts, asOf, obligations, first)
    }

    /// The same as from all facts anew, where only these people's have changed; `fresh` holds them alone.
    ///
    /// Nil where one of them has come or gone. `onlyTheirs`: nobody else's obligations are other than before.
    func renewed(
        with fresh: Facts,
        of people: Set<PersonID>
    ) -> (derivation: Derivation, onlyTheirs: Bool)? {
        guard let facts = facts.renewed(with: fresh, of: people) else { return nil }
        // Where someone stands decides who holds the talks of those below; a moved anchor shifts everyone's first date.
        guard facts.roster.places(people, as: self.facts.roster), first.hold(for: people, facts, asOf: asOf) else {
            return (Derivation(facts, asOf: asOf), false)
        }
        let new = Obligations.of(people, facts, asOf: asOf, first)
        let all = replacing(obligations(of: people), by: new)
        return (Derivation(facts: facts, asOf: asOf, obligations: all, first: first), true)
    }

    /// Some people's alone.
    func obligations(of people: Set<PersonID>) -> [Obligation] { Obligations.of(people, facts, asOf: asOf, first) }

    /// One person's, without a look at anybody else.
    func obligations(of employeeID: String) -> [Obligation] {
        facts.roster.person(employeeID).map { Obligations.of($0, facts, asOf: asOf, first) } ?? []
    }

    /// Both in order; the places of the old ones are looked up, the rest is carried over in stretches.
    private func replacing(_ old: [Obligation], by new: [Obligation]) -> [Obligation] {
        if old == new { return obligations }
        var all: [Obligation] = []
        all.reserveCapacity(obligations.count + new.count - old.count)
        var from = 0
        var gone: ArraySlice<Int> = []
        // Those alike in day, rule and key lie side by side.
        for one in old { gone.append(max(obligations.place(of: one), (gone.last ?? -1) + 1)) }
        func carry(until end: Int) {
            while let place = gone.first, place < end {
                all += obligations[from..<place]
                from = place + 1
                gone.removeFirst()
            }
            all += obligations[from..<end]
            from = end
        }
        for one in new {
            carry(until: obligations.place(of: one))
            all.append(one)
        }
        carry(until: obligations.count)
        return all
    }
}

extension [Obligation] {
    /// Where the first stands that is not before an obligation, in a list in order.
    func place(of obligation: Obligation) -> Int {
        place { Obligations.isBefore($0, obligation) }
    }
}

extension Array {
    /// Where the first stands of which `isBefore` is not true; it is true of all before and of none after.
    func place(where isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Obligations {
    /// The order of every list: due day, employee_id, rule, key.
    static func isBefore(_ a: Obligation, _ b: Obligation) -> Bool {
        a.dueOn != b.dueOn
            ? a.dueOn < b.dueOn : (a.employeeID, a.rule, a.key) < (b.employeeID, b.rule, b.key)
    }
}
