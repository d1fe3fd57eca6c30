import Foundation

/// Marked ones among those drawn without putting back.
public struct Hypergeometric: CountDistribution, Hashable {
    public let marked: Int
    public let unmarked: Int
    public let drawn: Int

    /// nil unless all are 0 or more and no more are drawn than there are.
    public init?(marked: Int, unmarked: Int, drawn: Int) {
        guard marked >= 0, unmarked >= 0, drawn >= 0, drawn <= marked + unmarked else { return nil }
        self.marked = marked
        self.unmarked = unmarked
        self.drawn = drawn
    }

    public var support: ClosedRange<Int> { max(0, drawn - unmarked)...min(marked, drawn) }

    public func probability(_ k: Int) -> Double {
        guard support.contains(k) else { return 0 }
        return exp(
            SpecialFunctions.logChoose(marked, k) + SpecialFunctions.logChoose(unmarked, drawn - k)
                - SpecialFunctions.logChoose(marked + unmarked, drawn)
        )
    }

    public func lower(_ k: Int) -> Double {
        if k < support.lowerBound { return 0 }
        return k >= support.upperBound ? 1 : min(1, (support.lowerBound...k).reduce(0) { $0 + probability($1) })
    }

    public func upper(_ k: Int) -> Double {
        if k < support.lowerBound { return 1 }
        return k >= support.upperBound ? 0 : min(1, (k + 1...support.upperBound).reduce(0) { $0 + probability($1) })
    }
}
