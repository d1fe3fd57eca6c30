import Statistics
import Testing

struct `Charts as published` {
    /// Source: NIST/SEMATECH e-Handbook 6.3.2.4.
    @Test func `an EWMA of NIST's`() throws {
        let values = [
            52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4,
            53.6, 52.1,
        ]
        let published = [
            50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
            49.92, 50.73, 51.23, 51.94, 51.99,
        ]
        let ewma = try #require(EWMA(weight: 0.3))
        let chart = try #require(ewma.chart(values, centre: 50, deviation: 2.0539, settled: true))
        for (mine, theirs) in zip(chart.values, published) { near(mine, theirs, 0.0051) }
        near(chart.limits.first?.high, 52.58843, 0.005)
        near(chart.limits.last?.low, 47.41157, 0.005)
        #expect(chart.signals.isEmpty)
    }

    /// Source: NIST/SEMATECH e-Handbook 6.3.2.3.
    @Test func `a CUSUM of NIST's`() throws {
        let values = [
            324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
            328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
        ]
        let high = [
            0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16, 19.04,
        ]
        let low = [0, 0.01, 0, 0.33, 0, 0, 0.56, 0.72, 0.17, 0.25, 0.31, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        let cusum = try #require(CUSUM(allowance: 0.3175, limit: 4.1959))
        for (step, (up, down)) in zip(cusum.path(values, target: 325), zip(high, low)) {
            near(step.high, up, 0.0055)
            near(step.low, down, 0.0055)
        }
        #expect(cusum.signals(values, target: 325).first == 13)
    }

    /// Source: Montgomery, Introduction to Statistical Quality Control, orange juice cans.
    @Test func `a p chart of Montgomery's`() throws {
        let counts = [
            12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
        ]
        let sizes = counts.map { _ in 50 }
        let chart = try #require(AttributeChart.p(counts, of: sizes))
        near(chart.centre, 0.2313, 0.00005)
        near(chart.limits[0].low, 0.0524, 0.00005)
        near(chart.limits[0].high, 0.4102, 0.00005)
        #expect(chart.signals == [14, 22])
        let clean = try #require(AttributeChart.p(counts, of: sizes, without: [14, 22]))
        near(clean.centre, 0.2150, 0.00005)
        near(clean.limits[0].low, 0.0407, 0.00005)
        near(clean.limits[0].high, 0.3893, 0.00005)
    }

    /// Source: Steiner and others, 2000, the formula by hand.
    @Test func `a risk-adjusted CUSUM`() throws {
        let outcomes = [0, 0, 1, 0, 1, 1, 0, 1, 1, 1].map { $0 == 1 }
        let chances = [0.05, 0.1, 0.2, 0.05, 0.1, 0.3, 0.05, 0.1, 0.2, 0.1]
        let published = [0, 0, 0.5108, 0.4620, 1.0599, 1.4907, 1.4419, 2.0397, 2.5505, 3.1484]
        let cusum = try #require(RiskAdjustedCUSUM(oddsRatio: 2))
        for (mine, theirs) in zip(try #require(cusum.path(outcomes, chances: chances)), published) {
            near(mine, theirs, 0.0001)
        }
    }

    /// Source: computed from the bank's calls with R; p₀ rounded there to four places.
    @Test func `a funnel of 24 agents`() throws {
        for (trials, limits) in [
            (100, [0.0537, 0.0887, 0.2335, 0.2803]), (500, [0.1127, 0.1301, 0.1948, 0.2146]),
        ] {
            for (p, limit) in zip([0.001, 0.025, 0.975, 0.999], limits) {
                near(Funnel.limit(p, proportion: 0.1628, trials: trials), limit, 0.0001)
            }
        }
        let spread = try #require(Funnel.overdispersion(BankCalls.long))
        near(spread.factor, 26.44, 0.005)
        near(spread.betweenVariance, 0.003305, 0.0000005)
        #expect(spread.plain.count { abs($0) > 3.09 } == 16)
        #expect(spread.adjusted.count { abs($0) > 3.09 } == 2)
    }
}
