import Access
import ArgumentParser
import Communication
import Core
import Foundation
import People
import Performance
import Simulation
import Store
import Workdays

/// `zhiyin demo`: a simulated centre whose hidden truth is known, taken in through the same importers a user has.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fills a new database with a simulated centre and serves it."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "People employed today, 10 to 100,000.") var people = 120
    @Option(help: "Months of history.") var months = 12
    @Option(help: "The same seed makes the same centre.") var seed: UInt64 = 1
    @Option(help: "The port to serve on.") var port = 8080
    @Flag(help: "Fills the database and ends.") var noServe = false

    func run() async throws {
        guard CentrePlan.sizes.contains(people) else {
            throw Failure(
                .badInput,
                "--people \(people): \(CentrePlan.sizes.lowerBound) to \(CentrePlan.sizes.upperBound)"
            )
        }
        guard (1...60).contains(months) else { throw Failure(.badInput, "--months \(months): 1 to 60") }
        try await Centre.using(centre, creating: true, fill)
    }

    private func fill(_ centre: Centre) async throws {
        let isNew = try await centre.database.read(.system("is the database new")) { tx in
            try tx.first("SELECT 1 FROM person {unscoped: whether there is anybody}") { _ in true } == nil
        }
        guard isNew else {
            throw Failure(
                .badInput,
                "demo fills a new database only; this one has people in it: name another with --database"
            )
        }
        let zone = Zone.shanghai
        let now = centre.clock.now()
        let plan = CentrePlan(
            people: people,
            months: months,
            seed: seed,
            endsOn: zone.day(of: now),
            now: now,
            calendar: centre.calendars["CN"] ?? .weekdays,
            zone: zone
        )
        let simulated = Simulation.Centre(plan)
        try await DemoFiles(simulated, centre).takeIn()
        let links = try await links(centre)
        if noServe {
            for link in links { StandardOutput.line("\(link.name): \(link.token)") }
        } else {
            try await Serving(centre: centre, reach: .thisMachine, port: port).run(links: links)
        }
    }

    /// One sign-in link per role, for whoever has most to do this week, so that the first page shows something.
    private func links(_ centre: Centre) async throws -> [(name: String, token: String)] {
        let sessions = SessionStore(database: centre.database, clock: centre.clock)
        let view = try await Derived.load(centre, asOf: nil, where: \.isUnmet)
        var lines: [String: Int] = [:]
        for line in WeekPlan.lines(view.obligations, week: Week(containing: view.today), today: view.today) {
            if let owner = line.owner { lines[owner, default: 0] += 1 }
        }
        let staff = try await centre.database.read(.system("demo links")) { tx in
            try tx.rows(
                """
                SELECT s.role, p.employee_id FROM standing s JOIN person p ON p.person_id = s.person_id
                WHERE s.employed = 1 AND {scope p.person_id} ORDER BY s.role, p.employee_id
                """
            ) { (role: $0.text(0), employeeID: $0.text(1)) }
        }
        var busiest: [String: String] = [:]
        for (role, employeeID) in staff {
            guard let other = busiest[role], lines[employeeID, default: 0] <= lines[other, default: 0] else {
                busiest[role] = employeeID
                continue
            }
        }
        var links: [(name: String, token: String)] = []
        for (role, employeeID) in busiest.sorted(by: { $0.key < $1.key }) {
            if let token = try await sessions.makeLink(employeeID: employeeID, by: .terminal) {
                links.append(("\(role) \(employeeID)", token))
            }
        }
        return links
    }
}

/// The simulated centre's files, written to a folder and taken in as a user's would be.
struct DemoFiles {
    private let simulated: Simulation.Centre
    private let centre: Centre

    init(_ simulated: Simulation.Centre, _ centre: Centre) { (self.simulated, self.centre) = (simulated, centre) }

    func takeIn() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zhiyin-demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await people("sites", folder) { try $0(Array(simulated.sitesCSV().utf8)) }
        try await people("roster", folder) { try $0(Array(simulated.rosterCSV().utf8)) }
        try await people("absences", folder) { try $0(Array(simulated.absencesCSV().utf8)) }
        try await people("measures", folder) { try simulated.writeMeasures($0) }
        try await people("measures", folder, file: "results") { try simulated.writeRareResults($0) }
        try await people("behaviours", folder) { try simulated.writeBehaviours($0) }
        try await people("reports", folder) { try $0(Array(simulated.reportsCSV().utf8)) }
        try await people("talks", folder) { try simulated.writeTalks($0) }
        try await people("shifts", folder) { try simulated.writeShifts($0) }
        let path = try write("queue_log", folder) { try simulated.writeQueueLog($0) }
        let report = try await CallImport(database: centre.database, clock: centre.clock)
            .runQueueLog(path: path, by: .demo, CallImport.Options())
        ImportOutput(report: report, json: false).print()
        _ = try await ResultsCommand.night(centre).run()
    }

    private func people(
        _ kind: String,
        _ folder: URL,
        file: String? = nil,
        _ fill: GeneratedFile.Fill
    ) async throws {
        guard let intake = Intakes.all.first(where: { $0.kind == kind }) else { return }
        let path = try write("\(file ?? kind).csv", folder, fill)
        let report = try await FileImport(database: centre.database, clock: centre.clock)
            .run(intake, path: path, by: .demo, FileImport.Options())
        ImportOutput(report: report, json: false).print()
    }

    private func write(_ name: String, _ folder: URL, _ fill: GeneratedFile.Fill) throws -> String {
        let path = folder.appendingPathComponent(name).path
        try GeneratedFile(path: path).fill(fill)
        return path
    }
}

extension Actor {
    static let demo = Actor(name: "demo", scope: .system("demo"))
}
