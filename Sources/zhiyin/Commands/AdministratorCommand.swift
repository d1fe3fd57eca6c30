import Access
import ArgumentParser
import Core
import Store

/// `zhiyin administrator NUMBER`: the way in for who is locked out, from the machine itself.
struct AdministratorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "administrator",
        abstract: "Makes somebody an administrator, unlocks them, and prints a one-time sign-in link."
    )

    @OptionGroup var centre: CentreOptions
    @Argument(help: "Their employee_id, or a new sign-in name together with --name.") var number: String
    @Option(help: "The name of an administrator who is in no roster.") var name: String?
    @Flag(help: "Takes a lost second factor away, too.") var clearSecondFactor = false
    @Option(help: "Where the pages are served.") var base = "http://127.0.0.1:8080"

    func run() async throws {
        let token = try await Centre.using(centre, creating: false) { centre in
            let store = AdministratorStore(database: centre.database, clock: centre.clock)
            guard try await store.appoint(number: number.nfc, name: name, by: .terminal) else { return String?.none }
            if clearSecondFactor { _ = try await store.clearSecondFactor(number: number.nfc, by: .terminal) }
            return try await SessionStore(database: centre.database, clock: centre.clock)
                .makeLink(employeeID: number.nfc, by: .terminal)
        }
        guard let token else {
            throw Failure(
                .badInput,
                "nobody has the number \(number); for an administrator who is in no roster add --name NAME"
            )
        }
        StandardOutput.line("\(base)/sign-in/\(token)")
    }
}
