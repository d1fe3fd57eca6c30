import Core
import Notify
import Store
import Workdays

/// Who someone is to the outbox, and when they work.
enum RecipientStore {
    /// Nil for whoever no longer works here.
    static func recipient(_ person: PersonID, _ tx: borrowing Transaction) throws -> Recipient? {
        let choice = try MessageChoiceStore.choice(of: person, tx)
        return try tx.first(
            """
            SELECT p.name, p.email, s.site, i.zone, i.calendar, i.language
            FROM person p JOIN standing s ON s.person_id = p.person_id JOIN site i ON i.site = s.site
            WHERE p.person_id = $1 AND s.employed = 1 AND {scope p.person_id}
            """,
            [.id(person)]
        ) { row in
            Recipient(
                person: person,
                name: row.text(0),
                mail: row.optionalText(1).flatMap(MailAddress.init),
                site: row.text(2),
                zone: Zone(row.text(3)) ?? .utc,
                calendar: row.text(4),
                language: choice.language ?? Language(rawValue: row.text(5)) ?? .hans,
                choice: choice
            )
        }
    }

    /// The shifts of the coming three weeks without leave, rest and absences; where none were ever kept, usual hours.
    static func reach(
        of recipient: Recipient,
        now: Instant,
        _ workdays: (_ calendar: String) -> WorkCalendar?,
        _ tx: borrowing Transaction
    ) throws -> Reach {
        let (person, zone) = (recipient.person, recipient.zone)
        let (from, to) = (now + -2 * 86_400, now + 21 * 86_400)
        var (shifts, away): ([Reach.Stretch], [Reach.Stretch]) = ([], [])
        try tx.each(
            """
            SELECT starts_at, ends_at, kind FROM shift
            WHERE person_id = $1 AND starts_at >= $2 AND starts_at < $3 AND {scope person_id}
            """,
            [.id(person), .at(from), .at(to)]
        ) { row in
            let stretch = Reach.Stretch(row.at(0), row.at(1))
            if ["work", "training"].contains(row.text(2)) { shifts.append(stretch) } else { away.append(stretch) }
        }
        try tx.each(
            "SELECT from_on, to_on FROM absence WHERE person_id = $1 AND to_on >= $2 AND {scope person_id}",
            [.id(person), .day(zone.day(of: from))]
        ) { row in away.append(Reach.Stretch(zone.instant(row.day(0)), zone.instant(row.day(1) + 1))) }
        if try shifts.isEmpty && !hasShifts(person, tx) {
            shifts = usual(recipient, from: zone.day(of: from), to: zone.day(of: to), workdays(recipient.calendar))
        }
        return Reach(shifts: shifts, away: away)
    }

    private static func hasShifts(_ person: PersonID, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM shift WHERE person_id = $1 AND {scope person_id}", [.id(person)]) { _ in true }
            ?? false
    }

    private static func usual(
        _ recipient: Recipient,
        from: Day,
        to: Day,
        _ calendar: WorkCalendar?
    ) -> [Reach.Stretch] {
        (0...(to - from)).map { from + $0 }
            .filter { calendar?.isWorkday($0) ?? ($0.weekday <= 5) }
            .map { day in
                Reach.Stretch(
                    recipient.zone.instant(day, second: Recipient.usualHours.from),
                    recipient.zone.instant(day, second: Recipient.usualHours.to)
                )
            }
    }
}
