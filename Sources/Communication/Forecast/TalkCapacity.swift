import Core
import People
import Workdays

/// How many talks a holder's weeks can hold (K12): the bounds they gave, and on each day no more than its places.
///
/// A week off or away holds none, whatever the bounds say.
struct TalkCapacity {
    private struct Question: Hashable {
        let site: String
        let week: Week
        let time: TalkTime
    }

    /// What each one said of their time, newest last; who said nothing has the site's numbers and the usual hours.
    let times: [PersonID: [TalkTime]]
    private var answered: [Question: Int] = [:]

    init(_ times: [PersonID: [TalkTime]]) { self.times = times }

    /// Of each week by what holds on its last day; `today` is the day whose numbers of the site hold.
    mutating func weeks(_ weeks: [Week], of person: Person, at site: SiteRules, today: Day) -> [Int] {
        weeks.map { week in
            let own = times[person.id]?.last { $0.fromOn <= week.last }
            let time = own ?? .usual(site.numbers(on: today))
            let away = person.absences.filter { $0.fromOn <= week.last && week.first <= $0.toOn }
            guard away.isEmpty else { return Self.count(week, time, site, away) }
            let question = Question(site: site.site, week: week, time: time)
            if let known = answered[question] { return known }
            let count = Self.count(week, time, site, [])
            answered[question] = count
            return count
        }
    }

    private static func count(_ week: Week, _ time: TalkTime, _ site: SiteRules, _ away: [Absence]) -> Int {
        let hours = time.hours.spans(in: week, calendar: site.calendar, zone: site.zone)
        let places = PlaceGrid().places(in: hours, week: week, zone: site.zone).filter { place in
            !place.isHeldBack && !away.contains { $0.fromOn <= place.day && place.day <= $0.toOn }
        }
        let byDay = Dictionary(grouping: places, by: \.day).values.reduce(0) { $0 + min($1.count, time.perDay) }
        return min(byDay, time.perWeek)
    }
}
