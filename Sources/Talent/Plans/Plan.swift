import Core
import Signals

enum PlanRecord {}
typealias PlanID = ID<PlanRecord>

/// Measures for one person, with owners and days, followed until the plan ends (T5).
struct Plan: Sendable, Hashable {
    enum Outcome: String, Sendable, CaseIterable { case reached, partly, missed, changed }

    let id: PlanID
    let person: PersonID
    let employeeID: String
    let name: String
    let site: String
    /// For managers and HR alone.
    let type: TalentType
    let aim: String
    let openedOn: Day
    /// The employee_id.
    let openedBy: String
    let endsOn: Day?
    /// How it will be seen whether it helped.
    let test: String?
    let endedOn: Day?
    let outcome: Outcome?
    let words: String?
    var actions: [PlanAction]

    var isOpen: Bool { endedOn == nil }
    /// An end that has come asks for the test (T4).
    func asksForEnd(on day: Day) -> Bool { isOpen && endsOn.map { $0 <= day } ?? false }

    static let (longestAim, longestTest, longestWords) = (300, 300, 1000)
    /// Limited help ends within half a year; then it is looked at anew.
    static let mostDays = 183
}

/// One thing somebody does by a day.
struct PlanAction: Sendable, Hashable {
    enum State: String, Sendable { case open, done, dropped }

    let number: Int
    let kind: ActionKind
    let words: String
    /// The employee_id.
    let owner: String
    let dueOn: Day
    let state: State
    var said: [PlanWord]

    func isLate(on day: Day) -> Bool { state == .open && dueOn < day }
    var result: PlanWord.Result? { said.last { $0.said == .done }?.result }
    var doneOn: Day? { state == .done ? said.last { $0.said == .done }?.day : nil }
}

/// What somebody said of an action; only ever added to.
struct PlanWord: Sendable, Hashable {
    enum Said: String, Sendable, CaseIterable { case done, dropped, note, moved }
    enum Result: String, Sendable, CaseIterable { case passed, failed }

    let turn: Int
    let day: Day
    let by: String
    let said: Said
    let words: String?
    let result: Result?
    let minutes: Int?
}
