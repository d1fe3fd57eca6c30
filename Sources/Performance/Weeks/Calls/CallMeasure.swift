/// The measures that are made of contacts, and how their sums follow from those of a mix.
enum CallMeasure: String, CaseIterable, Sendable {
    case aht, transfers
    case shortCalls = "short-calls"

    /// nil where the mix says nothing about it.
    func sum(of mix: CallMix.Sums) -> (n: Int64, sum: Double, squares: Double)? {
        let (n, sum, squares) =
            switch self {
            case .aht: (mix.timed, Double(mix.logs) / 65_536, Double(mix.squares) / 65_536)
            case .transfers: (mix.handled, Double(mix.transfers), Double(mix.transfers))
            case .shortCalls: (mix.ended, Double(mix.short), Double(mix.short))
            }
        return n > 0 ? (n, sum, squares) : nil
    }
}

/// Gathers one person's mixes, of one week or of several, into the cells of each measure.
struct CallCells {
    private struct Key: Hashable {
        let week: Int32
        let stratum: Int64
    }

    private var mixes: [Key: CallMix.Sums] = [:]
    /// Days with something handled, a bit each.
    private var days: [Int32: UInt8] = [:]

    /// Adds the days of a code's week for which the person held that code.
    mutating func add(_ mix: CallMix, week: Int32, holds: (_ day: Int32) -> Bool) {
        for (key, sums) in mix.sums where holds(week + key.day) {
            mixes[Key(week: week, stratum: key.stratum), default: .init()].merge(sums)
            days[week, default: 0] |= 1 << UInt8(key.day)
        }
    }

    func cells(of measure: CallMeasure) -> [WeekCell] {
        mixes.compactMap { key, mix in
            measure.sum(of: mix).map { sum in
                WeekCell(
                    week: key.week,
                    days: Int32((days[key.week] ?? 0).nonzeroBitCount),
                    stratum: key.stratum,
                    n: sum.n,
                    sum: sum.sum,
                    squares: sum.squares
                )
            }
        }.sorted { ($0.week, $0.stratum) < ($1.week, $1.stratum) }
    }
}

extension CallMix.Sums {
    fileprivate mutating func merge(_ other: CallMix.Sums) {
        handled += other.handled
        transfers += other.transfers
        ended += other.ended
        short += other.short
        logs += other.logs
        squares += other.squares
    }
}
