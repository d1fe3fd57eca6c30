import Statistics
import Testing

struct `Leaving as published` {
    private static func lung() throws -> [[Spell]] {
        let one = try #require(Proof("lung").cases.first)
        let (times, died, sexes) = (one.numbers("time"), one.wholes("died"), one.wholes("sex"))
        return try (1...2).map { sex in
            try times.indices.filter { sexes[$0] == sex }.map {
                try #require(Spell(exit: times[$0], event: died[$0] == 1))
            }
        }
    }

    /// Source: Loprinzi and others, 1994, in R `survival`.
    @Test func `lung cancer by sex`() throws {
        let groups = try Self.lung()
        let (men, women) = (try #require(KaplanMeier(groups[0])), try #require(KaplanMeier(groups[1])))
        #expect(men.people == 138)
        #expect(women.people == 90)
        near(men.time(), 270, 0)
        near(men.timeInterval(scale: .log)?.low, 212, 0)
        near(men.timeInterval(scale: .log)?.high, 310, 0)
        near(women.time(), 426, 0)
        near(women.timeInterval(scale: .log)?.low, 348, 0)
        near(women.timeInterval(scale: .log)?.high, 550, 0)
        near(men.share(at: 365), 0.3360878, 1e-6)
        near(men.standardError(at: 365), 0.04342359, 1e-6)
        near(women.share(at: 365), 0.526463, 1e-6)
        near(women.standardError(at: 365), 0.0597, 0.00005)
        near(LogRank(groups)?.statistic, 10.3, 0.05)
        let all = try #require(KaplanMeier(groups.flatMap(\.self)))
        near(all.share(at: 365), 0.4092, 0.00005)
        near(all.interval(at: 365)?.low, 0.3387, 0.0001)
        near(all.interval(at: 365)?.high, 0.4784, 0.0001)
    }

    private func model(_ place: Int) throws -> (Cox, Concordance) {
        let cases = try Proof("cox").cases
        let one = cases[cases.count - place]
        let spells = try zip(zip(one.numbers("start"), one.numbers("stop")), one.wholes("event")).map {
            try #require(Spell(entry: $0.0, exit: $0.1, event: $1 == 1))
        }
        let rows = zip(spells, one.rows("x")).map { CoxRow($0, $1.compactMap(\.self)) }
        let model = try Cox(rows)
        return (model, try #require(Concordance(spells, scores: rows.map { model.score($0.values) ?? 0 })))
    }

    /// Source: R `survival`, its `heart`: Crowley and Hu 1977.
    @Test func `Stanford's hearts, with values that change`() throws {
        let published = [(0.0272, 0.0137), (-0.1463, 0.0705), (-0.6372, 0.3672), (-0.0103, 0.3138)]
        for (mine, theirs) in zip(try model(2).0.coefficients, published) {
            near(mine.value, theirs.0, 0.00005)
            near(mine.standardError, theirs.1, 0.00005)
        }
    }

    /// Source: R `survival`, its `lung`.
    @Test func `lung cancer by age, sex and ECOG`() throws {
        let (found, pairs) = try model(1)
        for (mine, theirs) in zip(found.coefficients, [0.01107, -0.5526, 0.4637]) { near(mine.value, theirs, 0.00005) }
        #expect(pairs.right == 12_544)
        #expect(pairs.wrong == 7_117)
        #expect(pairs.equal == 126)
        near(pairs.value, 0.6371, 0.00005)
    }

    /// Thirty hires, seven gone in thirty days.
    ///
    /// Source: the interval after Clopper and Pearson.
    @Test func `few hires tell little`() throws {
        let interval = try #require(Proportion(7, of: 30)?.exact())
        near(interval.low, 0.10, 0.005)
        near(interval.high, 0.42, 0.005)
    }
}
