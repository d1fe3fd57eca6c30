import Communication
import People
import Performance
import Talent

/// The kinds of files the areas take in.
enum Intakes {
    static let all: [FileIntake] =
        PeopleIntakes.all.map(settlingPerformance) + PerformanceIntakes.all + TalentIntakes.all
        + CommunicationIntakes.all

    static var kinds: [String] { all.map(\.kind) }

    /// A changed roster changes who is whose peer and whose code is whose, which Performance turns into signals.
    private static func settlingPerformance(_ intake: FileIntake) -> FileIntake {
        guard intake.kind == "roster" else { return intake }
        return FileIntake(
            kind: intake.kind,
            columns: intake.columns,
            begin: intake.begin,
            undo: intake.undo,
            settle: { context, tx in
                try intake.settle?(context, tx)
                try SettleAfterRoster(context)(tx)
            }
        )
    }
}
