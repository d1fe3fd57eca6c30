import ArgumentParser
import Core
import Foundation
import Store

/// The command line.
@main
struct Zhiyin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zhiyin",
        abstract: "The system with which a call centre manages its people.",
        subcommands: [
            ServeCommand.self, LinkCommand.self, AdministratorCommand.self, DemoCommand.self, ImportCommand.self,
            PlanCommand.self, ObligationsCommand.self, MetricsCommand.self, ResultsCommand.self, AuditCommand.self,
            KeysCommand.self, RetentionCommand.self, PersonCommand.self, OpenAPICommand.self,
            DoctorCommand.self,
            BackupCommand.self,
            RestoreCommand.self, ExportCommand.self,
            // For measuring only.
            GenerateCallsCommand.self, GenerateCentreCommand.self, PlanInstancesCommand.self, ServeBytesCommand.self,
            FitCommand.self, PersonResultsCommand.self,
        ]
    )

    static func main() async {
        StandardOutput.prepare()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
            try StandardOutput.finish()
        } catch {
            end(with: error)
        }
    }

    /// The codes are those of `Failure.Cause`.
    private static func end(with error: any Error) -> Never {
        switch error {
        case let failure as Failure: end(failure.description.isEmpty ? "" : "zhiyin: \(failure)", failure.cause)
        case let error as StoreError: end("zhiyin: \(error)", .storage)
        case _ where exitCode(for: error) == .success:
            StandardOutput.line(fullMessage(for: error))
            end("", nil)
        default: end(fullMessage(for: error), .badInput)
        }
    }

    /// One sentence says what went wrong first.
    private static func end(_ message: String, _ cause: Failure.Cause?) -> Never {
        if !message.isEmpty { complain(message) }
        do throws(Failure) {
            try StandardOutput.finish()
            Foundation.exit(cause?.rawValue ?? 0)
        } catch {
            if message.isEmpty { complain("zhiyin: \(error)") }
            Foundation.exit((cause ?? error.cause).rawValue)
        }
    }
}
