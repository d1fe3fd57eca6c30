import Statistics
import Testing

/// Source: R `spc` 0.6.7, `xewma.arl`, `xcusum.arl` and their `crit` functions; 0.5 % as run lengths are published.
struct `Run lengths as published` {
    private static let shifts = [0, 0.5, 1, 2]

    @Test(
        arguments: [
            (0.2, 2.962, [499.7, 41.8, 10.54, 3.74]), (0.1, 2.814, [499.6, 31.3, 10.33, 4.36]),
            (0.4, 3.054, [500, 71.2, 14.3, 3.5]),
        ]
    )
    func `of an EWMA`(_ weight: Double, _ factor: Double, _ lengths: [Double]) throws {
        let ewma = try #require(EWMA(weight: weight))
        for (shift, length) in zip(Self.shifts, lengths) {
            near(ewma.runLength(factor: factor, shift: shift), length, 0.005 * length + 0.005)
        }
    }

    @Test func `of values alone, without memory`() throws {
        near(try #require(EWMA(weight: 1)).runLength(factor: 3), 370.398, 0.01)
    }

    @Test(arguments: [(4.0, [167.7, 26.6, 8.38, 3.34]), (5.0, [465.4, 38.0, 10.38, 4.01])])
    func `of a CUSUM`(_ limit: Double, _ lengths: [Double]) throws {
        let cusum = try #require(CUSUM(allowance: 0.5, limit: limit))
        for (shift, length) in zip(Self.shifts, lengths) { near(cusum.runLength(shift: shift), length, 0.005 * length) }
    }

    @Test(
        arguments: [
            (100.0, 2.3596, 3.502), (370.4, 2.8593, 4.775), (500, 2.9622, 5.071), (1000, 3.1866, 5.757),
            (2000, 3.3954, 6.447),
        ]
    )
    func `limits for a length`(_ length: Double, _ factor: Double, _ limit: Double) throws {
        near(try #require(EWMA(weight: 0.2)).factor(forRunLength: length), factor, 0.0003)
        near(CUSUM.limit(forRunLength: length, allowance: 0.5), limit, 0.002)
    }

    /// Source: computed from 249 agents' weeks (Bloom and others, 2015): deviation .504 instead of .333.
    @Test func `values that resemble one another spread an EWMA wider`() throws {
        let ewma = try #require(EWMA(weight: 0.2))
        let weeks = try #require(Autocorrelation(level: 0.43, decay: 0.75))
        near(ewma.variance(after: 200, weeks).squareRoot(), 0.504, 0.003)
        near(ewma.variance().squareRoot(), 0.3333, 0.0001)
    }
}
