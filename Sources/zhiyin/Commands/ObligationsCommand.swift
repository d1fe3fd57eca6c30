import ArgumentParser
import Communication
import Core
import Foundation
import Ingest
import People
import Performance
import Store

/// `zhiyin obligations`: every obligation that follows from the facts on a day.
struct ObligationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obligations",
        abstract: "Who must be talked to, about what, by when."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "Look from this moment, in the site's time; now by default.") var asOf: String?
    @Option(help: "open, planned, late, met or all; by default all that is not met or waived.") var state: String?
    @Option(help: "table, json, csv or xlsx (with --out).") var format = "table"
    @Option(help: "Where an xlsx goes.") var out: String?

    func run() async throws {
        let isWanted: @Sendable (Obligation) -> Bool =
            switch state {
            case nil: { $0.isUnmet }
            case "open": { $0.state == .open }
            case "planned": { $0.state == .planned }
            case "late": { $0.state == .late }
            case "met": { $0.state == .met }
            case "all": { _ in true }
            case .some(let other): throw Failure(.badInput, "--state \(other): open, planned, late, met or all")
            }
        let keepsMet = ["met", "all"].contains(state)
        let view = try await Centre.using(centre, creating: false) { centre in
            try await Derived.load(centre, asOf: asOf, keepsMet: keepsMet, where: isWanted)
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

/// The obligations of a moment with what is needed to print them.
struct Derived {
    let facts: Facts
    let obligations: [Obligation]
    let json: ObligationJSON
    let today: Day
    /// The moment looked from; where only a day was said, its end.
    let now: Instant
    let language: Language

    /// Keeps what is wanted only: most of what was ever owed was met, and it is many times as much.
    static func load(
        _ centre: Centre,
        asOf text: String?,
        keepsMet: Bool = false,
        where isWanted: @escaping @Sendable (Obligation) -> Bool = { $0.isUnmet }
    ) async throws -> Derived {
        let store = FactsStore(clock: centre.clock, calendars: centre.calendars) { tx in try CatalogueStore.names(tx) }
        let now = centre.clock.now()
        let (asOf, facts, planned, language) = try await centre.database.read(.system("command line")) { tx in
            let sites = try SiteStore.all(tx)
            let asOf = try AsOf(text, sites: sites, now: now)
            let language = sites.first { $0.name == "main" }?.language ?? .hans
            let facts = try store.facts(through: asOf.latest, tx)
            let planned = try SlotStore.planned(facts.sites, today: asOf.today, now: asOf.at, tx)
            return (asOf, facts, planned, language)
        }
        return Derived(
            facts: facts,
            obligations: Obligations.all(facts, asOf: asOf.today, keepsMet: keepsMet) {
                isWanted($0.planned(in: planned))
            }
            .map { $0.planned(in: planned) },
            json: ObligationJSON(facts: facts, language: language, today: asOf.today),
            today: asOf.latest,
            now: asOf.at,
            language: language
        )
    }
}
