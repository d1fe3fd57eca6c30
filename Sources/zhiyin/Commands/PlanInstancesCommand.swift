import ArgumentParser
import Communication
import Core
import Store

/// `zhiyin plan-instances`: what the planner is asked for each holder, what it answers and how long that takes it.
///
/// One JSON object a holder and line, for another solver to be asked the same; not listed in the help.
struct PlanInstancesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan-instances",
        abstract: "Prints the planner's questions and answers as numbers.",
        shouldDisplay: false
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "The ISO week, 2026-W48; this week by default.") var week: String?
    @Option(help: "Look from this moment, in the site's time; now by default.") var asOf: String?

    func run() async throws {
        let (_, slots) = try await PlannedWeek.load(centre, week: week, asOf: asOf)
        _ = slots.plans(by: { instance in
            let clock = ContinuousClock()
            let began = clock.now
            let places = instance.solve()
            let took = began.duration(to: clock.now)
            if instance.talks > 0 { StandardOutput.line(line(instance, places, took)) }
            return places
        })
    }

    /// Aims that no talk of the holder has are left out: they cost nothing in any plan.
    private func line(_ instance: WeekInstance, _ places: [Int?], _ took: Duration) -> String {
        let unplanned = (0..<instance.talks).map(instance.unplanned)
        let choices = (0..<instance.talks).map(instance.choices)
        let used = unplanned[0].indices.filter { aim in
            unplanned.contains { $0[aim] != 0 } || choices.contains { $0.contains { $0.cost[aim] != 0 } }
        }
        func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }
        func aims(_ cost: [Int64]) -> [String] { used.map { String(cost[$0]) } }
        func numbers(_ all: [Int]) -> String { list(all.map(String.init)) }
        let options = choices.map { list($0.map { list([String($0.place)] + aims($0.cost)) }) }
        let fields = [
            ("aims", numbers(Array(used))), ("unplanned", list(unplanned.map { list(aims($0)) })),
            ("choices", list(options)), ("days", numbers(instance.days)), ("per_day", numbers(instance.perDay)),
            ("per_week", String(instance.perWeek)), ("cost", list(aims(instance.cost(of: places)))),
            ("seconds", "\(took / .seconds(1))"),
        ]
        return "{\(fields.map { "\"\($0)\":\($1)" }.joined(separator: ","))}"
    }
}
