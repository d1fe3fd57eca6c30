import Core
import Ingest
import People
import Web

/// A leader's own answers and whom they told, of a week's list as far as they may read it (K12d).
enum TeamExportPages {
    private static let columns = [
        "due_on", "employee_id", "name", "reason", "owner_id", "slot_at", "said", "told_at",
    ]

    static func table(_ page: TeamPage, _ say: Say) -> SavedTable {
        SavedTable(
            page.week.description,
            columns,
            texts: page.lines.map { line in
                [
                    line.plan.dueOn.description, line.plan.employeeID, line.person.name,
                    page.reasons(line).map { say($0) }.joined(separator: "; "),
                    line.plan.owner ?? "",
                    line.slot.map { say.zone.stamp($0.slot.start) } ?? "",
                    WeekExportPages.said(line.comments, say),
                    line.toldAt.map { say.zone.stamp($0) } ?? "",
                ]
            }
        )
    }
}
