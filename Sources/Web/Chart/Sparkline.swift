extension Chart {
    /// A line the size of a word, for a row of a table; `label` is what it says in words.
    package static func sparkline(_ values: [Double?], label: some Phrase, _ h: inout HTML) {
        let known = values.indices.compactMap { index in values[index].map { (index, $0) } }
        let scale = Scale(known.map(\.1))
        h.svg(
            .class("spark"),
            .role("img"),
            .aria("label", label),
            .attribute("width", 88),
            .attribute("height", 24)
        ) { h in
            guard let last = known.last else { return }
            h.svg(
                .attribute("x", 4),
                .attribute("y", 3),
                .attribute("width", 78),
                .attribute("height", 18),
                .attribute("overflow", "visible")
            ) { h in
                stretched(&h) { $0.path(.class("chart__line"), .attribute("d", path(values, scale))) }
                at(across(last.0, of: values.count), scale.percent(last.1), &h) {
                    $0.circle(.class("chart__dot"), .attribute("r", 2.6))
                }
            }
        }
    }

    /// The grey hills of the queue's load at the foot of a day, 0 to 1 from morning to evening.
    package static func hills(_ load: [Double], label: String? = nil, _ h: inout HTML) {
        h.svg(
            .class("hills"),
            .role("img").when(label != nil),
            .aria("label", label ?? "").when(label != nil),
            .aria("hidden", true).when(label == nil),
            .attribute("viewBox", "0 0 100 34"),
            .attribute("preserveAspectRatio", "none")
        ) { $0.path(.attribute("d", ridge(load))) }
    }

    /// A smooth ridge closed at the foot, which never overshoots its points.
    ///
    /// Source: Fritsch and Carlson, "Monotone piecewise cubic interpolation" (1980), with harmonic tangents.
    private static func ridge(_ load: [Double]) -> String {
        guard load.count > 1 else { return "M0 34H100V34Z" }
        let tops = load.map { 33 - max(0, min(1, $0)) * 31 }
        let width = span / Double(tops.count - 1)
        let steps = zip(tops.dropFirst(), tops).map { ($0 - $1) / width }
        func slope(_ index: Int) -> Double {
            guard index > 0, index < steps.count, steps[index - 1] * steps[index] > 0 else { return 0 }
            return 2 * steps[index - 1] * steps[index] / (steps[index - 1] + steps[index])
        }
        func place(_ x: Double, _ y: Double) -> String { Attribute.plain(x) + " " + Attribute.plain(y) }
        var path = "M0 34V" + Attribute.plain(tops[0])
        for index in 1..<tops.count {
            let (from, to) = (Double(index - 1) * width, Double(index) * width)
            path += "C" + place(from + width / 3, tops[index - 1] + slope(index - 1) * width / 3)
            path += " " + place(to - width / 3, tops[index] - slope(index) * width / 3) + " " + place(to, tops[index])
        }
        return path + "V34Z"
    }
}
