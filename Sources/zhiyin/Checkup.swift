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

    func findings() async throws -> [Finding] {
        let schema = try await database.schemaVersion() ?? 0
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
            let wrong = try FactAudit.differences(schema: schema, tx)
            findings.append(
                wrong.isEmpty
                    ? Finding(text: "daily facts equal the records they are made of", isGood: true)
                    : Finding(
                        text: "WRONG daily facts differ from their records: \(wrong.prefix(3).joined(separator: "; "))",
                        isGood: false
                    )
            )
            return findings
        }
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
