import Ingest
import People

/// The files this area takes in.
package enum CommunicationIntakes {
    package static let all: [FileIntake] = [
        FileIntake(
            kind: "talks",
            columns: KnownColumns.talks,
            begin: { context, tx in try TalksIntake(context, tx) },
            undo: TalksIntake.undo,
            confidential: ["note", "agreed", "promised"]
        ),
        FileIntake(
            kind: "reports",
            columns: KnownColumns.reports,
            begin: { context, tx in try ReportsIntake(context, tx) },
            undo: ReportsIntake.undo,
            confidential: ["note"]
        ),
        FileIntake(
            kind: "activities",
            columns: KnownColumns.activities,
            begin: { context, tx in try ActivitiesIntake(context, tx) },
            undo: ActivitiesIntake.undo
        ),
        FileIntake(
            kind: "rooms",
            columns: KnownColumns.rooms,
            begin: { context, tx in try RoomsIntake(context, tx) },
            undo: RoomsIntake.undo
        ),
        FileIntake(
            kind: "hours",
            columns: KnownColumns.hours,
            begin: { context, tx in try HoursIntake(context, tx) },
            undo: HoursIntake.undo
        ),
    ]
}
