import Core
import Statistics
import Web

extension Measure {
    /// How a value of it is said: `82.4%`, `4 分 10 秒`, `2.1 ‰`.
    func said(_ value: Double, _ say: Say) -> String {
        switch unit {
        case .share: value > 1.5 ? say.decimal(value, digits: 1) : say.percent(value, digits: 1)
        case .points: say.decimal(value, digits: 1)
        case .seconds: say.duration(seconds: Int(value.rounded()))
        case .perThousand: say.decimal(value * 1000, digits: 1) + " ‰"
        case .number: say.decimal(value, digits: 2)
        }
    }

    func said(_ interval: Interval, _ say: Say) -> String { "\(said(interval.low, say))–\(said(interval.high, say))" }

    /// As pictures colour it.
    var side: LineChart.Better {
        switch better {
        case .up: .higher
        case .down: .lower
        case .within: .neither
        }
    }

    /// The answer in words; where less is better, better is said and not up.
    func words(_ answer: ResultAnswer) -> Word {
        let hasDirection: Bool = if case .within = better { false } else { true }
        return switch answer {
        case .up: hasDirection ? Words.better : Words.risen
        case .down: hasDirection ? Words.worse : Words.fallen
        case .noEvidence: Words.noEvidence
        case .notEnough: Words.notEnoughData
        }
    }

    /// Which way the figure itself went.
    func flag(_ answer: ResultAnswer) -> ControlPlot.Flag? {
        switch answer {
        case .up: better == .down ? .down : .up
        case .down: better == .down ? .up : .down
        case .noEvidence, .notEnough: nil
        }
    }
}

extension ResultFigure {
    /// `78.0%–86.1% · n = 210`: how sure the figure is and of how many.
    func sure(_ measure: Measure, _ say: Say) -> String {
        say.joined(interval.map { measure.said($0, say) } ?? "", "n = \(say.count(n))")
    }
}

extension MeasureCatalogue.Target {
    /// `75%–85%`, `≥ 75%`, `≤ 5 分`; nil where both sides are open.
    func words(_ measure: Measure, _ say: Say) -> String? {
        switch (low.map { measure.said($0, say) }, high.map { measure.said($0, say) }) {
        case (let low?, let high?): "\(low)–\(high)"
        case (let low?, nil): "≥ \(low)"
        case (nil, let high?): "≤ \(high)"
        case (nil, nil): nil
        }
    }
}
