import ArgumentParser
import Communication
import Core
import Ingest
import People

/// `zhiyin plan`: the week's communication list (K12) with its slots; nothing is written.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "The week's communication list: what is due in the week or late before it, with its slots."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "The ISO week, 2026-W48; this week by default.") var week: String?
    @Option(help: "Look from this moment, in the site's time; now by default.") var asOf: String?
    @Option(help: "table, json, csv or xlsx (with --out).") var format = "table"
    @Option(help: "Where an xlsx goes.") var out: String?

    private static let header = [
        "due_on", "employee_id", "name", "team", "rules", "reason", "state", "owner_id", "start", "minutes", "place",
        "why", "delegate_to", "inside_gap",
    ]

    func run() async throws {
        let (view, slots) = try await PlannedWeek.load(centre, week: week, asOf: asOf)
        let sheet = Sheet(name: slots.week.description, header: Self.header)
        try Output(format: format, out: out).write(sheet, slots.listed(), json: view.json.line) { talk in
            cells(talk, view)
        }
    }

    private func cells(_ talk: ListedTalk, _ view: Derived) -> [String] {
        let line = talk.line
        return [
            line.dueOn.description, line.employeeID, view.json.person(line.employeeID)?.name ?? "",
            view.json.team(line.employeeID) ?? "", line.rules.map(\.rawValue).joined(separator: "+"),
            line.obligations.map { $0.reason.sentence(view.language) }.joined(separator: "; "), line.state.rawValue,
            line.owner ?? "", talk.slot.map { talk.zone.stamp($0.start) } ?? "",
            talk.slot.map { String($0.minutes) } ?? "", talk.slot?.place ?? "", talk.why?(view.language) ?? "",
            talk.delegate ?? "",
            talk.gapReason.map { "\($0.why.word(view.language)), \($0.by), \(talk.zone.stamp($0.at))" } ?? "",
        ]
    }
}
