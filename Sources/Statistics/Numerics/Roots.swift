/// Zeroes of a function of one number.
enum Roots {
    /// Where `f` changes its sign in the range, to the last bits; nil where it has one sign at both ends.
    ///
    /// Source: bisection; slow and sure.
    static func find(in range: ClosedRange<Double>, _ f: (Double) -> Double) -> Double? {
        var (low, high) = (range.lowerBound, range.upperBound)
        let (atLow, atHigh) = (f(low), f(high))
        if atLow == 0 { return low }
        if atHigh == 0 { return high }
        guard (atLow < 0) != (atHigh < 0), !atLow.isNaN, !atHigh.isNaN else { return nil }
        for _ in 0..<200 {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { break }
            let value = f(middle)
            if value == 0 { return middle }
            if (value < 0) == (atLow < 0) { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }
}
