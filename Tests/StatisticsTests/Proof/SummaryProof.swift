import Statistics
import Testing

struct `Summaries and intervals as R has them` {
    @Test func `of numbers`() throws {
        var proof = try Proof("summaries")
        for one in proof.cases {
            let (x, y) = (one.numbers("x"), one.numbers("y"))
            proof.check(Summary.quantile(x, one.number("p")), one, "quantile")
            proof.check(Summary.median(x), one, "median")
            proof.check(Robust.spread(x), one, "spread")
            proof.check(Summary.variance(x), one, "variance")
            proof.check(Summary.correlation(x, y), one, "correlation")
            proof.check(Summary.autocorrelation(x, lag: 1), one, "first")
            proof.check(Summary.autocorrelation(x, lag: 2), one, "second")
            for (place, rank) in Summary.ranks(x).enumerated() { proof.check(rank, one, "ranks", at: place) }
            let interval = try #require(Summary.meanInterval(x, level: 0.9))
            proof.check(interval.low, one, "low")
            proof.check(interval.high, one, "high")
        }
        try proof.told()
    }

    @Test func `of proportions and rates`() throws {
        var proof = try Proof("intervals")
        for one in proof.cases {
            let level = one.number("level")
            let proportion = try #require(Proportion(one.whole("successes"), of: one.whole("trials")))
            let (exact, wilson) = (proportion.exact(level: level), proportion.wilson(level: level))
            proof.check(exact?.low, one, "exact", at: 0)
            proof.check(exact?.high, one, "exact", at: 1)
            proof.check(wilson?.low, one, "wilson", at: 0)
            proof.check(wilson?.high, one, "wilson", at: 1)
            proof.check(proportion.exactTest(chance: one.number("chance")), one, "p", 1e-9, relative: true)
            let rate = Rate(one.whole("events"), per: one.number("exposure"))?.exact(level: level)
            proof.check(rate?.low, one, "rate", at: 0)
            proof.check(rate?.high, one, "rate", at: 1)
            let size = SampleSize.proportions(one.number("before"), one.number("after"), power: one.number("power"))
            proof.check(size, one, "size", 1e-6)
        }
        try proof.told()
    }

    @Test func `of funnels`() throws {
        var proof = try Proof("funnels")
        for one in proof.cases {
            for (place, p) in one.numbers("p").enumerated() {
                let limit = Funnel.limit(p, proportion: one.number("centre"), trials: one.whole("trials"))
                proof.check(limit, one, "limits", at: place)
            }
        }
        try proof.told()
    }
}
