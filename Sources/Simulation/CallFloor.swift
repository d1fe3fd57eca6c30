import Foundation

/// Plays one day on the floor: calls come in order, the agent free the longest takes the next one.
struct CallFloor {
    let desks: [Desk]
    var chance: Chance
    /// The id of the last call.
    var serial = 0
    private(set) var events: [LogEvent] = []
    /// Callers whose matter is not settled, with their desk.
    private(set) var unsettled: [(desk: Int, caller: Int32)] = []

    private var seats: [Seat] = []
    private var pauses: [PlannedPause] = []
    private var free: [Heap] = []
    private var waiting: [[Int]] = []
    /// Calls that end later than this are left out whole.
    private let until: Int
    private(set) var unfinished: Set<Int> = []

    init(desks: [Desk], chance: Chance, until: Int = .max) {
        (self.desks, self.chance, self.until) = (desks, chance, until)
    }

    /// One day: who is there, who calls; both in any order, the calls sorted by time.
    mutating func play(_ seats: [Seat], _ pauses: [PlannedPause], _ arrivals: [Arrival]) {
        (self.seats, self.pauses) = (seats, pauses)
        events.removeAll(keepingCapacity: true)
        unsettled.removeAll(keepingCapacity: true)
        unfinished.removeAll()
        free = desks.map { _ in Heap() }
        waiting = desks.map { _ in [] }
        for (place, seat) in seats.enumerated() {
            logIn(place, seat)
            free[seat.desk].push((seat.from + 5) << 20 | place)
        }
        for arrival in arrivals { receive(arrival) }
        for desk in desks.indices { while take(desk, at: .max >> 21) != nil {} }
    }

    mutating func note(_ event: LogEvent) { events.append(event) }

    private mutating func receive(_ arrival: Arrival) {
        serial += 2
        let (time, desk) = (arrival.time, arrival.desk)
        waiting[desk].removeAll { $0 <= time }
        let position = Int32(waiting[desk].count + 1)
        let second = desks[desk].secondQueue
        let queue = second >= 0 && chance.happens(Trade.secondShare) ? second : desks[desk].queue
        let call = Call(time: time, serial: serial, queue: queue, position: position)
        events.append(call.event(.enterQueue, at: time, a: position, b: arrival.caller))
        let end = answer(call, desk, arrival)
        if end > until { unfinished.insert(serial) }
    }

    /// Rings one agent after the other until one takes the call or the caller is gone; returns when it is over.
    private mutating func answer(_ call: Call, _ desk: Int, _ arrival: Arrival) -> Int {
        if chance.happens(0.008) {
            return leave(call, desk, .exitWithKey, after: chance.int(5...40))
        }
        let patience = Int(chance.exponential(chance.happens(0.04) ? 15 : 260)) + 2
        let limit = min(patience, 180)
        let outcome: LogEvent.Kind = patience > 180 ? .exitWithTimeout : .abandon
        guard let first = take(desk, at: call.time) else { return leave(call, desk, outcome, after: limit) }
        var place = first.place
        let ready = first.ready
        if ready - call.time > limit || chance.happens(0.035) {
            free[desk].push(ready << 20 | place)
            let wait = ready - call.time > limit ? limit : min(limit, chance.int(3...30))
            if wait < limit, ready <= call.time + wait, chance.happens(0.5) {
                let rung = Int32(chance.int(1...wait) * 1000)
                events.append(call.event(.ringCanceled, at: call.time + wait, agent: seats[place].code, a: rung))
            }
            return leave(call, desk, wait == limit ? outcome : .abandon, after: wait)
        }
        var ringsAt = max(call.time + 1, ready)
        while chance.happens(seats[place].noAnswer) {
            let stopped = ringsAt + 15
            events.append(call.event(.ringNoAnswer, at: stopped, agent: seats[place].code, a: 15_000))
            free[desk].push((stopped + 4) << 20 | place)
            let next = take(desk, at: stopped)
            guard let next, max(next.ready, stopped) - call.time <= limit else {
                if let next { free[desk].push(next.ready << 20 | next.place) }
                return leave(call, desk, outcome, after: max(limit, stopped - call.time))
            }
            place = next.place
            ringsAt = max(stopped + 1, next.ready)
        }
        return talk(call, desk, place, ringsAt: ringsAt, arrival)
    }

    private mutating func talk(_ call: Call, _ desk: Int, _ place: Int, ringsAt: Int, _ arrival: Arrival) -> Int {
        let seat = seats[place]
        let ring = chance.int(2...9)
        let connected = ringsAt + ring
        let hold = Int32(connected - call.time)
        let isSecond = call.queue != desks[desk].queue
        let mix = (isSecond ? Trade.secondTalk : 1) * (connected >= seat.evening ? Trade.eveningTalk : 1)
        let long = desks[desk].talk * mix * seat.talkFactor * exponent(chance.normal(0, 0.6))
        let talk = chance.happens(0.02) ? chance.int(3...9) : min(3600, max(10, Int(long)))
        let end = connected + talk
        waiting[desk].append(connected)
        events.append(call.event(.connect, at: connected, agent: seat.code, a: hold, b: Int32(ring)))
        let draw = chance.unit()
        // Where 4.5 % are passed on, two of three without a word to the next.
        let passed = min(0.5, 0.045 * seat.passedOn * (isSecond ? 2 : 1))
        let kind: LogEvent.Kind =
            draw < 0.4
            ? .completeAgent
            : draw < 1 - passed ? .completeCaller : draw < 1 - passed / 3 ? .blindTransfer : .attendedTransfer
        events.append(call.event(kind, at: end, agent: seat.code, a: hold, b: Int32(talk), c: call.position))
        free[desk].push((end + 3 + Int(chance.exponential(25))) << 20 | place)
        if seat.firstContact < 1, !chance.happens(seat.firstContact) {
            unsettled.append((desk, arrival.caller))
        }
        return end
    }

    private mutating func leave(_ call: Call, _ desk: Int, _ kind: LogEvent.Kind, after wait: Int) -> Int {
        waiting[desk].append(call.time + wait)
        let now = max(1, call.position - Int32(wait / 40))
        events.append(call.event(kind, at: call.time + wait, a: now, b: call.position, c: Int32(wait)))
        return call.time + wait
    }

    /// The agent free the longest, or first to be free, who is still there at `time`; pauses due are taken on the way.
    private mutating func take(_ desk: Int, at time: Int) -> (place: Int, ready: Int)? {
        while let item = free[desk].pop() {
            let (ready, place) = (item >> 20, item & 0xF_FFFF)
            let seat = seats[place]
            if seat.nextPause < seat.pauses.upperBound {
                let pause = pauses[seat.nextPause]
                let start = max(pause.start, ready)
                if start + 120 < seat.to, pause.start <= max(ready, time) {
                    seats[place].nextPause += 1
                    rest(seat, start, pause)
                    // A second later: a pause on the second of the one before would leave their order open.
                    free[desk].push((start + pause.seconds + 1) << 20 | place)
                    continue
                }
            }
            if max(ready, time) < seat.to { return (place, ready) }
            logOut(place, seat, at: max(ready, seat.to))
        }
        return nil
    }
}

extension CallFloor {
    /// Someone in several queues pauses in all: logged once for none of them and again for each.
    private mutating func rest(_ seat: Seat, _ start: Int, _ pause: PlannedPause) {
        let desk = desks[seat.desk]
        for (time, one, all) in [
            (start, LogEvent.Kind.pause, LogEvent.Kind.pauseAll), (start + pause.seconds, .unpause, .unpauseAll),
        ] {
            func add(_ kind: LogEvent.Kind, _ queue: Int32) {
                events.append(LogEvent(time: time, kind: kind, queue: queue, agent: seat.code, a: pause.reason))
            }
            if desk.secondQueue >= 0 { add(all, LogEvent.none) }
            add(one, desk.queue)
            if desk.secondQueue >= 0 { add(one, desk.secondQueue) }
        }
    }

    private mutating func logIn(_ place: Int, _ seat: Seat) {
        log(seat, .agentLogin, .addMember, at: seat.from, place)
    }

    private mutating func logOut(_ place: Int, _ seat: Seat, at time: Int) {
        log(seat, .agentLogoff, .removeMember, at: time, place)
    }

    private mutating func log(
        _ seat: Seat,
        _ classic: LogEvent.Kind,
        _ member: LogEvent.Kind,
        at time: Int,
        _ place: Int
    ) {
        if seat.isClassic {
            events.append(
                LogEvent(
                    time: time,
                    kind: classic,
                    queue: LogEvent.none,
                    agent: seat.code,
                    callTime: seat.from,
                    serial: place + 1,
                    a: Int32(time - seat.from)
                )
            )
            return
        }
        for queue in [desks[seat.desk].queue, desks[seat.desk].secondQueue] where queue >= 0 {
            events.append(LogEvent(time: time, kind: member, queue: queue, agent: seat.code))
        }
    }
}

/// What stays the same through one call.
private struct Call {
    let time: Int
    let serial: Int
    let queue: Int32
    let position: Int32

    func event(
        _ kind: LogEvent.Kind,
        at: Int,
        agent: Int32 = LogEvent.none,
        a: Int32 = 0,
        b: Int32 = 0,
        c: Int32 = 0
    ) -> LogEvent {
        LogEvent(time: at, kind: kind, queue: queue, agent: agent, callTime: time, serial: serial, a: a, b: b, c: c)
    }
}
