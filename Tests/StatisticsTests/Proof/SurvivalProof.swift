import Statistics
import Testing

struct `Leaving as R has it` {
    private func spells(_ one: Case) throws -> [Spell] {
        try zip(zip(one.numbers("start"), one.numbers("stop")), one.numbers("event")).map {
            try #require(Spell(entry: $0.0, exit: $0.1, event: $1 == 1))
        }
    }

    @Test func `in curves, with late entry and in strata`() throws {
        var proof = try Proof("curves")
        for one in proof.cases {
            let spells = try spells(one)
            let curve = try #require(KaplanMeier(spells))
            for (place, time) in one.numbers("probes").enumerated() {
                proof.check(curve.share(at: time), one, "share", at: place)
                proof.check(curve.standardError(at: time), one, "error", at: place)
                proof.check(curve.interval(at: time)?.low, one, "low", at: place)
                proof.check(curve.interval(at: time)?.high, one, "high", at: place)
            }
            proof.check(curve.time(), one, "median")
            if one.number("falling") == 1 {
                proof.check(curve.timeInterval()?.low, one, "medianLow")
                proof.check(curve.timeInterval()?.high, one, "medianHigh")
            }
            // R's log-rank test knows no late entry: as if all were there from the start.
            let whole = try spells.map { try #require(Spell(exit: $0.exit, event: $0.event)) }
            let (group, site) = (one.wholes("group"), one.wholes("site"))
            func split<Value>(_ values: [Value]) -> [[Value]] {
                (1...3).map { wanted in values.indices.filter { group[$0] == wanted }.map { values[$0] } }
            }
            let plain = try #require(LogRank(split(whole)))
            proof.check(plain.statistic, one, "chi")
            for (place, group) in plain.groups.enumerated() { proof.check(group.expected, one, "expected", at: place) }
            proof.check(LogRank(split(whole), strata: split(site))?.statistic, one, "stratified")
        }
        try proof.told()
    }

    @Test func `in models, with late entry, in strata and with values that change`() throws {
        var proof = try Proof("cox")
        for one in proof.cases {
            let strata = one.wholes("strata")
            let spells = try spells(one)
            let rows = zip(spells, one.rows("x")).enumerated().map { place, row in
                CoxRow(row.0, row.1.compactMap(\.self), stratum: strata.isEmpty ? 0 : strata[place])
            }
            let model = try Cox(rows, ties: one.text("ties") == "efron" ? .efron : .breslow)
            for (place, coefficient) in model.coefficients.enumerated() {
                proof.check(coefficient.value, one, "coefficients", at: place, 1e-6, relative: true)
                proof.check(coefficient.standardError, one, "errors", at: place, 1e-6, relative: true)
            }
            proof.check(model.nullLikelihood, one, "null")
            proof.check(model.likelihood, one, "likelihood")
            proof.check(model.scoreTest.statistic, one, "score", 1e-6)
            proof.check(model.waldTest.statistic, one, "wald", 1e-6)
            let scores = rows.map { model.score($0.values) ?? 0 }
            let concordance = Concordance(spells, scores: scores, strata: strata.isEmpty ? nil : strata)
            proof.check(concordance?.value, one, "concordance")
        }
        try proof.told()
    }

    @Test func `for several reasons`() throws {
        var proof = try Proof("reasons")
        for one in proof.cases {
            let spells = try zip(one.numbers("time"), one.wholes("state")).map { time, state in
                (spell: try #require(Spell(exit: time, event: state > 0)), reason: state > 0 ? state - 1 : nil)
            }
            let risks = try #require(CompetingRisks(spells, reasons: 2))
            for (place, time) in one.numbers("probes").enumerated() {
                proof.check(risks.left(by: time, reason: 0), one, "one", at: place)
                proof.check(risks.left(by: time, reason: 1), one, "two", at: place)
            }
        }
        try proof.told()
    }
}
