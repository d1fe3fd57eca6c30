/// The sums of everybody in one pool and measure, by week and stratum, gathered one person after another.
struct PeerTotals: Sendable {
    /// In order of week and stratum.
    private var sums: [WeekCell] = []
    private var people: [Int32: Int32] = [:]

    init() {}

    /// What was stored; the days of its cells are people.
    init(_ cells: [WeekCell]) {
        sums = cells
        for cell in cells { people[cell.week] = cell.days }
    }

    /// Adds one person's weeks, in order, or takes them out with a sign of -1.
    mutating func add(_ cells: some Sequence<WeekCell>, sign: Int = 1) {
        var last: Int32?
        // Both are in order: one walk beside the other finds every place.
        var place = 0
        for cell in cells {
            if cell.week != last { people[cell.week, default: 0] += Int32(sign) }
            last = cell.week
            while place < sums.count, (sums[place].week, sums[place].stratum) < (cell.week, cell.stratum) { place += 1 }
            if place == sums.count || sums[place].week != cell.week || sums[place].stratum != cell.stratum {
                sums.insert(
                    WeekCell(week: cell.week, days: 0, stratum: cell.stratum, n: 0, sum: 0, squares: 0),
                    at: place
                )
            }
            sums[place].n += Int64(sign) * cell.n
            sums[place].sum += Double(sign) * cell.sum
            sums[place].squares += Double(sign) * cell.squares
        }
    }

    /// In order; weeks without anybody are gone.
    var cells: [WeekCell] {
        sums.filter { $0.n > 0 }.map { cell in
            var cell = cell
            cell.days = people[cell.week] ?? 0
            return cell
        }
    }
}
