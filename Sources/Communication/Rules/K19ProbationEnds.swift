import Core
import People
import Workdays

extension Case {
    /// K19.
    ///
    /// 15 working days before probation ends the decision is on file and the person has been talked with; a review or
    /// onboarding talk in the 45 days before the due day or later meets it. Source: domain K19.
    func probation() -> [Obligation] {
        guard let ends = employment.probationUntil, ends > employment.joinedOn, isSubject(on: employment.joinedOn),
            site.counts(.k19, causeOn: ends)
        else { return [] }
        let due = site.calendar.day(site.numbers(on: ends).k19WorkingDays, workingDaysBefore: ends)
        let kinds: [TalkKind] = [.c1, .c7]
        return [
            obligation(
                .k19,
                cause: ends.description,
                causedOn: ends,
                kinds: kinds,
                reason: .probationEnds(ends),
                due: due,
                metBy: firstTalk(Set(kinds), from: max(due.day - 45, employment.joinedOn)),
                detectedAt: site.zone.instant(employment.joinedOn)
            )
        ]
    }
}
