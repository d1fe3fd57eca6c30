import Core
import Statistics

/// Makes the level swings are judged with from a site's own weeks (methods a.1, a.3, a.4).
enum SwingCalibration {
    /// One person's weeks, what befell them.
    typealias Sample = (weeks: [AdjustedWeek], events: PersonEvents)

    /// Below so many expected alarms the own history is too short to lower a limit by.
    private static let fewestAlarms = 10.0
    private static let farthest = 12.0
    /// How much further apart than in theory two limits may be: weeks have more far ones than normal values have.
    private static let farApart = 1.2

    /// nil where nobody has eight weeks, or nothing varies.
    static func level(
        of measure: Measure,
        site: String,
        _ people: [Sample],
        _ peers: PeerWeeks,
        through week: Day,
        _ rules: SwingRules
    ) -> SwingLevel? {
        let judged = people.map { JudgedWeeks($0.weeks.filter { $0.week <= week }, $0.events, peers, rules.hush) }
        guard let level = peerLevel(judged.map(\.values)) else { return nil }
        let tracks = tracks(judged, measure, level)
        let factors = factors(tracks, rules)
        return SwingLevel(
            measure: measure.id,
            site: site,
            week: week,
            people: judged.count { $0.weeks.count >= Baseline.leastWeeks },
            weeks: tracks.reduce(0) { $0 + $1.count },
            peers: level,
            lookFactor: factors.look,
            toldFactor: factors.told,
            lookReached: reached(tracks, factors.look, rules),
            toldReached: reached(tracks, factors.told, rules)
        )
    }

    /// How people differ, vary from week to week, and resemble themselves, from the weeks that say what is usual.
    static func peerLevel(_ values: [[Double]]) -> PeerLevel? {
        let known = values.filter { $0.count >= Baseline.leastWeeks }
        let usual = known.map { values -> [Double] in
            let (count, watched) = WatchedWeeks.split(values.count)
            let end = values.count - watched
            return Array(values[(end - count)..<end])
        }
        guard let variance = Summary.median(usual.compactMap { Summary.variance($0) }), variance > 0 else { return nil }
        let correlation =
            Autocorrelation(
                first: Autocorrelation.pooled(known, lag: 1) ?? 0,
                second: Autocorrelation.pooled(known, lag: 2) ?? 0
            ) ?? Autocorrelation(level: 0, decay: 0)
        guard let correlation else { return nil }
        let means = usual.compactMap { Summary.mean($0) }
        let errors = usual.compactMap { correlation.meanVariance(of: $0.count).map { $0 * variance } }
        guard
            let spread = NormalShrinkage(fitting: means, variances: errors)
                ?? NormalShrinkage(mean: means.first ?? 0, betweenVariance: 0)
        else { return nil }
        return PeerLevel(spread: spread, variance: variance, correlation: correlation)
    }

    /// How many deviations of chance each person's smoothed value was from 0, week after week as it was then known.
    static func tracks(_ judged: [JudgedWeeks], _ measure: Measure, _ peers: PeerLevel) -> [[Double]] {
        let monitor = Monitor(peers.correlation)
        return judged.map { one in
            guard one.weeks.count > Baseline.leastWeeks else { return [] }
            return (Baseline.leastWeeks..<one.weeks.count).compactMap {
                SwingReading(one, through: $0, measure, peers, monitor)?.statistic
            }
        }
    }

    /// The limits whose alarms come as seldom as wanted, in these weeks.
    ///
    /// Where few alarms are to be expected at all, limits are no lower than theory has them. And the limit for what
    /// others are told is never further from the look list's than theory has the two apart, or a fifth more where the
    /// history is long: real swings in it would else raise the limit until none of them is seen.
    static func factors(_ tracks: [[Double]], _ rules: SwingRules) -> (look: Double, told: Double) {
        let weeks = Double(tracks.reduce(0) { $0 + $1.count })
        func theory(_ length: Int) -> Double {
            EWMA(weight: Monitor.weight)?.factor(forRunLength: Double(max(2, length))) ?? Monitor.clip
        }
        func factor(_ length: Int) -> Double {
            let own = limit(tracks, once: Double(length), rules)
            return weeks < fewestAlarms * Double(length) ? max(own, theory(length)) : own
        }
        let look = factor(rules.lookWeeks)
        let isLong = weeks >= fewestAlarms * Double(rules.toldWeeks)
        let highest = look * theory(rules.toldWeeks) / theory(rules.lookWeeks) * (isLong ? farApart : 1)
        return (look, max(look, min(factor(rules.toldWeeks), highest)))
    }

    /// The smallest limit with no more than one alarm in so many weeks.
    private static func limit(_ tracks: [[Double]], once length: Double, _ rules: SwingRules) -> Double {
        var (low, high) = (1.0, farthest)
        for _ in 0..<30 {
            let middle = (low + high) / 2
            if reached(tracks, middle, rules).map({ $0 < length }) ?? false { low = middle } else { high = middle }
        }
        return high
    }

    /// Weeks of one person between two alarms; nil without any.
    ///
    /// An alarm is over after `quietWeeks` inside: one long move is one alarm.
    static func reached(_ tracks: [[Double]], _ factor: Double, _ rules: SwingRules) -> Double? {
        var (alarms, weeks) = (0, 0)
        for track in tracks {
            var (isOn, inside) = (false, 0)
            for statistic in track {
                if abs(statistic) >= factor {
                    if !isOn { alarms += 1 }
                    (isOn, inside) = (true, 0)
                } else {
                    inside += 1
                    if inside >= rules.quietWeeks { isOn = false }
                }
            }
            weeks += track.count
        }
        return alarms == 0 ? nil : Double(weeks) / Double(alarms)
    }
}
