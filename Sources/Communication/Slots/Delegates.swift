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
        var all = facts.roster.above(owner, on: today).map(\.employeeID)
        if !line.rules.contains(where: { $0 == .k2 || $0 == .k5 }), let boss = all.first {
            all += managers[boss] ?? []
        }
        return Array(
            all.filter { $0 != line.employeeID && $0 != owner.employeeID && isHere($0) }.prefix(Self.mostDelegates)
        )
    }

    private func isHere(_ employeeID: String) -> Bool {
        facts.roster.person(employeeID)?.employment(on: today) != nil
    }
}

extension PlanLine {
    /// A talk about somebody's own matter alone: nobody but the two may notice it (C5a).
    var isConfidential: Bool { kinds == [.c5] }
}
