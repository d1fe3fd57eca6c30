import ArgumentParser
import Core
import Performance
import Store

/// `zhiyin results`: works out now what the night works out: weeks, swings, ranking.
struct ResultsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results",
        abstract: "Works out results now, as every night: weeks of measures and what follows from them."
    )

    @OptionGroup var centre: CentreOptions

    /// What areas besides Performance make of the weeks.
    static let steps: [ResultsStep] = []

    static func night(_ centre: Centre) -> ResultsNight {
        ResultsNight(database: centre.database, clock: centre.clock, steps: PerformanceJobs.steps + steps)
    }

    func run() async throws {
        let lines = try await Centre.using(centre, creating: false, writing: true) { try await Self.night($0).run() }
        for line in lines { StandardOutput.line(line) }
    }
}
