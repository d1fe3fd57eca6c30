import Core
import People

/// A line of the week's list with its slot, or with the reason why it has none.
package struct ListedTalk: Sendable {
    package let line: PlanLine
    package let slot: Slot?
    package let zone: Zone
    /// Why it has no slot, or none in time.
    package let obstacle: Obstacle?
    /// Nobody is there to hold it.
    package let lacksHolder: Bool
    /// The employee_id of who could take it first.
    package let delegate: String?
    /// Why it is held inside its holder's gap (K11).
    package let gapReason: GapReason?

    /// Why it stands where it stands, in words; nil where all is well.
    package var why: Word? { lacksHolder ? Words.noHolder : obstacle?.word }
}

extension WeekSlots {
    /// Every line of the list in its order, planned for all holders; what is confidential is left out.
    package func listed() -> [ListedTalk] {
        var planned: [String: Plan.Line] = [:]
        for plan in plans() {
            for line in plan.lines { planned[line.talk.key] = line }
        }
        return lines.filter { !$0.isConfidential }.map { line in
            let found = planned[line.obligations[0].key]
            let person = line.owner.flatMap(facts.roster.person) ?? facts.roster.person(line.employeeID)
            return ListedTalk(
                line: line,
                slot: found?.slot,
                zone: person.flatMap(site)?.zone ?? .utc,
                obstacle: found == nil ? .morePressing : found?.obstacle,
                lacksHolder: line.owner.flatMap(facts.roster.person) == nil,
                delegate: found?.takers.first,
                gapReason: gapReason(line)
            )
        }
    }
}
