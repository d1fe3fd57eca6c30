import Foundation

/// The share still there over time, with people who were watched only from later on or only until now.
///
/// Assumes that who is no longer watched would have gone on like the others.
/// | lung, R `survival` | men | women |
/// | --- | --- | --- |
/// | median | 270 | 426 |
/// | share at 365 | .3361 (.0434) | .5265 (.0597) |
///
/// Source: Kaplan and Meier 1958; error of Greenwood 1926; intervals on the log-log scale; as R's `survfit`.
public struct KaplanMeier: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        public let time: Double
        public let atRisk: Int
        public let events: Int
        /// From this time on, until the next step.
        public let share: Double
        public let standardError: Double
    }

    /// The scale on which limits lie evenly about the share.
    public enum Scale: Hashable, Sendable {
        /// The one to take: good also with few people and near the ends.
        case logLog
        /// What R takes if not told otherwise.
        case log
    }

    /// One for each time with an event.
    public let steps: [Step]
    /// How far anyone was watched.
    public let longest: Double
    public let people: Int

    /// nil without spells.
    public init?(_ spells: [Spell]) {
        guard let longest = spells.map(\.exit).max() else { return nil }
        self.longest = longest
        people = spells.count
        var (share, greenwood) = (1.0, 0.0)
        steps = EventTable(spells).rows.map { row in
            let (d, n) = (Double(row.events), Double(row.atRisk))
            share *= (n - d) / n
            greenwood += d / (n * (n - d))
            let error = share > 0 ? share * sqrt(greenwood) : 0
            return Step(time: row.time, atRisk: row.atRisk, events: row.events, share: share, standardError: error)
        }
    }

    /// The step in force at a time; nil before the first and after the longest watch.
    private func step(at time: Double) -> Step? { steps.last { $0.time <= time } }

    /// The share still there; nil after the longest watch, where nothing is known.
    public func share(at time: Double) -> Double? {
        time > longest ? nil : step(at: time)?.share ?? 1
    }

    /// nil after the longest watch.
    public func standardError(at time: Double) -> Double? {
        time > longest ? nil : step(at: time)?.standardError ?? 0
    }

    /// The interval of the share, within 0...1; nil after the longest watch or unless the level is inside 0...1.
    ///
    /// Before any event, and once all are gone, there is nothing to reckon with: the share itself.
    public func interval(at time: Double, level: Double = 0.95, scale: Scale = .logLog) -> Interval? {
        guard time <= longest, let z = Normal.z(level: level) else { return nil }
        guard let step = step(at: time) else { return Interval(low: 1, high: 1) }
        return Self.interval(step, z, scale)
    }

    private static func interval(_ step: Step, _ z: Double, _ scale: Scale) -> Interval {
        guard step.share > 0, step.share < 1 else { return Interval(low: step.share, high: step.share) }
        if scale == .log {
            let factor = exp(z * step.standardError / step.share)
            return Interval(low: step.share / factor, high: min(1, step.share * factor))
        }
        let half = z * step.standardError / (step.share * -log(step.share))
        return Interval(low: pow(step.share, exp(half)), high: pow(step.share, exp(-half)))
    }

    /// When the share falls to `share` and below; nil where it never does.
    ///
    /// Where it stays exactly there for a while, the middle of that while, as R has it.
    public func time(share: Double = 0.5) -> Double? { Self.time(steps.map { ($0.time, $0.share) }, share, longest) }

    /// The interval of `time(share:)`: an end is nil where the limits never fall so far.
    public func timeInterval(
        share: Double = 0.5,
        level: Double = 0.95,
        scale: Scale = .logLog
    ) -> (low: Double?, high: Double?)? {
        guard let z = Normal.z(level: level) else { return nil }
        // Once all are gone there are no limits any more, and none is crossed there.
        let limits = steps.filter { $0.share > 0 }.map { ($0.time, Self.interval($0, z, scale)) }
        return (
            Self.time(limits.map { ($0.0, $0.1.low) }, share, longest),
            Self.time(limits.map { ($0.0, $0.1.high) }, share, longest)
        )
    }

    private static func time(_ curve: [(time: Double, share: Double)], _ share: Double, _ longest: Double) -> Double? {
        let tolerance = 1e-12
        guard let first = curve.firstIndex(where: { $0.share < share + tolerance }) else { return nil }
        guard abs(curve[first].share - share) <= tolerance else { return curve[first].time }
        let next = curve[first...].first { $0.share < share - tolerance }?.time ?? longest
        return (curve[first].time + next) / 2
    }
}
