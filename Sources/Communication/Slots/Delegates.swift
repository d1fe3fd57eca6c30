import Core
import People

extension WeekSlots {
    /// So many are asked at most.
    private static let mostDelegates = 4

    /// Who may take a talk in the holder's place, nearest first: those above the holder, then managers beside the holder.
    ///
    /// K2 and K5 are met by the holder or above only (K12a). Source: domain K12, "shown with whom to delegate to".
    func delegates(_ line: PlanLine) -> [String] {
        guard let owner = line.owner.flatMap(facts.roster.person) else { return [] }
        let above = facts.roster.above(owner, on: today)
        var found = above.filter { $0.employment(on: today) != nil }.map(\.employeeID)
        found.removeAll { $0 == line.employeeID || $0 == owner.employeeID }
        guard let boss = above.first, !line.rules.contains(where: { $0 == .k2 || $0 == .k5 }) else {
            return Array(found.prefix(Self.mostDelegates))
        }
        // A boss may have a thousand managers below; looked at one by one only until there are enough.
        for manager in managers[boss.employeeID] ?? [] where manager != line.employeeID && manager != owner.employeeID {
            if found.count >= Self.mostDelegates { break }
            found.append(manager)
        }
        return Array(found.prefix(Self.mostDelegates))
    }
}

extension PlanLine {
    /// A talk about somebody's own matter alone: nobody but the two may notice it (C5a).
    var isConfidential: Bool { kinds == [.c5] }
}
