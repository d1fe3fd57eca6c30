import ArgumentParser
import Core
import Foundation
import Logging
import Web

/// `zhiyin serve-bytes FILE`: one file for every address and nothing else, to measure the pages against.
///
/// Not listed in the help.
struct ServeBytesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve-bytes",
        abstract: "Answers every request with the bytes of a file.",
        shouldDisplay: false
    )

    @Option(help: "The port to listen on; loopback only.") var port = 8081
    @Argument(help: "The page to answer with.") var file: String

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure(.badInput, "\(file) cannot be read")
        }
        var log = Logger(label: "zhiyin")
        log.logLevel = .warning
        try await BytesServer(Array(bytes), log: log).run(port: port) { port in
            StandardOutput.line("http://127.0.0.1:\(port)/")
            StandardOutput.flush()
        }
    }
}
