import Core
import Foundation
import Ingest
import People

/// What an import did, on the terminal or as the JSON of docs/data.md.
struct ImportOutput {
    let report: ImportReport
    let json: Bool

    func print() {
        defer {
            if let broken = report.brokeOff { complain("zhiyin: \(broken); what stands before is taken") }
            if let lost = report.rejectsLost { complain("zhiyin: \(lost)") }
            StandardOutput.flush()
        }
        if json { return StandardOutput.line(jsonLine) }
        let head = report.isDryRun ? "\(report.fileName) (dry run, nothing written)" : report.fileName
        StandardOutput.line(
            "\(head): \(report.rows) rows, \(report.new) new, \(report.changed) changed, \(report.unchanged) unchanged, \(report.refused) refused"
        )
        for effect in report.effects { StandardOutput.line("  line \(effect.line): \(effect.effect)") }
        for row in report.firstRefused { complain("\(report.fileName):\(row.line): \(row.reason(.english))") }
        if report.refused > report.firstRefused.count {
            complain("… and \(report.refused - report.firstRefused.count) more refused")
        }
        if let file = report.rejectsFile { complain("refused rows are kept in \(file)") }
        if !report.ignoredColumns.isEmpty {
            complain("columns nobody knows, left out: \(report.ignoredColumns.joined(separator: ", "))")
        }
        if !report.unowned.isEmpty {
            complain(
                "agent codes nobody owns: "
                    + report.unowned.prefix(20).map { "\($0.code) (\($0.events))" }.joined(separator: ", ")
            )
        }
    }

    private var jsonLine: String {
        var line = JSONObject()
        line.set("kind", report.kind)
        line.set("file", report.fileName)
        line.set("sha256", report.sha256)
        line.set("rows", report.rows)
        line.set("new", report.new)
        line.set("changed", report.changed)
        line.set("unchanged", report.unchanged)
        line.set("refused", report.refused)
        line.set("rejects_file", report.rejectsFile)
        line.set(
            "unowned",
            report.unowned.map { code, events in
                var object = JSONObject()
                object.set("code", code)
                object.set("events", events)
                return object
            }
        )
        return line.line
    }
}

/// Shows how far a long import is, on a terminal only.
struct Progress {
    private let name: String

    init(_ path: String) { name = URL(fileURLWithPath: path).lastPathComponent }

    var closure: (@Sendable (Int64, Int64) -> Void)? {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        let name = name
        return { consumed, total in
            guard total > 0 else { return }
            let text = consumed >= total ? "\r\u{1B}[K" : "\r\(name) \(consumed * 100 / total)%"
            _ = SafeFile.write(Array(text.utf8), to: STDERR_FILENO)
        }
    }
}
