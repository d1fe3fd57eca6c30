import Access
import ArgumentParser
import Core
import Store

/// `zhiyin link EMPLOYEE_ID`: a one-time sign-in link.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Prints a one-time sign-in link for a person of the roster or an administrator, good for a day."
    )

    @OptionGroup var centre: CentreOptions
    @Argument(help: "The person's employee_id.") var employeeID: String
    @Option(help: "Where the pages are served.") var base = "http://127.0.0.1:8080"

    func run() async throws {
        let token = try await Centre.using(centre, creating: false, writing: true) { centre in
            try await SessionStore(database: centre.database, clock: centre.clock)
                .makeLink(employeeID: employeeID.nfc, by: .terminal)
        }
        guard let token else {
            throw Failure(.badInput, "nobody in the roster has the employee_id \(employeeID)")
        }
        StandardOutput.line("\(base)/sign-in/\(token)")
    }
}
