/// Maps the values of a chart to percent of its height and chooses the few numbers at its side.
struct Scale {
    let low: Double
    let high: Double
    /// Round values inside the range, three to six of them.
    let ticks: [Double]

    /// The range covers all values and the floor if one is given, with a little air; a flat line gets a range of its own.
    init(_ values: [Double], floor: Double? = nil) {
        let known = values.filter(\.isFinite)
        var low = known.min() ?? 0
        var high = known.max() ?? 1
        if let floor { low = min(low, floor) }
        if high - low < 1e-12 {
            let room = max(high.magnitude * 0.1, 1e-6)
            (low, high) = (floor ?? low - room, high + room)
        }
        let air = (high - low) * 0.08
        self.low = floor == low ? low : low - air
        self.high = high + air
        ticks = Scale.ticks(self.low, self.high)
    }

    /// 0 at the top, 100 at the bottom, as SVG counts.
    func percent(_ value: Double) -> Double { 100 - (value - low) / (high - low) * 100 }

    /// Multiples of 1, 2 or 5 x 10^n: the widest step that leaves three, or else two.
    private static func ticks(_ low: Double, _ high: Double) -> [Double] {
        var unit = 1.0
        while unit * 10 <= high - low { unit *= 10 }
        while unit > high - low { unit /= 10 }
        let steps = [10, 5, 2, 1, 0.5, 0.2, 0.1].map { $0 * unit }
        func count(_ step: Double) -> Int { Int((high / step).rounded(.down) - (low / step).rounded(.up)) + 1 }
        guard let step = steps.first(where: { count($0) >= 3 }) ?? steps.last else { return [] }
        let first = (low / step).rounded(.up)
        return (0..<count(step)).map { (first + Double($0)) * step }
    }
}
