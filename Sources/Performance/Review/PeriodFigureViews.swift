import Core
import Web

extension PeriodFigure {
    /// How a value of it is said.
    package func said(_ value: Double, _ say: Say) -> String { measure.said(value, say) }

    /// `78.0%–86.1% · n = 210`.
    package func sure(_ say: Say) -> String { figure.sure(measure, say) }
}
