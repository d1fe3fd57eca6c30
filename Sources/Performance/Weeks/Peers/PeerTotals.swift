/// The sums of everybody in one pool and measure, by week and stratum, gathered one person after another.
struct PeerTotals: Sendable {
    private struct Key: Hashable {
        let week: Int32
        let stratum: Int64
    }

    private var sums: [Key: WeekCell] = [:]
    private var people: [Int32: Int32] = [:]

    init() {}

    /// What was stored; the days of its cells are people.
    init(_ cells: [WeekCell]) {
        for cell in cells {
            sums[Key(week: cell.week, stratum: cell.stratum)] = cell
            people[cell.week] = cell.days
        }
    }

    /// Adds one person's weeks, or takes them out with a sign of -1.
    mutating func add(_ cells: some Sequence<WeekCell>, sign: Int = 1) {
        var last: Int32?
        for cell in cells {
            if cell.week != last { people[cell.week, default: 0] += Int32(sign) }
            last = cell.week
            let key = Key(week: cell.week, stratum: cell.stratum)
            var sum =
                sums[key] ?? WeekCell(week: cell.week, days: 0, stratum: cell.stratum, n: 0, sum: 0, squares: 0)
            sum.n += Int64(sign) * cell.n
            sum.sum += Double(sign) * cell.sum
            sum.squares += Double(sign) * cell.squares
            sums[key] = sum
        }
    }

    /// In order; weeks without anybody are gone.
    var cells: [WeekCell] {
        sums.values.filter { $0.n > 0 }.sorted { ($0.week, $0.stratum) < ($1.week, $1.stratum) }.map { cell in
            var cell = cell
            cell.days = people[cell.week] ?? 0
            return cell
        }
    }
}
