import Statistics
import Testing

struct `Distributions as R has them` {
    @Test func `in the middle and far out`() throws {
        var proof = try Proof("distributions")
        for one in proof.cases {
            for (place, x) in one.numbers("x").enumerated() {
                let found = try #require(values(one, x, p: one.numbers("p")[place]))
                proof.check(found.density, one, "density", at: place, 1e-9, relative: true)
                proof.check(found.lower, one, "lower", at: place, 1e-9, relative: true)
                proof.check(found.upper, one, "upper", at: place, 1e-9, relative: true)
                proof.check(found.quantile, one, "x", at: place, 1e-9, relative: true)
            }
        }
        try proof.told()
    }

    private typealias Values = (density: Double, lower: Double, upper: Double, quantile: Double?)

    private func values(_ one: Case, _ x: Double, p: Double) -> Values? {
        let parameters = one.numbers("parameters")
        func smooth(_ made: (some ContinuousDistribution)?) -> Values? {
            made.map { ($0.density(x), $0.lower(x), $0.upper(x), $0.quantile(p)) }
        }
        func count(_ made: (some CountDistribution)?) -> Values? {
            made.map { ($0.probability(Int(x)), $0.lower(Int(x)), $0.upper(Int(x)), $0.quantile(p).map(Double.init)) }
        }
        switch one.text("kind") {
        case "normal": return smooth(Normal(mean: parameters[0], deviation: parameters[1]))
        case "t": return smooth(StudentT(degrees: parameters[0]))
        case "chiSquared": return smooth(ChiSquared(degrees: parameters[0]))
        case "f": return smooth(FRatio(numerator: parameters[0], denominator: parameters[1]))
        case "beta": return smooth(Beta(a: parameters[0], b: parameters[1]))
        case "gamma": return smooth(Gamma(shape: parameters[0], rate: parameters[1]))
        case "binomial": return count(Binomial(trials: Int(parameters[0]), chance: parameters[1]))
        case "poisson": return count(Poisson(mean: parameters[0]))
        case "hypergeometric":
            let whole = parameters.map { Int($0) }
            return count(Hypergeometric(marked: whole[0], unmarked: whole[1], drawn: whole[2]))
        default: return nil
        }
    }
}
