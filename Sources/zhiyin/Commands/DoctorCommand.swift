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

    func run() async throws {
        let findings = try await Centre.using(centre, creating: false) { centre in
            let version = try await centre.database.schemaVersion() ?? 0
            StandardOutput.line("database: \(centre.database.kind.rawValue), schema \(version)")
            return try await Checkup(database: centre.database).findings()
        }
        for finding in findings { StandardOutput.line(finding.text) }
        let wrong = findings.count { !$0.isGood }
        guard wrong == 0 else { throw Failure(.incomplete, "\(wrong) findings") }
        StandardOutput.line("all well")
    }
}
