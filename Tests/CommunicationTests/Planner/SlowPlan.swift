import Core
import People
import Support

@testable import Communication

/// The best plan of a small week, found by trying every one; it shares no step with the planner it checks.
///
/// Places are at nine and ten on Monday to Wednesday; nobody has been told anything yet.
struct SlowPlan {
    let week: ManagersWeek
    /// For each talk how many it goes before.
    private let claims: [Int]

    init(week: ManagersWeek) {
        self.week = week
        let order = week.talks.sorted {
            ($0.dueOn, $0.priority, $0.employeeID, $0.key) < ($1.dueOn, $1.priority, $1.employeeID, $1.key)
        }.map(\.key)
        claims = week.talks.map { order.count - (order.firstIndex(of: $0.key) ?? 0) }
    }

    struct Seat: Hashable {
        let day: Day
        let hour: Int
    }

    /// What each plan is worth, aim by aim, the smallest first.
    var best: [Int]? {
        var plans: [[Seat?]] = [[]]
        for talk in week.talks {
            let free: [Seat?] = [nil] + seats.filter { isFree($0, talk) }.map(Optional.some)
            plans = plans.flatMap { plan in free.map { plan + [$0] } }.filter(fits)
        }
        return plans.map(worth).min { $0.lexicographicallyPrecedes($1) }
    }

    /// The worth of the planner's own plan; nil where it breaks a bound.
    func worth(_ plan: Plan) -> [Int]? {
        let seats: [Seat?] = week.talks.map { talk in
            plan.lines.first { $0.talk == talk }?.slot.map { slot in
                let (day, second) = week.zone.local(slot.start)
                return Seat(day: day, hour: second / 3600)
            }
        }
        let allowed = zip(seats, week.talks).allSatisfy { seat, talk in seat.map { isFree($0, talk) } ?? true }
        return allowed && fits(seats) ? worth(seats) : nil
    }

    private var seats: [Seat] {
        (0..<3).flatMap { day in [9, 10].map { Seat(day: "2026-11-23" + day, hour: $0) } }
    }

    private func span(_ seat: Seat) -> Span { Span(week.zone.instant(seat.day, second: seat.hour * 3600), minutes: 45) }

    private func room(_ seat: Seat) -> Room.Kind? {
        week.rooms.filter { room in !room.busy.all.contains { $0.overlaps(span(seat)) } }.map(\.kind).min()
    }

    private func isFree(_ seat: Seat, _ talk: WantedTalk) -> Bool {
        let id = talk.employeeID
        if let shifts = week.people[id]?.shifts?.all, !shifts.contains(where: { $0.covers(span(seat)) }) {
            return false
        }
        if let last = week.people[id]?.talkedOn["max"]?.last, seat.day - last < 14, !isUrgent(talk) { return false }
        if talk.wish?.notThisWeek == true, talk.dueOn > "2026-11-29" { return false }
        return week.rooms.isEmpty || room(seat) != nil
    }

    private func isUrgent(_ talk: WantedTalk) -> Bool { talk.line.rules == [.k4] }

    private func fits(_ plan: [Seat?]) -> Bool {
        let taken = plan.compactMap { $0 }
        let routine = zip(plan, week.talks).filter { $0 != nil && !isUrgent($1) }.map(\.1.employeeID)
        return Set(taken).count == taken.count && taken.count <= week.perWeek ?? 9
            && Set(routine).count == routine.count
            && seats.allSatisfy { seat in taken.count { $0.day == seat.day } <= week.perDay ?? 9 }
    }

    private func worth(_ plan: [Seat?]) -> [Int] {
        var worth = Array(repeating: 0, count: 15 * 3 + 6)
        for (index, seat) in plan.enumerated() {
            let talk = week.talks[index]
            let start = talk.line.priority * 3
            if let seat {
                worth[start] += seat.day > talk.dueOn ? 1 : 0
                worth[start + 2] += isUrgent(talk) ? max(0, seat.day - max(talk.dueOn, "2026-11-23")) : 0
                worth[47] += 15 * halves(seat).reduce(0) { $0 + $1.impact * $1.thirds }
                worth[48] += room(seat) == .office ? 1 : 0
                worth[50] += talk.draft.map { $0.start == span(seat).start ? 0 : 1 } ?? 0
            } else {
                let isDue = talk.dueOn <= "2026-11-29"
                worth[start] += isDue ? 1 : 0
                worth[start + 1] += isDue ? 1 : 0
                worth[45] += isDue ? 0 : 1
                worth[46] += claims[index]
            }
        }
        return worth
    }

    /// A talk of 45 minutes is two quarters of an hour in its first half hour and one in its second.
    private func halves(_ seat: Seat) -> [(impact: Int, thirds: Int)] {
        guard let quiet = week.quiet else { return [] }
        let first = HalfHour(weekday: seat.day.weekday, second: seat.hour * 3600)
        return [(quiet.impact(first), 2), (quiet.impact(HalfHour(index: first.index + 1)), 1)]
    }
}

extension ManagersWeek {
    /// A week of two to four talks where anything may stand in the way, from a number.
    init(seed: Int) throws {
        try self.init()
        var dice = Dice(seed)
        func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &dice) < share }
        hours = WorkHours(Dictionary(uniqueKeysWithValues: (1...3).map { ($0, [.init(from: 540, to: 660)]) }))
        let halves = ["2026-11-23", "2026-11-24", "2026-11-25"].flatMap {
            [("\($0) 09:00", "\($0) 10:00"), ("\($0) 10:00", "\($0) 11:00")]
        }
        for id in ["ben", "cem", "dan"] {
            let shifts = halves.filter { _ in chance(0.5) }
            know(id, shifts: chance(0.4) ? nil : shifts, talkedOn: chance(0.3) ? ["2026-11-10"] : [])
        }
        for _ in 0..<Int.random(in: 2...4, using: &dice) {
            let id = ["ben", "cem", "dan"].randomElement(using: &dice) ?? "ben"
            let rule = [Rule.k4, .k5, .k5, .k13].randomElement(using: &dice) ?? .k5
            let due: Day = "2026-11-20" + Int.random(in: 0...11, using: &dice)
            let wish = LeaderWish(notThisWeek: chance(0.3))
            let draft = halves.randomElement(using: &dice).map { slot($0.0) }
            want(id, rule, due: due, draft: chance(0.5) ? draft : nil, wish: chance(0.5) ? wish : nil)
        }
        var seen: Set<String> = []
        talks = talks.filter { seen.insert($0.key).inserted }
        if chance(0.5) {
            rooms = [Room(name: "A", kind: .meeting, busy: Spans(halves.filter { _ in chance(0.5) }.map(span)))]
            if chance(0.5) { rooms.append(Room(name: "B", kind: .office)) }
        }
        if chance(0.5) {
            let load = Dictionary(
                uniqueKeysWithValues: (0..<HalfHour.count).map {
                    (HalfHour(index: $0), QuietProfile.Load(waited: 0, handled: Int.random(in: 0...2, using: &dice)))
                }
            )
            quiet = QuietProfile(
                Dictionary(uniqueKeysWithValues: (1...4).map { (Week(containing: week.first - 7 * $0), load) })
            )
        }
        perDay = chance(0.3) ? Int.random(in: 0...1, using: &dice) : nil
        perWeek = chance(0.3) ? Int.random(in: 0...3, using: &dice) : nil
    }
}
