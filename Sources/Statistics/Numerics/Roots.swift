/// Zeroes of a function of one number.
enum Roots {
    /// Where `f` changes its sign in the range, to the last bits; nil where it has one sign at both ends.
    ///
    /// Source: Ridders 1979; where its step gains less than half, the middle is taken.
    static func find(in range: ClosedRange<Double>, _ f: (Double) -> Double) -> Double? {
        var (low, high) = (range.lowerBound, range.upperBound)
        var (atLow, atHigh) = (f(low), f(high))
        if atLow == 0 { return low }
        if atHigh == 0 { return high }
        guard (atLow < 0) != (atHigh < 0), !atLow.isNaN, !atHigh.isNaN else { return nil }
        /// Keeps the half with the change of sign; true at a zero.
        func narrow(_ x: Double, _ value: Double) -> Bool {
            if (value < 0) == (atLow < 0) { (low, atLow) = (x, value) } else { (high, atHigh) = (x, value) }
            return value == 0
        }
        for _ in 0..<200 {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { break }
            let (value, before) = (f(middle), (low, atLow, high, atHigh))
            if value.isNaN { return nil }
            if narrow(middle, value) { return middle }
            let root = (value * value - before.1 * before.3).squareRoot()
            guard root.isFinite, root > 0 else { continue }
            let guess = middle + (middle - before.0) * (before.1 < before.3 ? -1 : 1) * value / root
            guard guess > low, guess < high else { continue }
            if narrow(guess, f(guess)) { return guess }
            // A step beyond the guess closes the range from the other side too.
            let beyond = guess == low ? guess + 4e-16 * abs(guess) : guess - 4e-16 * abs(guess)
            if beyond > low, beyond < high, narrow(beyond, f(beyond)) { return beyond }
        }
        return low + (high - low) / 2
    }
}
