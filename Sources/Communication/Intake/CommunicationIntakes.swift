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
        FileIntake(
            kind: "findings",
            columns: KnownColumns.findings,
            begin: { context, tx in SignalIntake(context, try RosterStore().ids(tx), read: FindingRow.read) },
            undo: { undo, tx in try SignalIntake.undo(undo, tx) }
        ),
        FileIntake(
            kind: "certificates",
            columns: KnownColumns.certificates,
            begin: { context, tx in SignalIntake(context, try RosterStore().ids(tx), read: CertificateRow.read) },
            undo: { undo, tx in try SignalIntake.undo(undo, tx) }
        ),
        // A type is a label for managers and HR only: nothing of a refused row is kept.
        FileIntake(
            kind: "types",
            columns: KnownColumns.types,
            begin: { context, tx in SignalIntake(context, try RosterStore().ids(tx), read: TypeRow.read) },
            undo: { undo, tx in try SignalIntake.undo(undo, tx) },
            confidential: ["type", "from"]
        ),
    ]
}
