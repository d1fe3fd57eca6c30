import Core
import Workdays

/// Lays talks on days the person was there and the house was open.
struct TalkChart {
    let plan: CentrePlan
    let person: SimulatedPerson
    let place: Int
    let absences: [SimulatedAbsence]
    var chance: Chance
    /// After this day the holder has not talked to the person.
    var silentAfter: Day?
    private var talks: [SimulatedTalk] = []

    init(plan: CentrePlan, person: SimulatedPerson, place: Int, absences: [SimulatedAbsence]) {
        (self.plan, self.person, self.place, self.absences) = (plan, person, place, absences)
        chance = plan.chance.branch(.talk, place)
    }

    /// Holds a talk on the first good day of `days` days, or not at all.
    mutating func hold(
        _ kind: String,
        from day: Day,
        within days: Int,
        by holder: Int?,
        minutes: ClosedRange<Int>,
        at second: Int? = nil,
        _ notes: [String]
    ) {
        // Drawn first, so that a talk that finds no day does not change the others.
        let (drawn, length, note) = (chance.int(0...95), chance.int(minutes), chance.pick(notes))
        guard let day = free(from: day, within: days) else { return }
        add(kind, day, second ?? 34_200 + drawn * 300, length, holder, note)
    }

    /// Holds a talk on the last good day up to `day`.
    mutating func holdUpTo(_ day: Day, _ kind: String, by holder: Int?, minutes: ClosedRange<Int>, _ notes: [String]) {
        let (drawn, length, note) = (chance.int(0...95), chance.int(minutes), chance.pick(notes))
        let days = (0..<14).map { day - $0 }.filter { $0 >= person.joinedOn && $0 <= plan.lastPast }
        let open = days.first { plan.calendar.isWorkday($0) && !isAbsent($0) }
        guard let day = open ?? days.first else { return }
        add(kind, day, 34_200 + drawn * 300, length, holder, note)
    }

    func inOrder() -> [SimulatedTalk] { talks.sorted { ($0.day, $0.second) < ($1.day, $1.second) } }

    private mutating func add(_ kind: String, _ day: Day, _ second: Int, _ minutes: Int, _ holder: Int?, _ note: String)
    {
        if let silentAfter, holder == person.holder, day > silentAfter { return }
        talks.append(
            SimulatedTalk(
                person: place,
                kind: kind,
                day: day,
                second: second,
                minutes: minutes,
                holder: holder,
                note: note
            )
        )
    }

    /// The first of `days` days on which the house works and the person is there.
    func free(from day: Day, within days: Int) -> Day? {
        var day = day
        for _ in 0..<days {
            if day > plan.lastPast || person.leftOn.map({ day > $0 }) ?? false { return nil }
            if plan.calendar.isWorkday(day), day >= person.joinedOn, !isAbsent(day) { return day }
            day = day + 1
        }
        return nil
    }

    private func isAbsent(_ day: Day) -> Bool { absences.contains { $0.covers(day) } }
}
