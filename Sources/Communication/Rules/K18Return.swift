import Core
import People
import Workdays

extension Case {
    /// K18: after an absence of 5 working days or more, a return talk within 3 working days of the first day back.
    /// Source: domain K18.
    func returns() -> [Obligation] {
        person.absences.compactMap { absence in
            let numbers = site.numbers(on: absence.toOn)
            guard absence.toOn < asOf, employment.covers(absence.toOn + 1), isSubject(on: absence.toOn),
                site.counts(.k18, causeOn: absence.toOn),
                site.calendar.workdays(after: absence.fromOn - 1, through: absence.toOn) >= numbers.k18Absence,
                !person.absences.contains(where: { $0 != absence && $0.covers(absence.toOn + 1) })
            else { return nil }
            let back = site.calendar.day(1, workingDaysAfter: absence.toOn).day
            let kinds: [TalkKind] = [.c7, .c4, .c5, .c1]
            return obligation(
                .k18, cause: absence.toOn.description, causedOn: absence.toOn, kinds: kinds,
                reason: .returned(on: absence.toOn + 1, away: absence.fromOn),
                due: site.calendar.day(numbers.k18WorkingDays, workingDaysAfter: back),
                metBy: firstTalk(Set(kinds), from: absence.toOn + 1))
        }
    }
}
