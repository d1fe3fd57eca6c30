import ArgumentParser
import Core
import Performance
import Store

/// `zhiyin person-results`: makes some people's results anew, one after the other, and says how long each took.
///
/// For measuring; not listed in the help.
struct PersonResultsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person-results",
        abstract: "Times the making of one person's results.",
        shouldDisplay: false
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "How many people to take.") var people = 100

    func run() async throws {
        let line = try await Centre.using(centre, creating: false, writing: true, time)
        StandardOutput.line(line)
    }

    private func time(_ centre: Centre) async throws -> String {
        let day = Zone.utc.day(of: centre.clock.now())
        let count = people
        let chosen = try await centre.database.read(.system("person results")) { tx in
            try PersonRefreshStore.some(count, tx)
        }
        guard !chosen.isEmpty else {
            throw Failure(.badInput, "nobody here has results: import measures, then results")
        }
        let clock = ContinuousClock()
        var (times, series): ([Double], Int) = ([], 0)
        for person in chosen {
            let began = clock.now
            series += try await centre.database.writePart(.system("person results")) { tx in
                try PersonRefreshStore.run(person, asOf: day, tx).count
            }
            times.append(began.duration(to: clock.now) / .milliseconds(1))
        }
        times.sort()
        let (median, late) = (times[times.count / 2], times[(times.count - 1) * 99 / 100])
        return "{\"people\":\(chosen.count),\"series\":\(series),\"median_ms\":\(median),\"p99_ms\":\(late)}"
    }
}
