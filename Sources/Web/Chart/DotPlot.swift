/// How a figure is spread among peers: a dot for each of a few, columns for many, with the middle and one's own place.
package struct DotPlot: Sendable {
    package var title: String
    package var values: [Double]
    package var median: Double?
    /// The person the page is about, with what they are called there.
    package var own: (value: Double, name: String)?
    package var unit: @Sendable (Double) -> String

    package init(
        _ title: String,
        values: [Double],
        median: Double?,
        own: (value: Double, name: String)? = nil,
        unit: @escaping @Sendable (Double) -> String
    ) {
        (self.title, self.values, self.median) = (title, values.filter(\.isFinite).sorted(), median)
        (self.own, self.unit) = (own, unit)
    }

    /// Columns of the picture; each is as wide as a dot on a phone.
    static let columns = 28
    /// As many dots fit above each other; beyond it a column stands for them.
    static let tallest = 11

    var across: Scale { Scale(values + [median, own?.value].compactMap { $0 }) }

    /// How many values lie in each column.
    func counts(_ across: Scale) -> [Int] {
        var counts = Array(repeating: 0, count: DotPlot.columns)
        for value in values {
            let share = (100 - across.percent(value)) / 100
            counts[min(DotPlot.columns - 1, max(0, Int(share * Double(DotPlot.columns))))] += 1
        }
        return counts
    }

    /// From where to where a column reaches.
    func bounds(of column: Int, _ across: Scale) -> (from: Double, to: Double) {
        let width = (across.high - across.low) / Double(DotPlot.columns)
        let from = across.low + Double(column) * width
        return (from, from + width)
    }
}
