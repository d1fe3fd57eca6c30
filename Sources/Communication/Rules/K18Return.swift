import Core
import People
import Workdays

extension Case {
    /// K18: after an absence of 5 working days or more, a return talk within 3 working days of the first day back.
    ///
    /// Source: domain K18.
    func returns() -> [Obligation] {
        var ends: Set<Day> = []
        return person.absences.compactMap { absence in
            let last = absence.toOn
            let first = awaySince(absence)
            let numbers = site.numbers(on: last)
            guard last < asOf, awayUntil(from: last) == last, employment.covers(last + 1), isSubject(on: last),
                site.counts(.k18, causeOn: last), ends.insert(last).inserted,
                site.calendar.workdays(after: first - 1, through: last) >= numbers.k18Absence
            else { return nil }
            let kinds: [TalkKind] = [.c7, .c4, .c5, .c1]
            return obligation(
                .k18,
                cause: last.description,
                causedOn: last,
                kinds: kinds,
                reason: .returned(on: last + 1, away: first),
                due: site.calendar.day(numbers.k18WorkingDays, workingDaysAfter: firstDayBack(after: last)),
                metBy: firstTalk(Set(kinds), from: last + 1)
            )
        }
    }

    /// The last day of the absences that cover a day and follow on one another; nil for who is there.
    func awayUntil(from day: Day) -> Day? {
        guard var last = person.absences.filter({ $0.covers(day) }).map(\.toOn).max() else { return nil }
        while let next = person.absences.first(where: { $0.toOn > last && $0.fromOn <= firstDayBack(after: last) }) {
            last = next.toOn
        }
        return last
    }

    /// The first day of an absence and those it follows on; days off between them do not count.
    private func awaySince(_ absence: Absence) -> Day {
        var first = absence.fromOn
        while let before = person.absences.first(where: { $0.fromOn < first && firstDayBack(after: $0.toOn) >= first })
        {
            first = before.fromOn
        }
        return first
    }

    private func firstDayBack(after last: Day) -> Day { site.calendar.day(1, workingDaysAfter: last).day }
}
