import Core
import Web

extension Measure {
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
