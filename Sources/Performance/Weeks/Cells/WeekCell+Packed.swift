extension [WeekCell] {
    /// How a cell's two sums are written; each way reads back to the same bits.
    private enum Way: UInt64 {
        /// A whole number that is its own sum of squares: successes.
        case successes
        /// Whole numbers of 1/65,536: logarithms.
        case fixed
        case doubles
    }

    /// Weeks as steps of seven days, strata as steps, small numbers in a byte: about 8 bytes a week of a proportion.
    var packed: [UInt8] {
        var out = PackedWriter()
        var (week, stratum) = (Self.firstMonday, Int64(0))
        for (place, cell) in enumerated() {
            // After the first cell, no step says that the week goes on.
            out.put(signed: Int64(cell.week - week) / 7)
            if place == 0 || cell.week != week {
                out.put(UInt64(clamping: cell.days))
                (week, stratum) = (cell.week, 0)
            }
            out.put(signed: cell.stratum - stratum)
            stratum = cell.stratum
            let way = Self.way(cell)
            out.put(UInt64(cell.n) << 2 | way.rawValue)
            switch way {
            case .successes: out.put(signed: Int64(cell.sum))
            case .fixed:
                out.put(signed: Int64(cell.sum * 65_536))
                out.put(signed: Int64(cell.squares * 65_536))
            case .doubles:
                out.put(cell.sum)
                out.put(cell.squares)
            }
        }
        return out.bytes
    }

    init(packed bytes: [UInt8]) {
        self = []
        reserveCapacity(bytes.count / 7)
        var reader = PackedReader(bytes)
        var (week, days, stratum) = (Self.firstMonday, Int32(0), Int64(0))
        while !reader.isAtEnd {
            let step = reader.nextSigned()
            if isEmpty || step != 0 {
                week &+= Int32(truncatingIfNeeded: step * 7)
                days = Int32(truncatingIfNeeded: reader.next())
                stratum = 0
            }
            stratum += reader.nextSigned()
            let head = reader.next()
            var cell = WeekCell(week: week, days: days, stratum: stratum, n: Int64(head >> 2), sum: 0, squares: 0)
            switch Way(rawValue: head & 3) ?? .doubles {
            case .successes:
                cell.sum = Double(reader.nextSigned())
                cell.squares = cell.sum
            case .fixed:
                cell.sum = Double(reader.nextSigned()) / 65_536
                cell.squares = Double(reader.nextSigned()) / 65_536
            case .doubles:
                cell.sum = reader.nextDouble()
                cell.squares = reader.nextDouble()
            }
            append(cell)
        }
    }

    /// 5 January 1970.
    private static let firstMonday: Int32 = 4

    /// Greatest whole number a double still counts one by one.
    private static let exact = 9_007_199_254_740_992.0

    private static func way(_ cell: WeekCell) -> Way {
        func isWhole(_ value: Double) -> Bool { value.magnitude < exact && value == value.rounded() }
        if cell.sum == cell.squares, isWhole(cell.sum) { return .successes }
        return isWhole(cell.sum * 65_536) && isWhole(cell.squares * 65_536) ? .fixed : .doubles
    }
}
