import Core

/// The working days of 2000 to 2099 counted once, so that questions cost an index and not a walk.
struct CountedDays: Sendable {
    static let years = 2000...2099
    // Plain numbers: a computed constant would cost a lock at every question.
    /// 2000-01-01.
    private static let first: Int32 = 10_957
    /// 2099-12-31.
    private static let last: Int32 = 47_481

    /// Working days before the day with this index; one longer than them.
    private let before: [Int32]
    /// All working days.
    private let workdays: [Int32]

    init(_ entries: [Day: NamedDay]) {
        var before: [Int32] = [0]
        var workdays: [Int32] = []
        before.reserveCapacity(Int(CountedDays.last - CountedDays.first) + 2)
        for number in CountedDays.first...CountedDays.last {
            let day = Day(number: number)
            if entries[day]?.worked ?? (day.weekday <= 5) { workdays.append(number) }
            before.append(Int32(workdays.count))
        }
        (self.before, self.workdays) = (before, workdays)
    }

    /// Nil outside the years.
    func isWorkday(_ day: Day) -> Bool? {
        guard let index = CountedDays.index(day) else { return nil }
        return before[index] != before[index + 1]
    }

    /// The n-th working day after `day`, counted backwards for negative n; nil where the count leaves the years.
    func workday(_ n: Int, from day: Day) -> Day? {
        guard let index = CountedDays.index(day) else { return nil }
        let position = n > 0 ? Int(before[index + 1]) + n - 1 : Int(before[index]) + n
        guard workdays.indices.contains(position) else { return nil }
        return Day(number: workdays[position])
    }

    /// Working days after `day` up to and including `end`; nil where one lies outside the years.
    func count(after day: Day, through end: Day) -> Int? {
        guard let from = CountedDays.index(day), let to = CountedDays.index(end) else { return nil }
        return Int(before[to + 1] - before[from + 1])
    }

    private static func index(_ day: Day) -> Int? {
        day.number >= first && day.number <= last ? Int(day.number - first) : nil
    }
}
