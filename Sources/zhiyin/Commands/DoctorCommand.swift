import ArgumentParser
import Core
import Store

/// `zhiyin doctor`: looks whether everything is where it should be.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks the database and what it rests on."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "A line of zhiyin audit head noted elsewhere; may be given several times.") var head: [String] = []

    func run() async throws {
        let noted = try head.map { line in
            guard let head = AuditHead(line: line) else {
                throw Failure(.badInput, "--head \(line): give a whole line of zhiyin audit head")
            }
            return head
        }
        let findings = try await Centre.using(centre, creating: false) { centre in
            let version = try await centre.database.schemaVersion() ?? 0
            StandardOutput.line("database: \(centre.database.kind.rawValue), schema \(version)")
            let kept = try AuditHeadFile(sqlite: centre.sqliteFile)?.heads() ?? []
            return try await Checkup(database: centre.database, heads: kept + noted).findings()
        }
        for finding in findings { StandardOutput.line(finding.text) }
        let wrong = findings.count { !$0.isGood }
        guard wrong == 0 else { throw Failure(.incomplete, "\(wrong) findings") }
        StandardOutput.line("all well")
    }
}
