import Foundation
import Statistics
import Support
import Testing

struct `Where there is too little` {
    @Test func `summaries say nothing`() {
        #expect(Summary.mean([]) == nil)
        #expect(Summary.variance([1]) == nil)
        #expect(Summary.median([]) == nil)
        #expect(Summary.quantile([1, 2], 1.1) == nil)
        #expect(Summary.correlation([1, 1], [1, 2]) == nil)
        #expect(Summary.autocorrelation([1, 1, 1], lag: 1) == nil)
        #expect(Summary.geometricMean([1, 0]) == nil)
        #expect(Robust.scores([1, 1, 1, 5]) == nil)
        #expect(Summary.meanInterval([4]) == nil)
    }

    @Test func `proportions and rates refuse what cannot be`() {
        #expect(Proportion(1, of: 0) == nil)
        #expect(Proportion(3, of: 2) == nil)
        #expect(Proportion(-1, of: 2) == nil)
        #expect(Rate(1, per: 0) == nil)
        #expect(Proportion(1, of: 2)?.wilson(level: 1) == nil)
        #expect(PromoterScore(promoters: 3, detractors: 3, answers: 5) == nil)
        #expect(SampleSize.proportions(0.5, 0.5) == nil)
    }

    @Test func `distributions refuse what cannot be`() {
        #expect(Normal(mean: 0, deviation: 0) == nil)
        #expect(StudentT(degrees: -1) == nil)
        #expect(Beta(a: 0, b: 1) == nil)
        #expect(Binomial(trials: 2, chance: 1.2) == nil)
        #expect(Poisson(mean: .infinity) == nil)
        #expect(Hypergeometric(marked: 2, unmarked: 2, drawn: 5) == nil)
        #expect(Normal.standard.quantile(1.5) == nil)
        #expect(Normal.standard.quantile(0) == -.infinity)
        #expect(Beta(a: 2, b: 3)?.quantile(1) == 1)
        #expect(Poisson(mean: 0)?.quantile(0.9) == 0)
    }

    @Test func `charts say nothing`() {
        #expect(AttributeChart.p([], of: []) == nil)
        #expect(AttributeChart.p([1], of: [0]) == nil)
        #expect(AttributeChart.p([2], of: [1]) == nil)
        #expect(AttributeChart.pPrime([1], of: [5]) == nil)
        #expect(AttributeChart.uPrime([0, 0], per: [1, 2]) == nil)
        #expect(AttributeChart.p([1, 2], of: [5, 5], without: [0, 1]) == nil)
        #expect(Funnel.limit(0.5, proportion: 0.5, trials: 0) == nil)
        #expect(CaseMix.count(observed: 1, expected: 0) == nil)
        #expect(CaseMix.proportion(successes: 0, expected: []) == nil)
    }

    @Test func `raters say nothing`() throws {
        #expect(Ratings([]) == nil)
        #expect(Ratings([[1]]) == nil)
        #expect(Ratings([[1, nil], [nil]]) == nil)
        #expect(Ratings([[nil, nil]]) == nil)
        #expect(Ratings([[1, 4]], scale: [1, 2, 3]) == nil)
        let single = try #require(Ratings([[1, nil], [nil, 2]]))
        #expect(KrippendorffAlpha(single, scale: .nominal) == nil)
        #expect(ChanceCorrected(single) == nil)
        #expect(FleissKappa(single) == nil)
        let same = try #require(Ratings([[1, 1], [1, 1]]))
        #expect(CohenKappa(same) == nil)
        #expect(KrippendorffAlpha(same, scale: .ordinal) == nil)
        #expect(IntraclassCorrelation(same, kind: .agreement) == nil)
        // With a scale of two, AC1 says what kappa cannot: they agree.
        let passes = try #require(Ratings([[1, 1], [1, 1]], scale: [0, 1]))
        #expect(ChanceCorrected(passes)?.gwet()?.value == 1)
        #expect(Cronbach([[1, 2]]) == nil)
        #expect(Cronbach([[1], [2]]) == nil)
    }

    @Test func `tables say nothing`() throws {
        #expect(TwoByTwo(-1, 0, 0, 0) == nil)
        #expect(ChiSquaredTest([[1, 2], [0, 0]]) == nil)
        #expect(MantelHaenszel([]) == nil)
        let empty = try #require(TwoByTwo(0, 5, 0, 7))
        #expect(MantelHaenszel([empty]) == nil)
        #expect(empty.fisher().p == 1)
        #expect(empty.fisher().oddsRatio == nil)
        let end = try #require(TwoByTwo(0, 5, 3, 2)).fisher()
        #expect(end.oddsRatio == 0)
        #expect(end.interval?.low == 0)
        let none = RateRatio(try #require(Rate(0, per: 5)), to: try #require(Rate(0, per: 9)))
        #expect(none.value == nil && none.interval() == nil && none.exactTest() == 1)
        let one = RateRatio(try #require(Rate(2, per: 5)), to: try #require(Rate(0, per: 9)))
        #expect(one.value == .infinity && one.interval()?.high == .infinity)
        #expect(Permutation.test([Permutation.Unit(1, inGroup: true)]) == nil)
        #expect(FalseDiscovery.benjaminiHochberg([0.5, 1.1]) == nil)
        #expect(FalseDiscovery.benjaminiHochberg([]) == [])
    }
}

struct `What is exact` {
    @Test func `covers at least its level for every true proportion`() throws {
        for truth in stride(from: 0.05, to: 1, by: 0.05) {
            let binomial = try #require(Binomial(trials: 23, chance: truth))
            var covered = 0.0
            for seen in 0...23 where Proportion(seen, of: 23)?.exact(level: 0.9)?.contains(truth) == true {
                covered += binomial.probability(seen)
            }
            #expect(covered >= 0.9)
        }
    }

    @Test func `agrees with counting all results`() throws {
        for (trials, chance) in [(7, 0.3), (20, 0.5), (41, 0.07), (60, 0.93)] {
            let binomial = try #require(Binomial(trials: trials, chance: chance))
            for seen in 0...trials {
                let edge = binomial.probability(seen) * (1 + 1e-7)
                let slow = (0...trials).map { binomial.probability($0) }.filter { $0 <= edge }.reduce(0, +)
                let p = try #require(Proportion(seen, of: trials)?.exactTest(chance: chance))
                #expect(abs(p - min(1, slow)) < 1e-12)
            }
        }
    }

    @Test func `deals within strata only`() throws {
        let units = [
            (1.0, true, 0), (2, false, 0), (3, false, 0), (10, true, 1), (11, true, 1), (5, false, 1),
        ].map { Permutation.Unit($0.0, inGroup: $0.1, stratum: $0.2) }
        let found = try #require(Permutation.test(units))
        #expect(found.exact && found.dealings == 9)
        // By hand: each stratum has three dealings, nine together.
        let first = [-1.0, 0, 1]
        let second: [Double] = [21, 15, 16].map { $0 - 52.0 / 3 }
        let sums: [Double] = first.flatMap { one in second.map { one + $0 } }
        let seen = first[0] + second[0]
        #expect(abs(found.excess - seen) < 1e-12)
        let far = sums.count { abs($0) >= abs(seen) - 1e-9 }
        #expect(abs(found.p - Double(far) / 9) < 1e-12)
    }

    @Test func `is near by drawing where there are too many dealings`() throws {
        var dice = Dice(state: 2)
        let units = (0..<16).map { place in
            Permutation.Unit(Double.random(in: 0...1, using: &dice) + (place < 8 ? 0.2 : 0), inGroup: place < 8)
        }
        let (all, some) = (
            try #require(Permutation.test(units)), try #require(Permutation.test(units, most: 4000, seed: 7))
        )
        #expect(all.exact && !some.exact)
        #expect(abs(all.p - some.p) < 3 * (all.p * (1 - all.p) / 4000).squareRoot() + 1e-3)
    }

    @Test func `gives the same interval for the same seed`() throws {
        let values = [1.0, 4, 2, 8, 5, 7]
        let one = Bootstrap.interval(values, seed: 4) { Summary.mean($0) }
        #expect(one == Bootstrap.interval(values, seed: 4) { Summary.mean($0) })
        #expect(try #require(one).contains(4.5))
    }
}
