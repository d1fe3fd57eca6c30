import Foundation

/// Finds the likeliest ratios of variance, 0 included, by Newton's steps on their roots.
///
/// The deviance is smooth in the roots and the same on both sides of 0, so 0 needs no fence.
struct VarianceSearch {
    let sums: MixedSums
    private(set) var best: RestrictedLikelihood
    private(set) var roots: [Double]

    init(_ sums: MixedSums) {
        self.sums = sums
        let starts = [0.1, 0.4, 1.2]
        let grid = sums.hasParts ? starts.flatMap { first in starts.map { [first, $0] } } : starts.map { [$0] }
        let looks = grid.map { ($0, VarianceSearch.look(sums, $0)) }
        (roots, best) = looks.min { $0.1.deviance < $1.1.deviance } ?? looks[0]
        for _ in 0..<3 {
            climb()
            if !leaveEdge() { break }
        }
    }

    private static func look(_ sums: MixedSums, _ roots: [Double]) -> RestrictedLikelihood {
        RestrictedLikelihood(sums, group: roots[0] * roots[0], part: roots.count > 1 ? roots[1] * roots[1] : 0)
    }

    private static func gradient(_ at: RestrictedLikelihood, _ roots: [Double]) -> [Double] {
        let slopes = [at.slopes.group, at.slopes.part]
        return zip(roots, slopes).map { 2 * $0 * $1 }
    }

    private mutating func climb() {
        for _ in 0..<60 {
            let gradient = VarianceSearch.gradient(best, roots)
            let step = newton(gradient)
            var (share, next, reached) = (1.0, roots, best)
            for _ in 0..<40 {
                next = zip(roots, step).map { abs($0 - share * $1) }
                reached = VarianceSearch.look(sums, next)
                if reached.deviance <= best.deviance + 1e-11 * abs(best.deviance) { break }
                share /= 2
            }
            guard reached.deviance.isFinite, share > 1e-11 else { return }
            let moved = zip(next, roots).contains { abs($0 - $1) > 1e-10 * (1e-4 + abs($1)) }
            (roots, best) = (next, reached)
            if !moved { return }
        }
    }

    /// The step of Newton's method, of steepest descent where the deviance is not a bowl.
    private func newton(_ gradient: [Double]) -> [Double] {
        var curve = Matrix(size: roots.count)
        for place in roots.indices {
            var beside = roots
            let gap = 1e-5 * (roots[place] + 0.01)
            beside[place] += gap
            let there = VarianceSearch.gradient(VarianceSearch.look(sums, beside), beside)
            for row in roots.indices { curve[row, place] = (there[row] - gradient[row]) / gap }
        }
        for row in roots.indices {
            for column in 0..<row {
                curve[row, column] = (curve[row, column] + curve[column, row]) / 2
                curve[column, row] = curve[row, column]
            }
        }
        if case .success = curve.cholesky(), let step = curve.solved(gradient) { return step }
        let length = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return gradient.map { $0 / max(length, .leastNormalMagnitude) * 0.2 }
    }

    /// A root that has all but vanished becomes 0, unless the deviance falls away from there; whether it does.
    private mutating func leaveEdge() -> Bool {
        for place in roots.indices where roots[place] < 1e-4 {
            var edge = roots
            edge[place] = 0
            let there = VarianceSearch.look(sums, edge)
            if (place == 0 ? there.slopes.group : there.slopes.part) < 0 {
                roots[place] = 0.05
                best = VarianceSearch.look(sums, roots)
                return true
            }
            (roots, best) = (edge, there)
        }
        return false
    }
}
