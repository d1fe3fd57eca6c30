import ArgumentParser
import Communication
import Core
import Ingest
import People
import Store

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
        "why", "delegate_to",
    ]

    func run() async throws {
        let named = try week.map { text in
            guard let named = Week(text) else { throw Failure(.badInput, "--week \(text): write 2026-W48") }
            return named
        }
        let (view, slots) = try await Centre.using(centre, creating: false) { centre in
            let view = try await Derived.load(centre, asOf: asOf, where: \.isUnmet)
            let (chosen, now) = (named ?? Week(containing: view.today), view.now)
            // A database that no server has brought up to date yet keeps neither slots nor leaders' comments.
            let schema = try await centre.database.schemaVersion() ?? 0
            let (kept, rounds, quiet) = try await centre.database.read(.system("command line")) { tx in
                let store = WeekRoundStore(clock: .fixed(now))
                let rounds =
                    try schema < WeekRoundStore.sinceSchema
                    ? [:]
                    : view.facts.sites.mapValues { site in
                        try store.round(of: chosen, at: site, facts: view.facts, tx)
                    }
                return (
                    schema < KeptWeekStore.sinceSchema ? KeptWeek() : try KeptWeekStore.week(chosen, now: now, tx),
                    rounds,
                    try schema < QuietStore.sinceSchema
                        ? [:]
                        : QuietStore.profiles(
                            view.facts.sites,
                            today: view.facts.sites.mapValues { $0.zone.day(of: now) },
                            tx
                        )
                )
            }
            let slots = WeekSlots(
                view.facts,
                obligations: view.obligations,
                week: chosen,
                today: view.today,
                now: now,
                kept: kept,
                quiet: { quiet[$0] },
                wish: { line in rounds.values.lazy.compactMap { $0.wish(on: line) }.first }
            )
            return (view, slots)
        }
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
        ]
    }
}
