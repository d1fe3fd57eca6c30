import Statistics
import Testing

struct `Exact tests as published` {
    /// Admitted and rejected men, then women, of six departments.
    ///
    /// Source: Bickel and others, 1975; R `UCBAdmissions`.
    private static let departments = [
        (512, 313, 89, 19), (353, 207, 17, 8), (120, 205, 202, 391), (138, 279, 131, 244), (53, 138, 94, 299),
        (22, 351, 24, 317),
    ].compactMap { TwoByTwo($0.0, $0.1, $0.2, $0.3) }

    @Test func `Berkeley's admissions, together`() throws {
        let rows = [[1198, 2691 - 1198], [557, 1835 - 557]]
        near(ChiSquaredTest(rows)?.statistic, 92.20528, 92.2 * 1e-5)
        near(ChiSquaredTest(rows, corrected: true)?.statistic, 91.6096, 91.6 * 1e-5)
        // R says 1.840856, where its search stops; solved to the end it is 1.840832.
        near(TwoByTwo(1198, 1493, 557, 1278)?.fisher().oddsRatio, 1.840832, 1.84 * 1e-6)
    }

    @Test func `Berkeley's admissions, by department`() throws {
        let strata = try #require(MantelHaenszel(Self.departments))
        near(strata.oddsRatio, 0.9046968, 1e-5)
        near(strata.interval()?.low, 0.772, 0.0005)
        near(strata.interval()?.high, 1.060, 0.0005)
        near(strata.test()?.statistic, 1.426946, 1.4e-5)
        near(strata.test()?.p, 0.2322635, 1e-5)
        near(strata.test(corrected: false)?.statistic, 1.524607, 1.5e-5)
        near(strata.woolf()?.statistic, 17.90171, 1.8e-4)
        near(strata.woolf()?.p, 0.0031, 0.00005)
        near(strata.exact().p, 0.2278, 0.00005)
        near(MantelHaenszel(Array(Self.departments.dropFirst()))?.oddsRatio, 1.031, 0.0005)
    }

    /// Source: R `poisson.test`.
    @Test func `rates of two groups`() throws {
        let one = RateRatio(try #require(Rate(11, per: 800)), to: try #require(Rate(21, per: 3011)))
        near(one.value, 1.9714881, 1e-6)
        near(one.exactTest(), 0.07966863, 1e-6)
        near(one.interval()?.low, 0.8584264, 1e-6)
        near(one.interval()?.high, 4.27726594, 1e-6)
        let other = RateRatio(try #require(Rate(9, per: 520)), to: try #require(Rate(2, per: 480)))
        near(other.value, 4.154, 0.0005)
        near(other.exactTest(), 0.0678, 0.00005)
        near(other.midP(), 0.0501, 0.00005)
        near(other.interval()?.low, 0.860, 0.0005)
        near(other.interval()?.high, 39.5, 0.05)
    }

    /// Source: Rothman's formula; R's Poisson model gives 1.6201.
    @Test func `rates within strata`() throws {
        let strata = try [(5, 120.0, 6, 300.0), (4, 200, 10, 700), (3, 80, 4, 150)].map {
            (first: try #require(Rate($0.0, per: $0.1)), second: try #require(Rate($0.2, per: $0.3)))
        }
        let found = try #require(StratifiedRates(strata))
        near(found.ratio, 1.6215, 0.00005)
        near(found.interval()?.low, 0.787, 0.0005)
        near(found.interval()?.high, 3.339, 0.0005)
    }

    /// Source: Bloom and others, 2015: who left, and who was promoted.
    ///
    /// R.
    @Test func `a Shanghai call centre`() throws {
        let others = try #require(Proportion(21, of: 131))
        near(Proportion(41, of: 118)?.ratio(to: others)?.value, 2.17, 0.005)
        near(TwoByTwo(41, 77, 21, 110)?.fisher().p, 7.3e-4, 5e-6)
        let men = try #require(Proportion(21, of: 116))
        near(Proportion(19, of: 133)?.ratio(to: men)?.value, 0.789, 0.0005)
        near(TwoByTwo(19, 114, 21, 95)?.fisher().p, 0.490, 0.0005)
        near(TwoByTwo(3, 7, 8, 8)?.fisher().p, 0.43, 0.005)
        let units =
            (0..<133).map { Permutation.Unit($0 < 19 ? 1 : 0, inGroup: true) }
            + (0..<116).map { Permutation.Unit($0 < 21 ? 1 : 0, inGroup: false) }
        // Three standard errors of the simulation about Fisher's answer.
        near(Permutation.test(units, most: 5000)?.p, 0.490, 0.0215)
    }

    /// Source: R `pchisq`; the published table of police discipline has 121.335 at eleven degrees.
    @Test func `a chance far out keeps its digits`() throws {
        let p = try #require(ChiSquared(degrees: 11)).upper(121.33523514801928)
        near(p / 9.7659e-21, 1, 1e-5)
    }
}
