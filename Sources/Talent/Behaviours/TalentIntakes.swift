import Ingest
import People

/// The files this area takes in.
package enum TalentIntakes {
    package static let all: [FileIntake] = [
        FileIntake(
            kind: "behaviours",
            columns: KnownColumns.behaviours,
            begin: { context, tx in try BehavioursIntake(context, tx) },
            undo: BehavioursIntake.undo
        )
    ]
}
