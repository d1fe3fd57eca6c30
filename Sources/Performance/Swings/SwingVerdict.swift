import Core
import Foundation
import Signals
import Statistics

/// What can be said of somebody's results in one measure: up, down, no evidence, or not enough data.
package enum SwingVerdict: Sendable, Hashable {
    /// What is missing.
    package enum Missing: Sendable, Hashable {
        /// Weeks that can be judged, of those needed.
        case weeks(Int, of: Int)
        /// The last weeks are hushed, by these rules.
        case hushed(Hush, HushRules)
        /// The last figures are old.
        case recent(Day)
        /// Nothing at the site to judge by.
        case peers
    }

    case moved(Swing.Direction, SwingFigures)
    /// With the smallest change that could have been found, on the scale of steps, and whether rows are worth a look.
    case noEvidence(SwingFigures, findable: Double, isWorthALook: Bool)
    case notEnough(Missing)

    package var answer: ResultAnswer {
        switch self {
        case .moved(.up, _): .up
        case .moved(.down, _): .down
        case .noEvidence: .noEvidence
        case .notEnough: .notEnough
        }
    }

    package var figures: SwingFigures? {
        switch self {
        case .moved(_, let figures), .noEvidence(let figures, _, _): figures
        case .notEnough: nil
        }
    }
}

/// One person in one measure, looked at as of a week: the verdict, and the picture it is read from.
package struct SwingLook: Sendable, Hashable {
    package let verdict: SwingVerdict
    /// nil where too little is known to draw a usual level.
    package let picture: SwingPicture?

    /// What is known besides the series.
    package struct Known: Sendable {
        package var level: SwingLevel?
        package var peers = PeerWeeks()
        package var events = PersonEvents()
        /// The person's swings in this measure, oldest first.
        package var episodes: [SwingEpisodeStore.Kept] = []
        /// Days on which a person saw one (K3a).
        package var seen: [Day] = []
        package var rules = SwingRules()

        package init() {}
    }

    /// Figures older than this say nothing of now.
    private static let freshWeeks = 4
    /// z of finding four of five.
    private static let power = 0.8416

    package init(_ measure: Measure, _ series: PersonSeries, _ known: Known, through week: Day) {
        let weeks = series.weeks.filter { $0.week <= week }
        guard let level = known.level else {
            (verdict, picture) = (.notEnough(.peers), nil)
            return
        }
        let ended = known.episodes.map(\.episode).filter { $0.end == .back || $0.end == .turned }
        let spans = ended.compactMap { one in
            one.closed.flatMap { closed in closed > one.first ? one.first...(closed - 7) : nil }
        }
        let judged = JudgedWeeks(weeks, known.events, known.peers, known.rules.hush, leftOut: spans)
        let monitor = Monitor(level.peers.correlation)
        let last = judged.weeks.count - 1
        guard last >= 0, let reading = SwingReading(judged, through: last, measure, level.peers, monitor) else {
            let hush = weeks.last.flatMap {
                known.rules.hush.hush($0.week, known.events, incidents: known.peers.incidents)
            }
            let needed = judged.weeks.count < WatchedWeeks.fewestUsual ? SwingReading.fewestWatched : Self.neededWeeks
            (verdict, picture) = (
                .notEnough(hush.map { .hushed($0, known.rules.hush) } ?? .weeks(judged.weeks.count, of: needed)), nil
            )
            return
        }
        let figures = SwingFigures(reading, judged, through: last, measure, monitor)
        picture = SwingPicture(measure, weeks, reading, judged, spans, known, monitor, level)
        if let open = known.episodes.first(where: { $0.episode.state == .open }) {
            let isSame = (reading.average > 0) == (measure.sign * (open.figures?.change ?? reading.change) > 0)
            verdict = .moved(open.episode.direction, isSame ? figures : open.figures ?? figures)
        } else if reading.week < week - (Self.freshWeeks - 1) * 7 {
            verdict = .notEnough(.recent(reading.week))
        } else {
            let grown = 1 - pow(1 - Monitor.weight, Double(reading.watched))
            let findable = (level.toldFactor + Self.power) * reading.deviation * reading.scale / grown
            verdict = .noEvidence(
                figures,
                findable: findable,
                isWorthALook: abs(reading.statistic) >= level.lookFactor
                    && SwingGate.direction(reading, of: measure, known.rules) != nil
            )
        }
    }

    /// Eight weeks make a usual level, four more are judged against it.
    private static let neededWeeks = WatchedWeeks.fewestUsual + SwingReading.fewestWatched
}
