import Foundation

/// The beta-binomial likelihood in the mean μ and the dispersion γ = 1/(a + b), well-behaved at γ = 0.
///
/// Σ over people of Σ_{k<x} ln(μ + kγ) + Σ_{k<n-x} ln(1 - μ + kγ) - Σ_{k<n} ln(1 + kγ). Source: Griffiths 1973.
struct BetaBinomialLikelihood: Sendable {
    /// How many people have more than k successes, failures, trials.
    private let successes: [Double]
    private let failures: [Double]
    private let trials: [Double]

    init(_ people: [Proportion]) {
        successes = Self.above(people.map(\.successes))
        failures = Self.above(people.map { $0.trials - $0.successes })
        trials = Self.above(people.map(\.trials))
    }

    private static func above(_ counts: [Int]) -> [Double] {
        var found = Array(repeating: 0.0, count: counts.max() ?? 0)
        for count in counts where count > 0 { found[count - 1] += 1 }
        for k in found.indices.dropLast().reversed() { found[k] += found[k + 1] }
        return found
    }

    func value(_ mean: Double, _ dispersion: Double) -> Double {
        sum(successes) { log(mean + $0 * dispersion) } + sum(failures) { log(1 - mean + $0 * dispersion) }
            - sum(trials) { log1p($0 * dispersion) }
    }

    /// The derivative by the dispersion.
    func slope(_ mean: Double, _ dispersion: Double) -> Double {
        sum(successes) { $0 / (mean + $0 * dispersion) } + sum(failures) { $0 / (1 - mean + $0 * dispersion) }
            - sum(trials) { $0 / (1 + $0 * dispersion) }
    }

    /// The likeliest mean at a dispersion: the derivative falls all the way, so there is one.
    func mean(at dispersion: Double, pooled: Double) -> Double {
        if dispersion == 0 { return pooled }
        return Roots.find(in: 1e-15...(1 - 1e-15)) { mean in
            sum(successes) { 1 / (mean + $0 * dispersion) } - sum(failures) { 1 / (1 - mean + $0 * dispersion) }
        } ?? pooled
    }

    private func sum(_ counts: [Double], _ term: (Double) -> Double) -> Double {
        var sum = 0.0
        for (k, count) in counts.enumerated() { sum += count * term(Double(k)) }
        return sum
    }
}
