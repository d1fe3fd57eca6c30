/// One person at the phones for one shift, and what they plan to do with it.
struct Seat {
    /// Place in the table of codes.
    let code: Int32
    let desk: Int
    /// Seconds since 1970 of coming and going.
    let from: Int
    let to: Int
    let talkFactor: Double
    /// Share of ringing calls not taken.
    let noAnswer: Double
    /// Share of matters settled at the first contact; 1 brings no call again.
    let firstContact: Double
    /// Calls passed on, where 1 is usual.
    var passedOn = 1.0
    /// From here on calls last longer, in seconds since 1970.
    var evening = Int.max
    /// Logs in as an Agent channel; the others are added to their queues.
    let isClassic: Bool
    /// Planned pauses, earliest first.
    let pauses: Range<Int>
    var nextPause: Int

    /// Pauses of a shift: lunch, two short breaks or more, now and then training or coaching.
    static func pauses(
        from: Int,
        to: Int,
        enthusiasm: Double,
        _ chance: inout Chance,
        into list: inout [PlannedPause]
    ) -> Range<Int> {
        let first = list.count
        let length = to - from
        guard length >= 14_400 else { return first..<first }
        let long = max(0.6, 1 - 0.15 * enthusiasm)
        func breakTime(_ start: Int, _ chance: inout Chance) -> PlannedPause {
            PlannedPause(start: start, seconds: Int(Double(chance.int(420...840)) * long), reason: 0)
        }
        list.append(breakTime(from + length / 5 + chance.int(0...1500), &chance))
        list.append(
            PlannedPause(
                start: from + length * 2 / 5 + chance.int(0...2400),
                seconds: chance.int(1800...2700),
                reason: 1
            )
        )
        if chance.happens(0.12) {
            let coaching = chance.happens(0.45)
            let seconds = coaching ? chance.int(600...1500) : chance.int(1800...3600)
            list.append(PlannedPause(start: from + length * 3 / 5, seconds: seconds, reason: coaching ? 3 : 2))
        }
        list.append(breakTime(from + length * 7 / 10 + chance.int(0...1500), &chance))
        if chance.happens(0.15 - 0.12 * enthusiasm) { list.append(breakTime(from + length * 17 / 20, &chance)) }
        return first..<list.count
    }
}

/// A pause somebody means to take.
struct PlannedPause {
    let start: Int
    let seconds: Int
    /// Place in `LogText.reasons`.
    let reason: Int32
}

/// Where calls of one trade are taken: a queue, perhaps a second, and how long a call lasts.
struct Desk: Sendable {
    let queue: Int32
    let secondQueue: Int32
    let talk: Double
}

/// A call about to come in.
struct Arrival {
    let time: Int
    let desk: Int
    let caller: Int32
}
