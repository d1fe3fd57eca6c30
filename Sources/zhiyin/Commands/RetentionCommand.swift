import ArgumentParser
import Communication
import Core
import Desk
import Ingest
import Store

/// `zhiyin retention --dry-run` and `zhiyin retention --run`: what is older than it is kept.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Says what is older than it is kept and why some of it stays, or removes it as every night does."
    )

    @OptionGroup var centre: CentreOptions
    @Flag(help: "Counts, and removes nothing.") var dryRun = false
    @Flag(name: .customLong("run"), help: "Removes what may go.") var removes = false
    @Option(help: "table, json or csv.") var format = "table"

    func run() async throws {
        guard dryRun != removes else { throw Failure(.badInput, "say --dry-run or --run") }
        guard ["table", "json", "csv"].contains(format) else {
            throw Failure(.badInput, "--format \(format): table, json or csv")
        }
        try await Centre.using(centre, creating: false, writing: removes) { centre in
            let retention = Retention(database: centre.database, clock: centre.clock) {
                try await Derived.load(centre, asOf: nil).obligations.map { OpenDuty($0.person, since: $0.causedOn) }
            }
            let lines = try await retention.lines()
            let gone = removes ? try await retention.run(by: .terminal) : []
            let rows = lines.map { line in
                Row(
                    line: line,
                    removed: gone.first { $0.line.kind == line.kind && $0.line.site == line.site }?.gone ?? 0
                )
            }
            try Output(format: format, out: nil).write(Row.sheet, rows, json: \.json.line, cells: \.cells)
        }
    }
}

/// A line as it is printed.
private struct Row {
    let line: RetentionLine
    let removed: Int

    static let sheet = Sheet(
        name: "retention",
        header: ["kind", "site", "days", "before", "oldest", "old", "held", "open", "goes", "removed"]
    )

    var cells: [String] {
        [
            line.kind.rawValue, line.site ?? "", String(line.days), line.before.description,
            line.oldest?.description ?? "", String(line.old), String(line.held), String(line.open),
            String(line.goes), String(removed),
        ]
    }

    var json: JSONObject {
        var said = JSONObject()
        said.set("kind", line.kind.rawValue)
        said.set("site", line.site)
        said.set("days", line.days)
        said.set("before", line.before.description)
        said.set("oldest", line.oldest?.description)
        said.set("old", line.old)
        said.set("held", line.held)
        said.set("open", line.open)
        said.set("goes", line.goes)
        said.set("removed", removed)
        return said
    }
}
