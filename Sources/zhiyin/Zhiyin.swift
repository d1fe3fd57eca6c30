import ArgumentParser
import Core
import Foundation
import Store

/// The command line of contract.md.
@main
struct Zhiyin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zhiyin",
        abstract: "The system with which a call centre manages its people.",
        subcommands: [
            ServeCommand.self, LinkCommand.self, DemoCommand.self, ImportCommand.self, PlanCommand.self,
            ObligationsCommand.self, MetricsCommand.self, DoctorCommand.self,
            // For measuring only.
            GenerateCallsCommand.self, GenerateCentreCommand.self,
        ]
    )

    static func main() async {
        // A reader that goes away (`| head`) ends the output, not the program's good name.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
            flush()
        } catch {
            flush()
            end(with: error)
        }
    }

    /// 0 done; 1 done, with refused rows; 2 bad usage or unreadable input; 3 storage not available.
    private static func end(with error: any Error) -> Never {
        switch error {
        case let failure as Failure: exit(failure.description, failure.cause.rawValue)
        case let error as StoreError: exit(error.description, Failure.Cause.storage.rawValue)
        default:
            let message = fullMessage(for: error)
            let isHelp = exitCode(for: error) == .success
            if isHelp { print(message) } else { complain(message) }
            flush()
            Foundation.exit(isHelp ? 0 : Failure.Cause.badInput.rawValue)
        }
    }

    private static func exit(_ message: String, _ code: Int32) -> Never {
        if !message.isEmpty { complain("zhiyin: \(message)") }
        Foundation.exit(code)
    }
}

/// A line for people, beside the output.
func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
