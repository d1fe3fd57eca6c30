import Core

/// What was typed of an action, and what is wrong with it.
struct WordDraft: Sendable {
    private(set) var word: PlanWord?
    private(set) var movedTo: Day?
    private(set) var error: Word?

    init(_ said: PlanWord.Said, of action: PlanAction, today: Day, by employeeID: String, _ field: (String) -> String?)
    {
        let (words, result) = (field("words"), field("result").flatMap(PlanWord.Result.init))
        let typed = field("minutes")
        let minutes = typed.flatMap { Int($0) }
        if said == .done, action.kind.isTested, result == nil { error = Words.resultMissing }
        if (words?.count ?? 0) > Plan.longestWords || words == nil && (said == .note || said == .dropped) {
            error = Words.wordsMissing
        }
        if typed != nil, !(minutes.map { (0...1440).contains($0) } ?? false) { error = Words.minutesWrong }
        if said == .moved {
            movedTo = field("due").flatMap { Day($0) }
            if !(movedTo.map { today <= $0 && $0 <= today + PlanMeasure.mostDays } ?? false) {
                error = Words.dueWrong(PlanMeasure.mostDays)
            }
        }
        guard error == nil else { return }
        word = PlanWord(
            turn: (action.said.last?.turn ?? 0) + 1,
            day: today,
            by: employeeID,
            said: said,
            words: words,
            result: said == .done && action.kind.isTested ? result : nil,
            minutes: minutes
        )
    }
}
