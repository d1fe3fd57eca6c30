/// When people call: more on a Monday and before noon, few at night.
struct CallTraffic {
    /// Shares of a day's calls by hour from 7 to 21; the night is counted apart.
    static let hours = [0.5, 1.0, 1.4, 1.6, 1.4, 0.9, 0.9, 1.3, 1.3, 1.2, 1.0, 0.7, 0.7, 0.6, 0.4]
    /// Monday to Sunday, about 1 over the week.
    static let weekdays = [1.18, 1.06, 1.0, 0.98, 1.02, 0.9, 0.86]

    private let sums: [Double]

    init() {
        var sum = 0.0
        sums = CallTraffic.hours.map { share in
            sum += share
            return sum
        }
    }

    /// Seconds after midnight of one call by day.
    func second(_ chance: inout Chance) -> Int {
        let draw = chance.unit() * (sums.last ?? 1)
        let hour = sums.firstIndex { draw < $0 } ?? 0
        return (hour + 7) * 3600 + chance.int(0...3599)
    }

    /// Seconds after midnight of one call by night, from 22:00 to 05:45.
    func nightSecond(_ chance: inout Chance) -> Int { 79_200 + chance.int(300...27_900) }

    /// Calls to a desk on a day that begins at `midnight`, as many as its people are used to.
    func arrivals(
        desk: Int,
        midnight: Int,
        weekday: Int,
        seats: [Seat],
        perSeat: Double,
        again: [Int32],
        _ chance: inout Chance,
        into list: inout [Arrival]
    ) {
        let evening = midnight + 79_000
        let byDay = seats.count { $0.from < evening }
        let count = chance.poisson(perSeat * Double(byDay) * CallTraffic.weekdays[weekday - 1])
        for turn in 0..<(byDay == 0 ? 0 : max(count, again.count)) {
            let caller = turn < again.count ? again[turn] : Int32(chance.int(1_000_000...9_999_999))
            let time = staffed(midnight, seats, &chance)
            list.append(Arrival(time: time, desk: desk, caller: caller))
        }
        for _ in 0..<chance.poisson(perSeat * 0.7 * Double(seats.count - byDay)) {
            let caller = Int32(chance.int(1_000_000...9_999_999))
            list.append(Arrival(time: midnight + nightSecond(&chance), desk: desk, caller: caller))
        }
    }

    /// A small desk is open only while somebody sits there.
    private func staffed(_ midnight: Int, _ seats: [Seat], _ chance: inout Chance) -> Int {
        var time = midnight + second(&chance)
        guard seats.count < 12 else { return time }
        for _ in 0..<8 where !seats.contains(where: { $0.from + 60 < time && time < $0.to - 300 }) {
            time = midnight + second(&chance)
        }
        return time
    }
}
