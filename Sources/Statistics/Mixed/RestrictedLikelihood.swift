import Foundation

/// The restricted likelihood of a nested mixed model at two ratios of variance, with what follows from it.
///
/// With V = I + part · ZZ' over parts + group · ZZ' over groups each block has an inverse in closed form, so that
/// one look costs as much as there are parts, however many rows they have.
struct RestrictedLikelihood: Sendable {
    /// -2 log of the likelihood, the error variance being the likeliest one.
    private(set) var deviance = Double.infinity
    /// Slopes of the deviance by the two ratios.
    private(set) var slopes = (group: 0.0, part: 0.0)
    private(set) var coefficients: [Double] = []
    /// X'V⁻¹X, below and on the diagonal.
    private(set) var information = Matrix(size: 0)
    /// The squares left, over rows less coefficients.
    private(set) var residual = 0.0

    private let sums: MixedSums
    private let group: Double
    private let part: Double

    init(_ sums: MixedSums, group: Double, part: Double) {
        (self.sums, self.group, self.part) = (sums, group, part)
        var products = sums.products
        var logarithm = 0.0
        each { first, behind, weight, own in
            logarithm += log(1 + group * weight)
            for place in first..<behind {
                let share = 1 / (1 + sums.counts[place] * part)
                logarithm -= log(share)
                if part > 0 { products.add(sums.sums, at: place * sums.columns, times: -part * share) }
            }
            products.add(own, at: 0, times: -group / (1 + group * weight))
        }
        let width = sums.columns - 1
        guard case .success(let factor) = products.symmetric.cholesky(tolerance: 1e-13) else { return }
        let rest = Double(sums.rows - width)
        residual = factor[width, width] * factor[width, width] / rest
        for column in 0..<width { logarithm += 2 * log(factor[column, column]) }
        deviance = logarithm + rest * (1 + log(2 * .pi * residual))
        coefficients = Array(repeating: 0, count: width)
        for row in stride(from: width - 1, through: 0, by: -1) {
            var sum = factor[width, row]
            for below in row + 1..<max(width, row + 1) { sum -= factor[below, row] * coefficients[below] }
            coefficients[row] = sum / factor[row, row]
        }
        information = Matrix(size: width)
        for row in 0..<width {
            for column in 0..<width { information[row, column] = products[max(row, column), min(row, column)] }
        }
        if let inverse = information.inverse { slopes = slopes(inverse) }
    }

    /// Each group's parts, Σ n/(1 + n · part) over them, and the columns' sums weighted likewise.
    private func each(_ body: (_ first: Int, _ behind: Int, _ weight: Double, _ own: [Double]) -> Void) {
        var own = Array(repeating: 0.0, count: sums.columns)
        for (first, behind) in zip(sums.starts, sums.starts.dropFirst()) {
            var weight = 0.0
            for column in own.indices { own[column] = 0 }
            for place in first..<behind {
                let share = 1 / (1 + sums.counts[place] * part)
                weight += sums.counts[place] * share
                for column in own.indices { own[column] += share * sums.sums[place * sums.columns + column] }
            }
            body(first, behind, weight, own)
        }
    }

    /// tr(V⁻¹ZZ') less what the coefficients take of it, less the squares of the residuals' sums.
    private func slopes(_ inverse: Matrix) -> (group: Double, part: Double) {
        var (traces, groups, parts) = ((group: 0.0, part: 0.0), Matrix(size: sums.columns), Matrix(size: sums.columns))
        var whitened = Array(repeating: 0.0, count: sums.columns)
        each { first, behind, weight, own in
            let drawn = group / (1 + group * weight)
            traces.group += weight / (1 + group * weight)
            groups.add(own, at: 0, times: 1 / ((1 + group * weight) * (1 + group * weight)))
            for place in first..<behind {
                let (count, share) = (sums.counts[place], 1 / (1 + sums.counts[place] * part))
                traces.part += count * share - drawn * count * share * count * share
                for column in whitened.indices {
                    whitened[column] = share * (sums.sums[place * sums.columns + column] - drawn * count * own[column])
                }
                parts.add(whitened, at: 0, times: 1)
            }
        }
        return (traces.group - taken(groups, inverse), traces.part - taken(parts, inverse))
    }

    private func taken(_ squares: Matrix, _ inverse: Matrix) -> Double {
        let full = squares.symmetric
        let left = coefficients.map { -$0 } + [1]
        var sum = 0.0
        for row in coefficients.indices {
            for column in coefficients.indices { sum += inverse[row, column] * full[row, column] }
        }
        return sum + zip(left, full.times(left)).reduce(0) { $0 + $1.0 * $1.1 } / residual
    }

    /// What each group has of its own, drawn to 0 by how little is known of it, and how far it may be off.
    func effects() -> [(value: Double, variance: Double)] {
        var list: [(value: Double, variance: Double)] = []
        let left = coefficients.map { -$0 } + [1]
        each { _, _, weight, own in
            let sum = zip(left, own).reduce(0) { $0 + $1.0 * $1.1 }
            list.append((group * sum / (1 + group * weight), residual * group / (1 + group * weight)))
        }
        return list
    }
}

extension Matrix {
    /// The same with what is below the diagonal also above it.
    var symmetric: Matrix {
        var whole = self
        for row in 0..<size {
            for column in 0..<row { whole[column, row] = self[row, column] }
        }
        return whole
    }
}
