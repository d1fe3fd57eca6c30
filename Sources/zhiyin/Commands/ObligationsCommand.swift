import ArgumentParser
import Communication
import Core
import Foundation
import Ingest
import People
import Store

/// `zhiyin obligations`: every obligation that follows from the facts on a day.
struct ObligationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obligations",
        abstract: "Who must be talked to, about what, by when."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "Look from this moment, in the site's time; now by default.") var asOf: String?
    @Option(help: "open, late, met or all; by default all that is not met or waived.") var state: String?
    @Option(help: "table, json, csv or xlsx (with --out).") var format = "table"
    @Option(help: "Where an xlsx goes.") var out: String?

    func run() async throws {
        let isWanted: (Obligation) -> Bool =
            switch state {
            case nil: \.isUnmet
            case "open": { $0.state == .open }
            case "late": { $0.state == .late }
            case "met": { $0.state == .met }
            case "all": { _ in true }
            case .some(let other): throw Failure(.badInput, "--state \(other): open, late, met or all")
            }
        let view = try await Centre.using(centre, creating: false) { centre in
            try await Derived.load(centre, asOf: asOf, where: isWanted)
        }
        let sheet = Sheet(
            name: "obligations",
            header: ["due_on", "employee_id", "name", "team", "rule", "reason", "state", "owner_id", "key"]
        )
        try Output(format: format, out: out).write(sheet, view.obligations, json: view.json.line) { obligation in
            [
                obligation.dueOn.description + (obligation.dueEstimated ? "*" : ""), obligation.employeeID,
                view.json.person(obligation.employeeID)?.name ?? "", view.json.team(obligation.employeeID) ?? "",
                obligation.rule.rawValue, obligation.reason.sentence(view.language), obligation.state.rawValue,
                obligation.owner ?? "", obligation.key,
            ]
        }
    }
}

/// `zhiyin plan`: the week's communication list (K12).
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "The week's communication list: what is due in the week or late before it."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "The ISO week, 2026-W48; this week by default.") var week: String?
    @Option(help: "Look from this moment, in the site's time; now by default.") var asOf: String?
    @Option(help: "table, json, csv or xlsx (with --out).") var format = "table"
    @Option(help: "Where an xlsx goes.") var out: String?

    func run() async throws {
        let view = try await Centre.using(centre, creating: false) { centre in
            try await Derived.load(centre, asOf: asOf, where: \.isUnmet)
        }
        var chosen = Week(containing: view.today)
        if let week {
            guard let named = Week(week) else { throw Failure(.badInput, "--week \(week): write 2026-W48") }
            chosen = named
        }
        let lines = WeekPlan.lines(view.obligations, week: chosen, today: view.today)
        let sheet = Sheet(
            name: chosen.description,
            header: ["due_on", "employee_id", "name", "team", "rules", "reason", "state", "owner_id"]
        )
        try Output(format: format, out: out).write(sheet, lines, json: view.json.line) { line in
            [
                line.dueOn.description, line.employeeID, view.json.person(line.employeeID)?.name ?? "",
                view.json.team(line.employeeID) ?? "", line.rules.map(\.rawValue).joined(separator: "+"),
                line.obligations.map { $0.reason.sentence(view.language) }.joined(separator: "; "), line.state.rawValue,
                line.owner ?? "",
            ]
        }
    }
}

/// The obligations of a moment with what is needed to print them.
struct Derived {
    let obligations: [Obligation]
    let json: ObligationJSON
    let today: Day
    let language: Language

    /// Keeps what is wanted only: most of what was ever owed was met, and it is many times as much.
    static func load(
        _ centre: Centre,
        asOf text: String?,
        where isWanted: (Obligation) -> Bool
    ) async throws -> Derived {
        let store = FactsStore(clock: centre.clock, calendars: centre.calendars)
        let now = centre.clock.now()
        let (asOf, facts, language) = try await centre.database.read(.system("command line")) { tx in
            let sites = try SiteStore.all(tx)
            let asOf = try AsOf(text, sites: sites, now: now)
            let language = sites.first { $0.name == "main" }?.language ?? .hans
            return (asOf, try store.facts(through: asOf.latest, tx), language)
        }
        return Derived(
            obligations: Obligations.all(facts, asOf: asOf.today, where: isWanted),
            json: ObligationJSON(facts: facts, language: language, today: asOf.today),
            today: asOf.latest,
            language: language
        )
    }
}
