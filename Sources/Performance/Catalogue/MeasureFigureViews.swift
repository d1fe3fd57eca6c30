import Core
import Web

extension Measure {
    /// A value of this measure as its unit says it.
    package func said(_ value: Double, _ say: Say) -> String {
        switch unit {
        case .share: say.percent(value, digits: 1)
        case .seconds: say.duration(seconds: Int(value.rounded()))
        case .perThousand: say.decimal(value * 1000, digits: 2)
        case .points, .number: say.decimal(value, digits: 2)
        }
    }

    /// The change worth a word, as its form says it.
    func saidStep(_ say: Say) -> String {
        switch form {
        case .proportion: say(Word("\(points) 个百分点", "\(points) 個百分點", "\(points) percentage points"))
        case .meanOfLogs: say.percent(step)
        case .mean: say.decimal(step, digits: 2)
        case .count: said(step, say)
        }
    }

    private var points: String { "\(Int((step * 100).rounded()))" }
}
