import Access
import ArgumentParser
import Core
import Foundation
import People
import Web

/// `zhiyin openapi`: what programs may ask for, as `/api/v1/openapi.json` says it.
struct OpenAPICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi",
        abstract: "Prints the OpenAPI 3.1 document of the interface for programs."
    )

    @OptionGroup var centre: CentreOptions

    func run() async throws {
        let document = try await ScratchDatabase.empty(centre) { centre in
            let log = try ServerLog.made()
            let house = Rooms.house(
                centre,
                sessions: SessionStore(database: centre.database, clock: centre.clock),
                standing: DailyStanding(database: centre.database, clock: centre.clock),
                firstRunToken: nil,
                reach: .thisMachine,
                hub: LiveHub(database: centre.database, clock: centre.clock, log: log),
                heads: nil,
                watch: Watch(),
                metricsToken: nil,
                breached: nil,
                security: nil,
                log: log
            )
            return house.openAPI
        }
        StandardOutput.line(String(decoding: document, as: UTF8.self))
    }
}
