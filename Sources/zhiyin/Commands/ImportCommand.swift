import ArgumentParser
import Core
import Foundation
import Ingest
import Communication
import People
import Performance
import Store

/// `zhiyin import KIND FILE…`.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes files in: \(Intakes.kinds.joined(separator: ", ")), calls."
    )

    @OptionGroup var centre: CentreOptions
    @Argument(help: "What the files hold: \(Intakes.kinds.joined(separator: ", ")) or calls.") var kind: String
    @Argument(help: "CSV, TSV, XLSX, or for calls a queue_log; also gzipped.") var files: [String]
    @Option(help: "For calls: queue_log, cdr or csv.") var format: String?
    @Option(help: "For --format csv: the YAML that names the columns.") var mapping: String?
    @Flag(help: "Writes nothing, not even a new database.") var dryRun = false
    @Option(help: "The site whose time the file is in.") var site: String?
    @Option(help: "For the roster: the day changes start on.") var effective: String?
    @Flag(help: "Prints one summary a file as JSON.") var json = false
    @Option(help: "For calls: writes the daily facts as CSV.") var facts: String?
    @Option(help: "For --facts: the zone of its days.") var zone: String?

    func run() async throws {
        let intake = Intakes.all.first { $0.kind == kind }
        guard intake != nil || kind == "calls" else {
            throw Failure(
                .badInput,
                "import \(kind): the kinds are \((Intakes.kinds + ["calls"]).joined(separator: ", "))"
            )
        }
        guard !files.isEmpty else { throw Failure(.badInput, "import \(kind): name at least one file") }
        var refused = 0
        if kind == "calls", let facts {
            let run = CallFactsRun(files: files, format: format, out: facts, zone: zone, json: json && dryRun)
            refused = try await run.run()
        }
        if facts == nil || !dryRun {
            refused = try await ScratchDatabase.using(if: dryRun, centre) { centre in
                var refused = 0
                for file in files {
                    let report =
                        if let intake { try await take(file, intake, centre) } else {
                            try await takeCalls(file, centre)
                        }
                    ImportOutput(report: report, json: json).print()
                    refused += report.refused
                }
                // A server would do it as a job; here nobody else may be running.
                if kind == "measures", !dryRun { _ = try await ResultsCommand.night(centre).run() }
                return refused
            }
        }
        if refused > 0 { throw Failure(.incomplete, "") }
    }

    private func take(_ file: String, _ intake: FileIntake, _ centre: Centre) async throws -> ImportReport {
        var options = FileImport.Options()
        options.site = site
        options.isDryRun = dryRun
        options.rejectsPath = file + ".rejects.csv"
        options.progress = Progress(file).closure
        if let effective {
            guard let day = Day(effective) else {
                throw Failure(.badInput, "--effective \(effective): write 2026-11-22")
            }
            options.effective = day
        }
        return try await FileImport(database: centre.database, clock: centre.clock).run(
            intake,
            path: file,
            by: .terminal,
            options
        )
    }

    private func takeCalls(_ file: String, _ centre: Centre) async throws -> ImportReport {
        var options = CallImport.Options()
        options.site = site
        options.isDryRun = dryRun
        options.rejectsPath = file + ".rejects.csv"
        options.progress = Progress(file).closure
        return try await CallImport(database: centre.database, clock: centre.clock)
            .run(try callFormat(), path: file, by: .terminal, options)
    }

    private func callFormat() throws -> CallImport.Format {
        switch (format ?? "queue_log", mapping) {
        case ("csv", let mapping?): return .table(try Mapping.load(path: mapping))
        case ("csv", nil):
            throw Failure(.badInput, "--format csv needs --mapping FILE, the YAML that names the columns")
        case (let other, _?): throw Failure(.badInput, "--mapping goes with --format csv, not with \(other)")
        case ("queue_log", nil): return .queueLog
        case ("cdr", nil): return .cdr
        case (let other, nil): throw Failure(.badInput, "--format \(other): queue_log, cdr or csv")
        }
    }
}
