import ArgumentParser
import Core

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serves the pages.")
    func run() async throws { throw Failure(.badInput, "serve: not built yet") }
}
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "link", abstract: "Prints a one-time sign-in link.")
    func run() async throws { throw Failure(.badInput, "link: not built yet") }
}
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "demo", abstract: "A simulated centre.")
    func run() async throws { throw Failure(.badInput, "demo: not built yet") }
}
