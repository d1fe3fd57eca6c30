import ArgumentParser
import Communication
import Core
import Desk
import Ingest
import Store

/// `zhiyin person export` and `zhiyin person erase`: one person's data.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Writes all that a person may have of what is held about them, or erases what may be erased."
    )

    enum What: String, ExpressibleByArgument, CaseIterable { case export, erase }

    @OptionGroup var centre: CentreOptions
    @Argument(help: "export or erase.") var what: What
    @Argument(help: "The person's employee number.") var employeeID: String
    @Flag(help: "Says what there is, and writes or erases nothing.") var dryRun = false
    @Option(help: "With export: the zip file to write.") var out: String?
    @Option(help: "With erase: why.") var reason: String?
    @Option(help: "With erase: the number of HR or an administrator who asks for it.") var askedBy: String?
    @Option(help: "With erase: the number of another who has looked at it again.") var checkedBy: String?

    func run() async throws {
        switch what {
        case .export: try await export()
        case .erase: try await erase()
        }
    }

    private func export() async throws {
        guard dryRun || out != nil else { throw Failure(.badInput, "say where with --out FILE, or --dry-run") }
        try await Centre.using(centre, creating: false, writing: true) { [employeeID] centre in
            let store = PersonExportStore(clock: centre.clock, for: .machine)
            let export = try await centre.database.readConfidential(.terminal, "export a person's data") { tx in
                tx.note(employeeID)
                return try PersonExportStore.person(employeeID, tx).flatMap { try store.export($0, tx) }
            }
            guard let export else { throw Failure(.badInput, "nobody has the number \(employeeID)") }
            for (name, rows) in export.counts where rows > 0 { StandardOutput.line("\(name): \(rows)") }
            guard !dryRun, let out else { return }
            let file = try OutputFile(path: out)
            try file.write(export.zip())
            try file.finish()
        }
    }

    private func erase() async throws {
        try await Centre.using(centre, creating: false, writing: !dryRun) { centre in
            let erasure = PersonErasure(database: centre.database, clock: centre.clock) {
                try await Derived.load(centre, asOf: nil).obligations.map { OpenDuty($0.person, since: $0.causedOn) }
            }
            guard dryRun else { return try await erase(by: erasure) }
            guard let plan = try await erasure.plan(employeeID) else {
                throw Failure(.badInput, "nobody has the number \(employeeID)")
            }
            for obstacle in plan.obstacles { StandardOutput.line("in the way: \(obstacle.sentence.english)") }
            for trace in plan.found { StandardOutput.line("\(trace.table).\(trace.column): \(trace.rows)") }
            if !plan.obstacles.isEmpty { throw Failure(.incomplete, "\(employeeID) cannot be erased yet") }
        }
    }

    private func erase(by erasure: PersonErasure) async throws {
        guard let reason, let askedBy, let checkedBy else {
            throw Failure(.badInput, "say --reason, --asked-by and --checked-by")
        }
        let left = try await erasure.run(
            employeeID,
            .init(asked: askedBy, checked: checkedBy),
            reason: reason,
            by: .terminal,
            server: Process.name
        )
        StandardOutput.line(left.isEmpty ? "nothing is left" : "what others wrote and the audit keep:")
        for trace in left { StandardOutput.line("\(trace.table).\(trace.column): \(trace.rows)") }
    }
}
