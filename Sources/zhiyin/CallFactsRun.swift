import Core
import Foundation
import Ingest
import Performance

/// `import calls … --dry-run --facts OUT`: the daily facts of a queue_log, without a database.
struct CallFactsRun {
    let files: [String]
    let format: String?
    let out: String
    let zone: String?
    let json: Bool

    /// The number of refused lines.
    func run() async throws -> Int {
        guard (format ?? "queue_log") == "queue_log" else {
            throw Failure(.badInput, "--facts reads a queue_log; leave --format out")
        }
        guard let zone = Zone(self.zone ?? "UTC") else {
            throw Failure(.badInput, "--zone \(self.zone ?? ""): not a time zone of the IANA list")
        }
        guard let file = files.first, files.count == 1 else {
            throw Failure(.badInput, "--facts takes one file at a time")
        }
        // Nothing is open yet that a reader of the facts could spoil by going away.
        signal(SIGPIPE, SIG_DFL)
        defer { signal(SIGPIPE, SIG_IGN) }
        let out = try OutputFile(path: out)
        let reader = try CallEvents(
            path: file,
            latest: Clock.system.now() + 86_400,
            zone: zone,
            hashing: json,
            kinds: CallFacts.kinds
        )
        var facts = CallFacts(zone: zone)
        var (lines, refused) = (0, 0)
        let progress = Progress(file).closure
        while let batch = try reader.next() {
            lines += batch.lines
            refused += batch.bad.count
            for bad in batch.bad where refused <= 100 { complain("\(file):\(bad.line): \(bad.reason(.english))") }
            facts.take(batch)
            progress?(reader.consumed, reader.total)
        }
        guard lines > 0 else { throw Failure(.badInput, "\(file) is empty") }
        try write(facts, names: reader.agents, to: out)
        if json {
            var line = JSONObject()
            line.set("kind", "calls")
            line.set("file", URL(fileURLWithPath: file).lastPathComponent)
            line.set("sha256", reader.sha256)
            line.set("rows", lines)
            line.set("refused", refused)
            StandardOutput.line(line.line)
        }
        return refused
    }

    private func write(_ facts: CallFacts, names: [String], to file: OutputFile) throws {
        var csv = CSVWriter()
        csv.row(["agent_code", "day", "handled", "talk_s", "hold_s", "ring_no_answer", "pause_s"])
        try facts.each(names: names) { code, day, sums in
            csv.row([
                code, "\(day.number)", "\(sums.handled)", "\(sums.talk)", "\(sums.hold)", "\(sums.ringNoAnswer)",
                "\(sums.pause)",
            ])
            if csv.bytes.count > ByteSource.block { try file.write(csv.take()) }
        }
        try file.write(csv.take())
        try file.finish()
    }
}
