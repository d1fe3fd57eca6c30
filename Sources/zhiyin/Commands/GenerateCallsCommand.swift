import ArgumentParser
import Core
import Ingest
import Simulation

/// `zhiyin generate-calls`: a queue_log of exactly so many lines, for measuring; not listed in the help.
struct GenerateCallsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-calls",
        abstract: "Writes a made-up queue_log of exactly so many lines.",
        shouldDisplay: false
    )

    @Option(help: "Lines wanted.") var events = 5_000_000
    @Option(help: "The same seed makes the same log.") var seed: UInt64 = 42
    @Option(help: "Agents who take calls.") var agents = 2_000
    @Option(help: "Queues the calls come through.") var queues = 20
    @Option(help: "Days the lines are spread over.") var days = 60
    @Argument(help: "The file to write.") var out: String

    func run() throws {
        for (name, value) in [("events", events), ("agents", agents), ("queues", queues), ("days", days)]
        where value < 1 {
            throw Failure(.badInput, "--\(name) \(value): at least 1")
        }
        let generator = CallLogGenerator(events: events, agents: agents, queues: queues, days: days, seed: seed)
        try GeneratedFile(path: out).fill { try generator.write($0) }
    }
}

/// A file written piece by piece, so that its size does not matter.
struct GeneratedFile {
    let path: String

    typealias Fill = ((borrowing [UInt8]) throws -> Void) throws -> Void

    func fill(_ fill: Fill) throws {
        let file = try OutputFile(path: path)
        try fill { bytes in try file.write(copy bytes) }
        try file.finish()
    }
}
