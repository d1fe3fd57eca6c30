import Core
import Foundation
import Statistics

/// One person's results: per measure the course, the answer with its sentence, and the spread among peers.
struct PersonResults: Sendable {
    struct Line: Sendable {
        let measure: Measure
        /// All weeks kept, oldest first.
        let series: PersonSeries
        /// What the monitor makes of them; nil where there is nothing to judge by yet.
        let picture: SwingPicture?
        let answer: ResultAnswer
        /// What a manager can say to the person; nil where the answer alone is all there is.
        let sentence: Word?

        init(
            _ measure: Measure,
            series: PersonSeries,
            picture: SwingPicture? = nil,
            answer: ResultAnswer,
            sentence: Word? = nil
        ) {
            (self.measure, self.series, self.picture) = (measure, series, picture)
            (self.answer, self.sentence) = (answer, sentence)
        }

        var weeks: [AdjustedWeek] { series.weeks }

        /// The figure of the last quarter.
        func figure(through: Day) -> ResultFigure? {
            let first = through - 12 * 7
            return ResultFigure(weeks.filter { $0.week >= first && $0.week <= through }, of: measure)
        }

        /// What an answer still needs; nil where it is not for want of figures.
        func missing(through: Day) -> Missing? {
            guard answer == .notEnough else { return nil }
            let count = figure(through: through)?.n ?? 0
            if count < measure.minimumSample { return .count(count, of: measure.minimumSample) }
            let judged = weeks.count { $0.n > 0 }
            return judged < Self.fewestWeeks ? .weeks(judged, of: Self.fewestWeeks) : .peers
        }

        /// Eight weeks make a usual level and four more are judged against it.
        static let fewestWeeks = 12
    }

    /// What is missing for an answer.
    enum Missing: Hashable, Sendable {
        case count(Int, of: Int)
        case weeks(Int, of: Int)
        case peers
    }

    /// How a figure is spread among peers, nobody named.
    struct Spread: Hashable, Sendable {
        let values: [Double]
        let own: Double?

        /// From what each is from the expected, on the natural scale; nil for fewer than eight: each would be known.
        init?(_ peers: [Contender], own: PersonID, _ measure: Measure) {
            let known = peers.filter { PeerRanking.isEnough($0) }
            guard known.count >= PeerGroup.fewest else { return nil }
            let count = known.reduce(0) { $0 + $1.n }
            let pooled = known.reduce(0) { $0 + Double($1.n) * $1.seen } / Double(count)
            func shown(_ one: Contender) -> Double {
                let value = pooled + one.deviation
                switch measure.form {
                case .meanOfLogs: return exp(value)
                case .proportion where (0...1).contains(pooled): return min(1, max(0, value))
                case .count: return max(0, value)
                case .proportion, .mean: return value
                }
            }
            values = known.map(shown)
            self.own = peers.first { $0.person == own }.map(shown)
        }

        var median: Double? { Summary.median(values) }
    }

    let employeeID: String
    let name: String
    let isSelf: Bool
    let lines: [Line]
    /// The last week that is over.
    let through: Day

    func line(_ measure: String?) -> Line? { lines.first { $0.measure.id == measure } ?? lines.first }
}
