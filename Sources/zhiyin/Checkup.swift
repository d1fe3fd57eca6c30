import Communication
import Core
import Performance
import Store

/// What doctor looks at.
struct Checkup {
    struct Finding: Sendable {
        let text: String
        let isGood: Bool
    }

    let database: Database
    /// Heads of the audit kept outside the database.
    let heads: [AuditHead]

    /// Everything; or, nightly, without making every daily fact anew.
    func findings(light: Bool = false) async throws -> [Finding] {
        let heads = heads
        return try await database.read(.system("doctor")) { tx in
            var findings: [Finding] = []
            for (what, sql) in Self.counts {
                let count = try tx.first(sql) { $0.count(0) } ?? 0
                findings.append(Finding(text: "\(what): \(count)", isGood: true))
            }
            for (what, sql) in Self.mustBeNone {
                let count = try tx.first(sql) { $0.count(0) } ?? 0
                if count > 0 { findings.append(Finding(text: "WRONG \(what): \(count)", isGood: false)) }
            }
            findings += Self.findings(of: try AuditCheckStore.verdict(against: heads, tx))
            findings += try KeyFindings.all(tx)
            let jobs = try JobListStore.tally(at: Instant(seconds: 0), tx)
            if jobs[.dead] > 0 {
                findings.append(
                    Finding(text: "jobs that failed for good, see /settings/jobs: \(jobs[.dead])", isGood: true)
                )
            }
            if light { return findings }
            let wrong = try FactAudit.differences(tx)
            findings.append(
                wrong.isEmpty
                    ? Finding(text: "daily facts equal the records they are made of", isGood: true)
                    : Finding(
                        text: "WRONG daily facts differ from their records: \(wrong.prefix(3).joined(separator: "; "))",
                        isGood: false
                    )
            )
            let weeks = try WeekAudit.differences(tx)
            findings.append(
                weeks.isEmpty
                    ? Finding(text: "the weeks of measures equal the rows they are made of", isGood: true)
                    : Finding(
                        text: "WRONG weeks of measures: \(weeks.prefix(3).joined(separator: "; "))",
                        isGood: false
                    )
            )
            findings += Self.findings(of: try ResultsAudit.verdict(tx))
            let talks = try ArchiveCheckStore.differences(tx)
            findings.append(
                talks.isEmpty
                    ? Finding(text: "the archive of talks equals the talks on file", isGood: true)
                    : Finding(text: "WRONG archive of talks: \(talks.prefix(3).joined(separator: "; "))", isGood: false)
            )
            return findings
        }
    }

    private static func findings(of verdict: ResultsAudit.Verdict) -> [Finding] {
        var findings: [Finding] = []
        if !verdict.waiting.isEmpty {
            let waiting = verdict.waiting.joined(separator: ", ")
            findings.append(Finding(text: "waiting for the night, not proven: \(waiting)", isGood: true))
        }
        guard let first = verdict.differences.first else {
            return findings + [Finding(text: "what peers reach and people's places equal their weeks", isGood: true)]
        }
        let text = "WRONG figures among peers: \(verdict.differences.count), the first: \(first)"
        return findings + [Finding(text: text, isGood: false)]
    }

    private static func findings(of verdict: AuditVerdict) -> [Finding] {
        var said = "audit: \(verdict.rows) rows in the chain"
        if verdict.waiting > 0 { said += ", \(verdict.waiting) to be sealed" }
        if verdict.erased > 0 { said += ", \(verdict.erased) details erased" }
        let counted = Finding(text: said, isGood: true)
        guard let broken = verdict.broken else { return [counted] }
        return [counted, Finding(text: "WRONG \(broken.sentence)", isGood: false)]
    }

    private static let counts = [
        ("people", "SELECT count(*) FROM person {unscoped: doctor counts}"),
        ("talks", "SELECT count(*) FROM talk {unscoped: doctor counts}"),
        ("signals", "SELECT count(*) FROM signal {unscoped: doctor counts} WHERE retracted_at IS NULL"),
        ("contacts", "SELECT count(*) FROM contact"),
        ("daily facts", "SELECT count(*) FROM fact"),
        ("imports not finished", "SELECT count(*) FROM import_run WHERE ended_at IS NULL"),
    ]

    private static let mustBeNone = [
        (
            "people without an employment",
            "SELECT count(*) FROM person p {unscoped: doctor counts} WHERE NOT EXISTS (SELECT 1 FROM employment e WHERE e.person_id = p.person_id)"
        ),
        (
            "people without a placement",
            "SELECT count(*) FROM person p {unscoped: doctor counts} WHERE NOT EXISTS (SELECT 1 FROM placement e WHERE e.person_id = p.person_id)"
        ),
    ]
}
