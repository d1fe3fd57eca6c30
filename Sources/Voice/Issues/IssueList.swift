import Core

/// What `/issues` shows one reader.
struct IssueList: Sendable {
    struct Line: Sendable {
        let issue: IssueRecord
        let topic: Word
        /// The words, where the reader may know them; nil where they lie sealed or only the result is theirs (P11).
        let words: String?
        /// Who raised it, where they let it.
        let name: String?
        let owner: String?
    }

    /// Late first, then by due day.
    let open: [Line]
    let answered: [Line]
    /// P17a: of the reader's own team.
    let themes: [IssueTopic]
    let today: Day
    let mayConfirm: Bool
    let mayRoute: Bool

    init(
        _ issues: [(issue: IssueRecord, sight: IssueReader.Sight)],
        table: RoutingTable,
        themes: [IssueTopic],
        names: [String: String],
        today: Day,
        role: Role
    ) {
        let lines = issues.filter { !$0.issue.isWithdrawn }.map { issue, sight in
            Line(
                issue: issue,
                topic: table.topic(issue.topic).name,
                words: sight == .result ? nil : issue.words,
                name: sight == .words && issue.isNamed ? issue.name : nil,
                owner: issue.owner.map { names[$0] ?? $0 }
            )
        }
        open = lines.filter { $0.issue.answer == nil }.sorted {
            ($0.issue.dueOn, $0.issue.id) < ($1.issue.dueOn, $1.issue.id)
        }
        answered = lines.filter { $0.issue.answer != nil }
        (self.themes, self.today) = (themes, today)
        mayConfirm = role == .manager || role == .hr
        mayRoute = mayConfirm
    }
}

/// What `/issues/:issue` shows one reader.
struct IssuePage: Sendable {
    let issue: IssueRecord
    let sight: IssueReader.Sight
    let words: String?
    /// There is a button that opens the sealed words.
    let mayOpen: Bool
    let mayAnswer: Bool
    let maySort: Bool
    let table: RoutingTable
    let names: [String: String]
    let today: Day
    let error: Word?

    var showsWords: Bool { sight == .words || sight == .own }
    func name(_ number: String) -> String { names[number] ?? number }
}

extension IssueRecord {
    /// Taken once, answered while open, opened again once answered.
    func mayTake(_ step: IssueEvent.Step) -> Bool {
        if isWithdrawn { return false }
        return switch step {
        case .taken: state == .open
        case .answered: answer == nil
        case .reopened: answer != nil
        case .sorted: false
        }
    }
}
