/// A queue_log of exactly so many lines, for measuring: realistic, fast, without a centre behind it.
package struct CallLogGenerator: Sendable {
    package let events: Int
    package let agents: Int
    package let queues: Int
    package let days: Int
    package let seed: UInt64

    /// 2025-01-01T00:00:00Z, a Wednesday.
    static let epoch = 1_735_689_600
    /// Lines of a call, with its share of calls lost.
    static let linesPerCall = 3.05

    package init(events: Int, agents: Int, queues: Int, days: Int, seed: UInt64) {
        precondition(events >= 0 && agents > 0 && queues > 0 && days > 0, "a log has lines, agents, queues and days")
        (self.events, self.agents, self.queues, self.days, self.seed) = (events, agents, queues, days, seed)
    }

    /// Writes the lines in order of time; if the days are too short, further ones follow.
    package func write(_ write: (borrowing [UInt8]) throws -> Void) throws {
        let codes = (0..<agents).map { Array("PJSIP/\(10_000 + $0)".utf8) }
        let names = (0..<queues).map { Array("queue-\($0 + 1)".utf8) }
        let desks = (0..<queues).map { queue in
            Desk(queue: Int32(queue), secondQueue: LogEvent.none, talk: 180 + Double(queue % 5) * 40)
        }
        var floor = CallFloor(desks: desks, chance: Chance(seed: seed).branch(.calls))
        var writer = LogWriter(LogText(queues: names, codes: codes), wanted: events)
        let seatDays = Double(agents * days) * 5 / 7
        let perSeat = max(0.5, (Double(events) / seatDays - 9) / CallLogGenerator.linesPerCall)
        var day = 0
        while writer.wanted > 0 {
            let midnight = CallLogGenerator.epoch + day * 86_400
            let (seats, pauses) = seats(on: day, midnight: midnight)
            floor.play(seats, pauses, arrivals(seats, midnight: midnight, day: day, perSeat: perSeat))
            floor.note(
                LogEvent(
                    time: midnight + CallHistory.daybreak,
                    kind: .configReload,
                    queue: LogEvent.none,
                    agent: LogEvent.none
                )
            )
            try writer.add(floor.events, before: midnight + 86_400 + CallHistory.daybreak, to: write)
            day += 1
        }
        try writer.finish(to: write)
    }

    private func arrivals(_ seats: [Seat], midnight: Int, day: Int, perSeat: Double) -> [Arrival] {
        var byDesk: [[Seat]] = Array(repeating: [], count: queues)
        for seat in seats { byDesk[seat.desk].append(seat) }
        var list: [Arrival] = []
        let traffic = CallTraffic()
        for desk in 0..<queues {
            var chance = Chance(seed: seed).branch(.calls, day, desk)
            traffic.arrivals(
                desk: desk,
                midnight: midnight,
                weekday: (day + 2) % 7 + 1,
                seats: byDesk[desk],
                perSeat: perSeat,
                again: [],
                &chance,
                into: &list
            )
        }
        return list.sorted { ($0.time, $0.caller) < ($1.time, $1.caller) }
    }

    private func seats(on day: Int, midnight: Int) -> ([Seat], [PlannedPause]) {
        var seats: [Seat] = []
        var pauses: [PlannedPause] = []
        for agent in 0..<agents where (day + agent) % 7 < 5 {
            var chance = Chance(seed: seed).branch(.duty, agent, day)
            let begins = [7, 8, 9, 9, 10, 12, 13, 14, 13, 22][agent / queues % 10]
            let from = midnight + begins * 3600 + chance.int(0...300)
            let to = midnight + (begins + 8) * 3600
            let willing = Double(agent % 41) / 20 - 1
            let taken = Seat.pauses(from: from, to: to, enthusiasm: willing, &chance, into: &pauses)
            seats.append(
                Seat(
                    code: Int32(agent),
                    desk: agent % queues,
                    from: from,
                    to: to,
                    talkFactor: 0.8 + Double(agent % 17) / 40,
                    noAnswer: 0.08,
                    firstContact: 1,
                    isClassic: agent % 10 == 0,
                    pauses: taken,
                    nextPause: taken.lowerBound
                )
            )
        }
        return (seats, pauses)
    }
}
