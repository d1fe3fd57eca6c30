import Core

/// The calls of a centre, day by day, from its people's true abilities.
struct CallHistory {
    let centre: Centre
    private let codes: [[UInt8]]
    private let firstCode: [Int32]
    private let queues: [[UInt8]]
    private let desks: [Desk]
    /// Callers who will call again, by the number of days from now.
    private var again: [[(desk: Int, caller: Int32)]] = Array(repeating: [], count: 5)

    /// A switch's day begins when the night shift goes home.
    static let daybreak = 6 * 3600
    /// Share of those whose matter is not settled who call again.
    static let callsAgain = 0.7

    init(_ centre: Centre) {
        self.centre = centre
        var codes: [[UInt8]] = []
        firstCode = centre.people.map { person in
            let first = Int32(codes.count)
            codes += person.codes.map { Array($0.utf8) }
            return first
        }
        codes += Centre.unownedCodes.map { Array($0.utf8) }
        self.codes = codes
        var queues: [[UInt8]] = []
        desks = Trade.all.map { trade in
            queues.append(Array(trade.queue.utf8))
            let own = Int32(queues.count - 1)
            if let second = trade.secondQueue { queues.append(Array(second.utf8)) }
            return Desk(queue: own, secondQueue: trade.secondQueue == nil ? LogEvent.none : own + 1, talk: trade.talk)
        }
        self.queues = queues
    }

    mutating func write(_ write: (borrowing [UInt8]) throws -> Void) rethrows {
        let plan = centre.plan
        let now = min(Int(plan.now.seconds), Int(plan.zone.instant(plan.endsOn + 1).seconds) - 1)
        var floor = CallFloor(desks: desks, chance: plan.chance.branch(.calls), until: now)
        var writer = LogWriter(LogText(queues: queues, codes: codes))
        var day = plan.startsOn
        while day <= plan.endsOn {
            let midnight = Int(plan.zone.instant(day).seconds)
            let next = Int(plan.zone.instant(day + 1).seconds)
            let (seats, pauses) = seats(on: day, midnight: midnight)
            let arrivals = arrivals(seats, midnight: midnight, day)
            floor.play(seats, pauses, arrivals.filter { $0.time <= now })
            for caller in floor.unsettled where floor.chance.happens(CallHistory.callsAgain) {
                again[floor.chance.int(0...3)].append(caller)
            }
            let kind: LogEvent.Kind = day == plan.startsOn ? .queueStart : .configReload
            floor.note(
                LogEvent(time: midnight + 6 * 3600 + 1800, kind: kind, queue: LogEvent.none, agent: LogEvent.none)
            )
            let boundary = min(next + CallHistory.daybreak, now + 1)
            try writer.add(floor.events, before: boundary, without: floor.unfinished, to: write)
            day = day + 1
        }
        try writer.finish(to: write)
    }

    private mutating func arrivals(_ seats: [Seat], midnight: Int, _ day: Day) -> [Arrival] {
        let due = again.removeFirst()
        again.append([])
        var list: [Arrival] = []
        for desk in desks.indices {
            var chance = centre.plan.chance.branch(.calls, Int(day.number), desk)
            let there = seats.filter { $0.desk == desk }
            if there.isEmpty { continue }
            CallTraffic().arrivals(
                desk: desk,
                midnight: midnight,
                weekday: day.weekday,
                seats: there,
                perSeat: centre.plan.callsPerAgentDay,
                again: due.filter { $0.desk == desk }.map(\.caller),
                &chance,
                into: &list
            )
        }
        return list.sorted { ($0.time, $0.caller) < ($1.time, $1.caller) }
    }

    private func seats(on day: Day, midnight: Int) -> ([Seat], [PlannedPause]) {
        let plan = centre.plan
        var seats: [Seat] = []
        var pauses: [PlannedPause] = []
        for (place, person) in centre.people.enumerated() {
            guard person.takesCalls(on: day), person.shift.isWorked(day, calendar: plan.calendar, turn: place),
                !centre.absences[place].contains(where: { $0.covers(day) })
            else { continue }
            var chance = plan.chance.branch(.duty, place, Int(day.number))
            let hours = person.shift.hours(on: day)
            let willing = person.nature.enthusiasm
            let late = Int(chance.exponential(chance.happens(0.05 - 0.04 * willing) ? 900 : 60))
            let stays = willing > 0.8 && chance.happens(0.15) ? 2400 : 0
            let from = midnight + hours.lowerBound - 120 + min(late, 5400)
            let to = midnight + hours.upperBound + stays
            let skill = person.skill(on: day)
            let taken = Seat.pauses(from: from, to: to, enthusiasm: willing, &chance, into: &pauses)
            let code = person.codes.count > 1 && chance.happens(0.3) ? 1 : 0
            seats.append(
                Seat(
                    code: firstCode[place] + Int32(code),
                    desk: Trade.index(ofTeam: person.teamIndex ?? 0),
                    from: from,
                    to: to,
                    talkFactor: skill.talkFactor,
                    noAnswer: person.nature.noAnswer,
                    firstContact: skill.firstContact,
                    passedOn: person.nature.passedOn,
                    evening: midnight + 18 * 3600,
                    isClassic: place % 5 == 0,
                    pauses: taken,
                    nextPause: taken.lowerBound
                )
            )
        }
        seats += strangers(on: day, midnight: midnight)
        return (seats, pauses)
    }

    /// Phones nobody entered in the roster, now and then.
    private func strangers(on day: Day, midnight: Int) -> [Seat] {
        var chance = centre.plan.chance.branch(.duty, -1, Int(day.number))
        let desk = Trade.index(ofTeam: 0)
        let first = codes.count - Centre.unownedCodes.count
        return Centre.unownedCodes.indices.compactMap { turn in
            guard chance.happens(turn == 0 ? 0.2 : 0.1), day.weekday <= 5 else { return nil }
            return Seat(
                code: Int32(first + turn),
                desk: desk,
                from: midnight + 36_000,
                to: midnight + 57_600,
                talkFactor: 1.2,
                noAnswer: 0.08,
                firstContact: 0.7,
                isClassic: false,
                pauses: 0..<0,
                nextPause: 0
            )
        }
    }
}

extension Centre {
    /// Asterisk's queue_log of the period, in pieces; ordered by time, nothing after now.
    package func writeQueueLog(_ write: (borrowing [UInt8]) throws -> Void) throws {
        var calls = CallHistory(self)
        try calls.write(write)
    }
}
