import Foundation

/// A small square matrix, rows one after the other.
struct Matrix: Hashable, Sendable {
    let size: Int
    var cells: [Double]

    init(size: Int) {
        self.size = size
        cells = Array(repeating: 0, count: size * size)
    }

    subscript(row: Int, column: Int) -> Double {
        get { cells[row * size + column] }
        set { cells[row * size + column] = newValue }
    }

    func times(_ vector: [Double]) -> [Double] {
        (0..<size).map { row in (0..<size).reduce(0) { $0 + self[row, $1] * vector[$1] } }
    }

    /// The solution of `self · x = right`; nil where the matrix is singular to rounding.
    func solved(_ right: [Double]) -> [Double]? {
        var (a, x) = (self, right)
        for pivot in 0..<size {
            guard let best = (pivot..<size).max(by: { abs(a[$0, pivot]) < abs(a[$1, pivot]) }),
                abs(a[best, pivot]) > 1e-13 * (abs(self[best, pivot]) + .leastNormalMagnitude)
            else { return nil }
            if best != pivot {
                for column in 0..<size {
                    (a[best, column], a[pivot, column]) = (a[pivot, column], a[best, column])
                }
                x.swapAt(best, pivot)
            }
            for row in pivot + 1..<max(size, pivot + 1) {
                let factor = a[row, pivot] / a[pivot, pivot]
                if factor == 0 { continue }
                for column in pivot..<size { a[row, column] -= factor * a[pivot, column] }
                x[row] -= factor * x[pivot]
            }
        }
        for row in stride(from: size - 1, through: 0, by: -1) {
            for column in row + 1..<max(size, row + 1) { x[row] -= a[row, column] * x[column] }
            x[row] /= a[row, row]
        }
        return x.allSatisfy(\.isFinite) ? x : nil
    }

    /// The inverse; nil where the matrix is singular to rounding.
    var inverse: Matrix? {
        var result = Matrix(size: size)
        for column in 0..<size {
            var unit = Array(repeating: 0.0, count: size)
            unit[column] = 1
            guard let x = solved(unit) else { return nil }
            for row in 0..<size { result[row, column] = x[row] }
        }
        return result
    }

    /// The lower factor of a positive definite matrix; nil, or the first column that depends on those before it.
    func cholesky(tolerance: Double = 1e-10) -> Result<Matrix, DependentColumn> {
        var factor = Matrix(size: size)
        for column in 0..<size {
            var rest = self[column, column]
            for k in 0..<column { rest -= factor[column, k] * factor[column, k] }
            guard rest > tolerance * self[column, column], rest.isFinite else {
                return .failure(DependentColumn(column: column))
            }
            factor[column, column] = sqrt(rest)
            for row in column + 1..<max(size, column + 1) {
                var sum = self[row, column]
                for k in 0..<column { sum -= factor[row, k] * factor[column, k] }
                factor[row, column] = sum / factor[column, column]
            }
        }
        return .success(factor)
    }
}

/// A column that follows from those before it, or never changes.
struct DependentColumn: Error, Hashable {
    let column: Int
}
