import ArgumentParser
import Core
import Ingest
import Performance
import Store

/// `zhiyin metrics`: the figures of the days, by agent, queue, team and time.
struct MetricsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Figures of the days: handled, talk, wait, pauses, log-ins and more."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "The first day; by default the first with facts.") var from: String?
    @Option(help: "The last day, inclusive; by default the last with facts.") var to: String?
    @Option(help: "Any of agent, day, queue, team, week, month, with commas.") var by = "agent"
    @Option(help: "csv or json.") var format = "csv"

    func run() async throws {
        let keys = try by.split(separator: ",").map { text in
            guard let key = MetricKey(rawValue: String(text).trimmed) else {
                throw Failure(
                    .badInput,
                    "--by \(text): any of \(MetricKey.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            return key
        }
        guard format == "csv" || format == "json" else { throw Failure(.badInput, "--format \(format): csv or json") }
        let metrics = Metrics(by: keys)
        let (first, last) = (try day(from, "--from"), try day(to, "--to"))
        let lines = try await Centre.using(centre, creating: false) { centre in
            try await centre.database.read(.system("command line")) { tx in
                let range = try FactRange.of(tx)
                guard let from = first ?? range?.first, let to = last ?? range?.last else { return [Metrics.Line]() }
                return try metrics.lines(from: from, through: to, tx)
            }
        }
        write(lines, metrics)
    }

    private func day(_ text: String?, _ option: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else { throw Failure(.badInput, "\(option) \(text): write 2026-11-22") }
        return day
    }

    private func write(_ lines: [Metrics.Line], _ metrics: Metrics) {
        if format == "json" {
            for line in lines { StandardOutput.line(json(line, metrics)) }
            return
        }
        var csv = CSVWriter()
        csv.row(metrics.header)
        StandardOutput.write(csv.take())
        for line in lines {
            csv.row(line.keys + line.figures.map { $0?.text ?? "" })
            StandardOutput.write(csv.take())
        }
    }

    private func json(_ line: Metrics.Line, _ metrics: Metrics) -> String {
        var object = JSONObject()
        for (name, key) in zip(metrics.header, line.keys) { object.set(name, key.isEmpty ? nil : key) }
        for (name, figure) in zip(metrics.header[line.keys.count...], line.figures) {
            switch figure {
            case .count(let value): object.set(name, Int(value))
            case .number(let value): object.set(name, value)
            case nil: object.set(name, nil as Int?)
            }
        }
        return object.line
    }
}
