import Core

/// Somebody of the roster as the rule of owners sees them today.
struct Standing: Sendable, Hashable {
    let person: PersonID
    let employeeID: String
    let name: String
    let role: Role
    let site: String
    let isEmployed: Bool
    /// Everyone above, nearest first.
    let above: [PersonID]

    /// At or below somebody.
    func isUnder(_ other: PersonID) -> Bool { person == other || above.contains(other) }
}

/// Who answers an own matter (K12a), and from whom it is kept.
struct MatterOwner: Sendable, Hashable {
    let owner: Standing
    /// The highest of those complained of (C5a).
    let hiddenFrom: PersonID?

    /// C5: the manager next above the direct leader; where there is none, the nearest above; where nobody is, HR.
    ///
    /// The person may name another listener (P23): anybody above them, or HR.
    static func ofMatter(raisedBy person: PersonID, above: [Standing], hr: [Standing], listener: String? = nil) -> Self?
    {
        let able = listeners(for: person, above: above, hr: hr)
        let asked = able.first { $0.employeeID == listener }
        let superiors = able.filter { one in above.contains { $0.person == one.person } }
        let usual = superiors.first { $0.role == .manager } ?? superiors.first ?? able.first
        return (asked ?? usual).map { MatterOwner(owner: $0, hiddenFrom: nil) }
    }

    /// Whom the person may ask for.
    static func listeners(for person: PersonID, above: [Standing], hr: [Standing]) -> [Standing] {
        var seen: Set<PersonID> = [person]
        return (above + hr).filter { $0.isEmployed && seen.insert($0.person).inserted }
    }

    /// C5a: the superior of the person complained of; HR where there is none above or the superior is concerned too.
    ///
    /// Never the one complained of, never anyone below them, never who complains; and never below a superior who is
    /// concerned too, from whom it is then kept as well. Nil where nobody is left: the page says so and keeps nothing.
    ///
    /// | complained of | above | superior concerned | HR | owner |
    /// | --- | --- | --- | --- | --- |
    /// | Leopold | Marius, Dorothea | no | Harriet under Dorothea | Marius |
    /// | Leopold | Marius, Dorothea | yes | Harriet under Dorothea | Harriet, kept from Marius |
    /// | Marius | Dorothea | yes | Harriet under Dorothea | nobody of this HR |
    ///
    /// Source: domain C5a, K12a.
    static func ofComplaint(
        by person: PersonID,
        about accused: Standing,
        above superiors: [Standing],
        superiorConcerned: Bool,
        hr: [Standing]
    ) -> Self? {
        let superiors = superiors.filter { $0.person != accused.person }
        let concerned = superiorConcerned ? superiors.first : nil
        let highest = concerned?.person ?? accused.person
        func mayAnswer(_ one: Standing) -> Bool {
            one.isEmployed && one.person != person && !one.isUnder(accused.person) && !one.isUnder(highest)
        }
        let owner =
            superiorConcerned
            ? hr.first(where: mayAnswer) ?? superiors.first(where: mayAnswer)
            : superiors.first(where: mayAnswer) ?? hr.first(where: mayAnswer)
        return owner.map { MatterOwner(owner: $0, hiddenFrom: highest) }
    }

    /// Whom the person may ask for instead of who is to answer now (P23): those above them and HR.
    static func others(for matter: Matter, above: [Standing], hr: [Standing]) -> [Standing] {
        let own = hr.filter { $0.site == matter.site }
        return listeners(for: matter.person, above: above, hr: own).filter { mayTake(matter, $0, superiors: []) }
    }

    /// Whether a matter may be passed on to somebody: of a complaint, to HR or whoever stands above those it is kept from
    /// (`superiors`), never to them nor anyone below; never to who raised it.
    static func mayTake(_ matter: Matter, _ one: Standing, superiors: [PersonID]) -> Bool {
        guard one.isEmployed, one.person != matter.person, one.employeeID != matter.owner else { return false }
        if let hidden = matter.hiddenFrom {
            return !one.isUnder(hidden) && (one.role == .hr || superiors.contains(one.person))
        }
        return one.role != .agent && one.role != .floor
    }
}
