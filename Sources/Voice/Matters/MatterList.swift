import Core

/// What `/matters` shows.
struct MatterList: Sendable {
    let own: [Matter]
    /// Waiting for the reader, the most pressing first.
    let waiting: [Matter]
    /// Answered by the reader, newest first.
    let answered: [Matter]
    /// HR: everyone's, but for what is the reader's own to answer.
    let all: [Matter]
    /// Owners by number.
    let names: [String: String]
    let today: Day
    let isHR: Bool

    init(own: [Matter], mine: [Matter], all: [Matter], names: [String: String], today: Day, isHR: Bool) {
        (self.own, self.all, self.names) = (own, all, names)
        (self.today, self.isHR) = (today, isHR)
        waiting = mine.filter { $0.answeredOn == nil && !$0.isClosed }.sorted { ($0.dueOn, $0.id) < ($1.dueOn, $1.id) }
        answered = mine.filter { $0.answeredOn != nil || $0.isClosed }
    }
}

/// What `/matters/:matter` shows one reader.
struct MatterPage: Sendable {
    let matter: Matter
    let access: MatterAccess
    /// The words that were opened; empty before the button was pressed.
    let texts: [ID<SealedText>: String]
    /// People by number.
    let names: [String: String]
    /// Whom it may be passed on to.
    let takers: [Standing]
    let today: Day
    let error: Word?

    func name(_ number: String) -> String { names[number] ?? number }
    func may(_ step: MatterStep) -> Bool { MatterCourse.mayTake(step, matter, as: access) }

    /// The steps of the way with the day each was taken.
    var way: [(step: MatterStep, on: Day?)] {
        MatterStep.shown.map { step in (step, matter.history.first { $0.step == step }?.day) }
    }
}
