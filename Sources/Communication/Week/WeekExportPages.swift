import Core
import Ingest
import People
import Web

/// The week's list as a table for other programs.
enum WeekExportPages {
    private static let columns = [
        "due_on", "employee_id", "name", "team", "rules", "reason", "state", "owner_id", "slot_at", "leaders_said",
        "told",
    ]

    static func table(_ page: WeekPage, _ say: Say) -> SavedTable {
        SavedTable(
            page.week.description,
            columns,
            texts: page.shown.map { line in
                [
                    line.plan.dueOn.description, line.plan.employeeID, line.person.name, line.team,
                    line.plan.rules.map(\.rawValue).joined(separator: "+"),
                    line.plan.obligations.map { say(page.reason($0)) }.joined(separator: "; "),
                    line.state.rawValue,
                    line.plan.owner ?? "",
                    line.slot.map { say.zone.stamp($0.slot.start) } ?? "",
                    said(page.round?.comments(on: line.plan) ?? [], say),
                    page.round?.told(line.plan).map { "\($0.leader) \(say.zone.stamp($0.at))" } ?? "",
                ]
            }
        )
    }

    /// Who said what and when, in the order it was said.
    static func said(_ comments: [LeaderComment], _ say: Say) -> String {
        comments.map { comment in
            let what = comment.answer.text.map { "\(comment.answer.kept): \($0)" } ?? comment.answer.kept
            return "\(comment.leader) \(say.zone.stamp(comment.at)) \(what)\(comment.isLate ? " (late)" : "")"
        }.joined(separator: "; ")
    }
}
