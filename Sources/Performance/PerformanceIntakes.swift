import Core
import Ingest
import People

/// The files this area takes in.
package enum PerformanceIntakes {
    package static let all: [FileIntake] = [
        FileIntake(
            kind: "measures",
            columns: KnownColumns.measures,
            begin: { context, tx in try MeasuresIntake(context, tx) },
            undo: MeasuresIntake.undo,
            settle: { context, tx in
                try TopFifthFinder(clock: .fixed(context.now)).settle(tx)
                try SettleWeeks.settle(context, wantsNight: true, tx)
            }
        )
    ]
}
