import Statistics
import Testing

struct `Shrinkage and run lengths as R has them` {
    @Test func `of proportions, rates and scores`() throws {
        var proof = try Proof("shrinkage")
        for one in proof.cases {
            let people = try zip(one.wholes("x"), one.wholes("n")).map { try #require(Proportion($0, of: $1)) }
            let beta = try #require(BetaBinomial(fitting: people))
            proof.check(beta.a, one, "beta", at: 0, 1e-6, relative: true)
            proof.check(beta.b, one, "beta", at: 1, 1e-6, relative: true)
            let rates = try zip(one.wholes("events"), one.numbers("exposure")).map { try #require(Rate($0, per: $1)) }
            let gamma = try #require(GammaPoisson(fitting: rates))
            proof.check(gamma.shape, one, "gamma", at: 0, 1e-6, relative: true)
            proof.check(gamma.rate, one, "gamma", at: 1, 1e-6, relative: true)
            let normal = try #require(
                NormalShrinkage(fitting: one.numbers("scores"), variances: one.numbers("variances"))
            )
            proof.check(normal.betweenVariance, one, "between", 1e-6)
            proof.check(normal.mean, one, "mean", 1e-6)
        }
        try proof.told()
    }

    @Test func `of group means, by a mixed model`() throws {
        let proof = try Proof("shrinkage")
        for one in proof.cases {
            let means = one.numbers("groupMeans")
            let variance = one.number("lmerWithin") / one.number("groupSize")
            let normal = try #require(
                NormalShrinkage(fitting: means, variances: means.map { _ in variance })
            )
            #expect(abs(normal.betweenVariance - one.number("lmerBetween")) < 1e-5)
            #expect(abs(normal.mean - one.number("lmerMean")) < 1e-8)
            for (mean, own) in zip(means, one.numbers("lmerOwn")) {
                #expect(abs(normal.estimate(mean, variance: variance) - own) < 1e-5)
            }
        }
    }

    @Test func `of charts, by Markov chains`() throws {
        var proof = try Proof("runs")
        for one in proof.cases {
            let shift = one.number("shift")
            let ewma = EWMA(weight: one.number("lambda"))?.runLength(factor: one.number("factor"), shift: shift)
            proof.check(ewma, one, "ewma", 0.005, relative: true)
            let cusum = CUSUM(allowance: one.number("k"), limit: one.number("h"))?.runLength(shift: shift)
            proof.check(cusum, one, "cusum", 0.005, relative: true)
        }
        try proof.told()
    }
}
