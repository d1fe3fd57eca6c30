import Core
import Ingest
import Store

/// The files this area takes in.
package enum PeopleIntakes {
    package static let all: [FileIntake] = [sites, roster, absences, shifts, calendar]

    private static let sites = FileIntake(
        kind: "sites",
        columns: KnownColumns.sites,
        begin: { _, tx in try SitesIntake(tx) },
        undo: { _, _ in ["sites"] },
        settle: refreshStanding
    )

    private static let roster = FileIntake(
        kind: "roster",
        columns: KnownColumns.roster,
        begin: { context, tx in try RosterIntake(context, tx) },
        undo: RosterIntake.undo,
        settle: refreshStanding
    )

    private static let absences = FileIntake(
        kind: "absences",
        columns: KnownColumns.absences,
        begin: { context, tx in try AbsencesIntake(context, tx) },
        undo: AbsencesIntake.undo
    )

    private static let shifts = FileIntake(
        kind: "shifts",
        columns: KnownColumns.shifts,
        begin: { context, tx in try ShiftsIntake(context, tx) },
        undo: ShiftsIntake.undo
    )

    private static let calendar = FileIntake(
        kind: "calendar",
        columns: KnownColumns.calendar,
        begin: { context, tx in try CalendarIntake(context, tx) },
        undo: CalendarIntake.undo
    )

    private static let refreshStanding: @Sendable (ImportContext, borrowing Transaction) throws -> Void = {
        context,
        tx in
        let sites = try SiteStore.all(tx)
        let today = Dictionary(uniqueKeysWithValues: sites.map { ($0.name, $0.zone.day(of: context.now)) })
        try RosterStore().refreshStanding(today: today, tx)
    }
}
