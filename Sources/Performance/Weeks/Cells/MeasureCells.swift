import Core

/// One row of a measure of one person, as it came in.
struct MeasureRow: Hashable, Sendable {
    let day: Day
    let stratum: Int64
    let value: Double
    let count: Int
}

/// Rows of one person and measure made into weeks.
enum MeasureCells {
    /// `rows` are in the order of their days.
    static func of(_ rows: [MeasureRow]) -> [WeekCell] {
        var cells: [WeekCell] = []
        var place = 0
        while place < rows.count {
            let week = WeekCell.monday(of: rows[place].day.number)
            var end = place
            while end < rows.count, WeekCell.monday(of: rows[end].day.number) == week { end += 1 }
            if end == place + 1 {
                cells.append(of(rows[place], week: week))
            } else {
                cells += of(rows[place..<end], week: week)
            }
            place = end
        }
        return cells
    }

    /// A week of one row, as nearly all that files tell are.
    private static func of(_ row: MeasureRow, week: Int32) -> WeekCell {
        WeekCell(
            week: week,
            days: 1,
            stratum: row.stratum,
            n: Int64(row.count),
            sum: row.value,
            squares: squares(row)
        )
    }

    private static func of(_ rows: ArraySlice<MeasureRow>, week: Int32) -> [WeekCell] {
        var strata: [Int64: WeekCell] = [:]
        let days = Int32(Set(rows.map(\.day)).count)
        for row in rows {
            var cell =
                strata[row.stratum]
                ?? WeekCell(week: week, days: days, stratum: row.stratum, n: 0, sum: 0, squares: 0)
            cell.n += Int64(row.count)
            cell.sum += row.value
            cell.squares += squares(row)
            strata[row.stratum] = cell
        }
        return strata.values.sorted { $0.stratum < $1.stratum }
    }

    /// A sum of noughts and ones is its own sum of squares; of other sums only the mean of the row is known.
    private static func squares(_ row: MeasureRow) -> Double {
        let isTally = row.value == row.value.rounded() && row.value >= 0 && row.value <= Double(row.count)
        return isTally ? row.value : row.value * row.value / Double(row.count)
    }
}
