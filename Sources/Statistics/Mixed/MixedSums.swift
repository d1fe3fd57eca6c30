import Foundation

/// All a nested mixed model needs of its rows: sums over each part, and products over all.
///
/// Columns are the intercept's 1, the values, and the outcome last; values and outcome are centred and scaled.
struct MixedSums: Sendable {
    let rows: Int
    let columns: Int
    /// Sums of products of every two columns.
    private(set) var products: Matrix
    /// Rows of each part, parts of one group one after the other.
    private(set) var counts: [Double] = []
    /// Sums of each part's columns, one part after the other.
    private(set) var sums: [Double] = []
    /// Where each group's parts begin, and behind the last one.
    private(set) var starts: [Int] = []
    private(set) var groups: [Int] = []
    /// Taken from each column, and divided by; 0 and 1 for the intercept.
    let centres: [Double]
    let scales: [Double]

    /// Whether parts can be told from groups and from rows.
    var hasParts: Bool { counts.count > groups.count && counts.count < rows }

    init(_ rows: some Sequence<MixedRow>) throws(MixedRefusal) {
        var gathered = Gathering()
        for row in rows { try gathered.add(row) }
        guard gathered.rows > 0 else { throw .malformed }
        let (count, columns) = (Double(gathered.rows), gathered.columns)
        var (centres, scales) = (Array(repeating: 0.0, count: columns), Array(repeating: 1.0, count: columns))
        var products = gathered.products
        for column in 1..<columns {
            let mean = gathered.products[column, 0] / count
            let square = (gathered.products[column, column] / count - mean * mean).squareRoot()
            let isValue = column < columns - 1
            // What differs only by rounding does not differ.
            guard square > 1e-9 * (abs(mean) + abs(gathered.shift[column]) * 1e-3) else {
                if isValue { throw .dependent(column: column - 1) }
                throw .noSpread
            }
            (centres[column], scales[column]) = (mean, square)
        }
        for i in 0..<columns {
            for j in 0..<columns {
                let raw = gathered.products[max(i, j), min(i, j)]
                products[i, j] =
                    i == 0 && j == 0 ? count : i == 0 || j == 0 ? 0 : raw - count * centres[i] * centres[j]
                products[i, j] /= scales[i] * scales[j]
            }
        }
        self.rows = gathered.rows
        self.columns = columns
        self.products = products
        self.scales = scales
        self.centres = zip(centres, gathered.shift).map { $0 + $1 }
        take(gathered, centres)
        guard groups.count > 1, groups.count < self.rows, self.rows >= columns else { throw .tooFew }
    }

    private mutating func take(_ gathered: Gathering, _ centres: [Double]) {
        for (key, place) in gathered.places.sorted(by: { ($0.key.group, $0.key.part) < ($1.key.group, $1.key.part) }) {
            if groups.last != key.group {
                starts.append(counts.count)
                groups.append(key.group)
            }
            let count = gathered.sums[place * columns]
            counts.append(count)
            for column in 0..<columns {
                sums.append((gathered.sums[place * columns + column] - count * centres[column]) / scales[column])
            }
        }
        starts.append(counts.count)
    }
}

/// Rows added up as they come, each column less what the first row has there, so that no digits are lost.
private struct Gathering {
    struct Key: Hashable {
        let group: Int
        let part: Int
    }

    private(set) var rows = 0
    private(set) var columns = 0
    private(set) var shift: [Double] = []
    private(set) var products = Matrix(size: 0)
    private(set) var places: [Key: Int] = [:]
    private(set) var sums: [Double] = []
    private var last: (key: Key, place: Int)?
    private var own: [Double] = []

    mutating func add(_ row: MixedRow) throws(MixedRefusal) {
        if rows == 0 {
            columns = row.values.count + 2
            shift = [0] + row.values + [row.outcome]
            products = Matrix(size: columns)
            own = Array(repeating: 1, count: columns)
        }
        guard row.values.count + 2 == columns, row.outcome.isFinite else { throw .malformed }
        for column in row.values.indices {
            guard row.values[column].isFinite else { throw .malformed }
            own[column + 1] = row.values[column] - shift[column + 1]
        }
        own[columns - 1] = row.outcome - shift[columns - 1]
        products.add(own, at: 0, times: 1)
        let place = place(of: Key(group: row.group, part: row.part)) * columns
        for column in 0..<columns { sums[place + column] += own[column] }
        rows += 1
    }

    private mutating func place(of key: Key) -> Int {
        if let last, last.key == key { return last.place }
        let place = places[key] ?? places.count
        if place == places.count {
            places[key] = place
            sums.append(contentsOf: repeatElement(0, count: columns))
        }
        last = (key, place)
        return place
    }
}

extension Matrix {
    /// Adds `factor` times the products of the vector that begins at `start`, below and on the diagonal.
    mutating func add(_ values: [Double], at start: Int, times factor: Double) {
        for row in 0..<size {
            let part = factor * values[start + row]
            // Many values are kinds, 0 more often than not.
            if part == 0 { continue }
            for column in 0...row { cells[row * size + column] += part * values[start + column] }
        }
    }
}
