/// The analysis of variance of scores by item and rater.
struct MeanSquares: Hashable, Sendable {
    let items: Double
    let raters: Double
    /// What neither explains.
    let rest: Double
    /// Within items, raters and rest together.
    let within: Double

    /// Rows of equal length, at least two by two.
    init(_ rows: [[Double]]) {
        let (n, k) = (Double(rows.count), Double(rows[0].count))
        let whole = rows.reduce(0) { $0 + $1.reduce(0, +) } / (n * k)
        let byItem = rows.map { $0.reduce(0, +) / k }
        let byRater = rows[0].indices.map { rater in rows.reduce(0) { $0 + $1[rater] } / n }
        let betweenItems = k * byItem.reduce(0) { $0 + ($1 - whole) * ($1 - whole) }
        let betweenRaters = n * byRater.reduce(0) { $0 + ($1 - whole) * ($1 - whole) }
        var rest = 0.0
        for (row, item) in zip(rows, byItem) {
            for (score, rater) in zip(row, byRater) {
                let left = score - item - rater + whole
                rest += left * left
            }
        }
        items = betweenItems / (n - 1)
        raters = betweenRaters / (k - 1)
        self.rest = rest / ((n - 1) * (k - 1))
        within = (betweenRaters + rest) / (n * (k - 1))
    }
}
