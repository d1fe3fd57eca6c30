import Statistics
import Testing

struct `Exact tests as R has them` {
    @Test func `of tables, alone and in strata`() throws {
        var proof = try Proof("tables")
        for one in proof.cases {
            let tables = try one.rows("tables").map { row in
                let cells = row.compactMap(\.self).map { Int($0) }
                return try #require(TwoByTwo(cells[0], cells[1], cells[2], cells[3]))
            }
            let (first, level) = (tables[0], one.number("level"))
            let fisher = first.fisher(level: level)
            proof.check(fisher.p, one, "fisher", relative: true)
            proof.check(fisher.oddsRatio, one, "estimate")
            proof.check(fisher.interval?.low, one, "low")
            proof.check(fisher.interval?.high, one, "high")
            let rows = [[first.a, first.b], [first.c, first.d]]
            let (plain, yates) = (ChiSquaredTest(rows), ChiSquaredTest(rows, corrected: true))
            proof.check(plain?.statistic, one, "chi")
            proof.check(plain?.p, one, "chiP", relative: true)
            proof.check(yates?.statistic, one, "yates")
            proof.check(yates?.p, one, "yatesP", relative: true)
            let big = ChiSquaredTest(one.rows("big").map { $0.compactMap(\.self).map { Int($0) } })
            proof.check(big?.statistic, one, "bigChi")
            proof.check(big?.p, one, "bigP", relative: true)
            let strata = try #require(MantelHaenszel(tables))
            proof.check(strata.oddsRatio, one, "mh")
            proof.check(strata.interval(level: level)?.low, one, "mhLow")
            proof.check(strata.interval(level: level)?.high, one, "mhHigh")
            proof.check(strata.test()?.statistic, one, "mhChi")
            proof.check(strata.test()?.p, one, "mhP", relative: true)
            proof.check(strata.test(corrected: false)?.statistic, one, "plainChi")
            let exact = strata.exact(level: level)
            proof.check(exact.p, one, "exactP", relative: true)
            proof.check(exact.oddsRatio, one, "exactEstimate")
            proof.check(exact.interval?.low, one, "exactLow")
            proof.check(exact.interval?.high, one, "exactHigh")
            proof.check(strata.woolf()?.statistic, one, "woolf")
        }
        try proof.told()
    }

    @Test func `of rates`() throws {
        var proof = try Proof("rates")
        for one in proof.cases {
            let (x, t) = (one.wholes("x"), one.numbers("t"))
            let ratio = RateRatio(
                try #require(Rate(x[0], per: t[0])),
                to: try #require(Rate(x[1], per: t[1]))
            )
            proof.check(ratio.exactTest(ratio: one.number("r")), one, "p", relative: true)
            proof.check(ratio.exactTest(), one, "p1", relative: true)
            proof.check(ratio.interval(level: one.number("level"))?.low, one, "low")
            proof.check(ratio.interval(level: one.number("level"))?.high, one, "high")
        }
        try proof.told()
    }

    @Test func `of all dealings`() throws {
        var proof = try Proof("permutations")
        for one in proof.cases {
            let (x, y) = (one.numbers("x"), one.numbers("y"))
            func units(_ values: [Double]) -> [Permutation.Unit] {
                values.enumerated().map { Permutation.Unit($0.element, inGroup: $0.offset < x.count) }
            }
            let means = try #require(Permutation.test(units(x + y)))
            #expect(means.exact)
            proof.check(means.p, one, "means")
            proof.check(means.excess, one, "excess")
            proof.check(Permutation.test(units(Summary.ranks(x + y)))?.p, one, "wilcoxon")
        }
        try proof.told()
    }

    @Test func `of many at once`() throws {
        var proof = try Proof("discoveries")
        for one in proof.cases {
            let chances = one.numbers("p")
            for (place, p) in try #require(FalseDiscovery.benjaminiHochberg(chances)).enumerated() {
                proof.check(p, one, "bh", at: place)
            }
            for (place, p) in try #require(FalseDiscovery.holm(chances)).enumerated() {
                proof.check(p, one, "holm", at: place)
            }
        }
        try proof.told()
    }
}
