import Core
import Store

/// Imports in the database: what came in, when, by whom, what was refused, what was taken back.
package enum ImportStore {
    /// One import as the history shows it.
    package struct Record: Sendable {
        package let importID: String
        package let kind: String
        package let fileName: String
        package let sha256: String
        package let startedAt: Instant
        package let endedAt: Instant?
        package let by: NamedPerson
        package let rows: Int
        package let new: Int
        package let changed: Int
        package let unchanged: Int
        package let refused: Int
        package let undoneAt: Instant?
        package let undoneBy: NamedPerson?
    }

    package static func begin(
        _ importID: String,
        kind: String,
        fileName: String,
        at: Instant,
        by: Actor,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO import_run (import_id, kind, file_name, sha256, started_at, by_name, row_count, new_count,
                changed_count, unchanged_count, refused_count)
            VALUES ($1, $2, $3, '', $4, $5, 0, 0, 0, 0, 0)
            """,
            [.text(importID), .text(kind), .text(fileName), .at(at), .text(by.name)]
        )
    }

    package static func finish(_ report: ImportReport, at: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE import_run SET sha256 = $2, ended_at = $3, row_count = $4, new_count = $5, changed_count = $6,
                unchanged_count = $7, refused_count = $8
            WHERE import_id = $1
            """,
            [
                .text(report.importID), .text(report.sha256), .at(at), .int(report.rows), .int(report.new),
                .int(report.changed), .int(report.unchanged), .int(report.refused),
            ]
        )
        tx.note(
            "\(report.kind) \(report.fileName) sha256 \(report.sha256): \(report.rows) rows, \(report.new) new, "
                + "\(report.changed) changed, \(report.unchanged) unchanged, \(report.refused) refused"
        )
    }

    /// Rows of all files together, by kind of file and what became of them.
    package static func rowCounts(
        _ tx: borrowing Transaction
    ) throws -> [(kind: String, outcome: String, count: Int)] {
        try tx.rows(
            """
            SELECT kind, CAST(sum(new_count) AS BIGINT), CAST(sum(changed_count) AS BIGINT),
                CAST(sum(unchanged_count) AS BIGINT), CAST(sum(refused_count) AS BIGINT)
            FROM import_run GROUP BY kind ORDER BY kind
            """
        ) { row in
            let kind = row.text(0)
            return [
                (kind, "new", row.count(1)), (kind, "changed", row.count(2)), (kind, "unchanged", row.count(3)),
                (kind, "refused", row.count(4)),
            ]
        }.flatMap { $0 }
    }

    /// Imports with the names of who began them and who took them back.
    private static let records = """
        SELECT r.import_id, r.kind, r.file_name, r.sha256, r.started_at, r.ended_at, r.by_name, r.row_count,
            r.new_count, r.changed_count, r.unchanged_count, r.refused_count, r.undone_at, r.undone_by,
            b.name, CASE WHEN {scope b.person_id} THEN 1 ELSE 0 END,
            u.name, CASE WHEN {scope u.person_id} THEN 1 ELSE 0 END
        FROM import_run r LEFT JOIN person b ON b.employee_id = r.by_name
        LEFT JOIN person u ON u.employee_id = r.undone_by
        """

    package static func history(limit: Int, _ tx: borrowing Transaction) throws -> [Record] {
        try tx.rows(
            "\(records) ORDER BY r.started_at DESC, r.import_id DESC LIMIT $1",
            [.int(limit)],
            record
        )
    }

    package static func find(_ importID: String, _ tx: borrowing Transaction) throws -> Record? {
        try tx.first(
            "\(records) WHERE r.import_id = $1",
            [.text(importID)],
            record
        )
    }

    /// Keeps refused rows of an import by their numbers.
    package static func keep(
        _ refused: [(seq: Int, row: ImportReport.Refused)],
        of importID: String,
        _ tx: borrowing Transaction
    ) throws {
        if refused.isEmpty { return }
        try tx.append(to: "import_refusal", ["import_id", "line", "seq", "reason", "cells"]) { out in
            for (seq, row) in refused {
                out.text(importID)
                out.int(row.line)
                out.int(seq)
                out.text(row.reason.hans + "\u{1F}" + row.reason.hant + "\u{1F}" + row.reason.english)
                out.text(String(row.kept.joined(separator: "\u{1F}").prefix(4000)).filter { $0 != "\0" })
                try out.end()
            }
        }
    }

    /// Refused rows of an import, in order.
    package static func refusals(
        of importID: String,
        limit: Int,
        _ tx: borrowing Transaction
    ) throws -> [ImportReport.Refused] {
        try tx.rows(
            "SELECT line, reason, cells FROM import_refusal WHERE import_id = $1 ORDER BY seq LIMIT $2",
            [.text(importID), .int(limit)]
        ) { row in
            let words = row.text(1).split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
            return ImportReport.Refused(
                line: row.count(0),
                reason: words.count == 3
                    ? Word(words[0], words[1], words[2]) : Word(row.text(1), row.text(1), row.text(1)),
                cells: row.text(2).split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
            )
        }
    }

    static func keep(
        _ changes: [(seq: Int, what: String, before: String, after: String)],
        of importID: String,
        _ tx: borrowing Transaction
    ) throws {
        if changes.isEmpty { return }
        try tx.append(to: "import_change", ["import_id", "seq", "what", "before", "after"]) { out in
            for change in changes {
                out.text(importID)
                out.int(change.seq)
                out.text(change.what)
                out.text(change.before)
                out.text(change.after)
                try out.end()
            }
        }
    }

    /// What an import changed, newest first, as undoing goes.
    static func changes(
        of importID: String,
        _ tx: borrowing Transaction
    ) throws -> [(what: String, before: String, after: String)] {
        try tx.rows(
            "SELECT what, before, after FROM import_change WHERE import_id = $1 ORDER BY seq DESC",
            [.text(importID)]
        ) { (what: $0.text(0), before: $0.text(1), after: $0.text(2)) }
    }

    static func markUndone(_ importID: String, at: Instant, by: Actor, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE import_run SET undone_at = $2, undone_by = $3 WHERE import_id = $1",
            [.text(importID), .at(at), .text(by.name)]
        )
    }

    private static func record(_ row: borrowing Row) -> Record {
        Record(
            importID: row.text(0),
            kind: row.text(1),
            fileName: row.text(2),
            sha256: row.text(3),
            startedAt: row.at(4),
            endedAt: row.optionalAt(5),
            by: NamedPerson(employeeID: row.text(6), name: row.optionalText(14), isVisible: row.flag(15)),
            rows: row.count(7),
            new: row.count(8),
            changed: row.count(9),
            unchanged: row.count(10),
            refused: row.count(11),
            undoneAt: row.optionalAt(12),
            undoneBy: row.optionalText(13).map {
                NamedPerson(employeeID: $0, name: row.optionalText(16), isVisible: row.flag(17))
            }
        )
    }
}
