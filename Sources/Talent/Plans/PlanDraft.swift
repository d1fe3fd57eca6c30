import Core
import Signals

/// What was typed of a new plan, and what is wrong with it.
struct PlanDraft: Sendable {
    struct Line: Sendable, Hashable {
        var kind: ActionKind
        var isOn: Bool
        var words: String
        var owner: String
        var due: String
        var dueOn: Day?
        var error: Word?
    }

    var type: TalentType
    var aim: String
    var ends: String
    var endsOn: Day?
    var test: String
    var lines: [Line]
    var aimError: Word?
    var endsError: Word?
    var testError: Word?
    var linesError: Word?

    /// As the form begins: the measures of the type.
    init(_ type: TalentType, measures: [PlanMeasure], aim: String, today: Day, owner: (ActionOwner) -> String) {
        (self.type, self.aim, ends, test) = (type, aim, "", "")
        lines = measures.map { measure in
            let due = today + measure.days
            return Line(
                kind: measure.kind,
                isOn: true,
                words: measure.words,
                owner: owner(measure.owner),
                due: due.description,
                dueOn: due
            )
        }
        if type == .four { ends = (today + 84).description }
    }

    /// As it was sent.
    init(_ type: TalentType, today: Day, _ field: (String) -> String?) {
        self.type = type
        (aim, ends, test) = (field("aim") ?? "", field("ends") ?? "", field("test") ?? "")
        endsOn = Day(ends)
        lines = (1...PlanMeasure.mostOfType).compactMap { number in
            guard let kind = field("kind-\(number)").flatMap(ActionKind.init) else { return nil }
            let due = field("due-\(number)") ?? ""
            return Line(
                kind: kind,
                isOn: field("on-\(number)") != nil,
                words: field("words-\(number)") ?? "",
                owner: (field("owner-\(number)") ?? "").nfc,
                due: due,
                dueOn: Day(due)
            )
        }
        check(today)
    }

    var chosen: [Line] { lines.filter(\.isOn) }
    var isWrong: Bool {
        [aimError, endsError, testError, linesError].contains { $0 != nil } || lines.contains { $0.error != nil }
    }

    /// T4: limited help has an end and a test, else it is no plan.
    private mutating func check(_ today: Day) {
        if aim.isEmpty || aim.count > Plan.longestAim { aimError = Words.aimWrong(Plan.longestAim) }
        let isFit = endsOn.map { today < $0 && $0 <= today + Plan.mostDays } ?? false
        if type == .four ? !isFit : !ends.isEmpty && !isFit { endsError = Words.endsWrong(Plan.mostDays) }
        if test.count > Plan.longestTest || type == .four && test.isEmpty {
            testError = Words.testWrong(Plan.longestTest)
        }
        if chosen.isEmpty { linesError = Words.noActions }
        for index in lines.indices where lines[index].isOn {
            if lines[index].words.isEmpty || lines[index].words.count > PlanMeasure.longest {
                lines[index].error = Words.actionWrong(PlanMeasure.longest)
            } else if lines[index].owner.isEmpty {
                lines[index].error = Words.ownerWrong
            } else if !(lines[index].dueOn.map { today <= $0 && $0 <= today + PlanMeasure.mostDays } ?? false) {
                lines[index].error = Words.dueWrong(PlanMeasure.mostDays)
            }
        }
    }

    /// Numbers nobody of the roster has.
    mutating func refuse(owners unknown: Set<String>) {
        for index in lines.indices where lines[index].isOn && unknown.contains(lines[index].owner) {
            lines[index].error = Words.ownerWrong
        }
    }
}
