import Statistics
import Testing

struct `Mixed models as R has them` {
    @Test func `of agents and their days`() throws {
        var proof = try Proof("mixed")
        for one in proof.cases {
            let model = try MixedModel(rows(one))
            proof.check(model.groupVariance, one, "groupVariance", 1e-6)
            proof.check(model.partVariance, one, "partVariance", 1e-6)
            proof.check(model.residualVariance, one, "residualVariance", 1e-6)
            proof.check(model.likelihood, one, "likelihood")
            for (place, coefficient) in model.coefficients.enumerated() {
                proof.check(coefficient.value, one, "coefficients", at: place, 1e-6)
                proof.check(coefficient.standardError, one, "errors", at: place, 1e-6)
            }
            for place in one.numbers("effects").indices {
                proof.check(model.effects[place + 1]?.value, one, "effects", at: place, 1e-6)
            }
        }
        try proof.told()
    }

    /// lmer's own search stops at about five digits of a variance, and near 0 a little before it.
    @Test func `and as lmer itself says`() throws {
        var proof = try Proof("mixed")
        for one in proof.cases {
            let model = try MixedModel(rows(one))
            proof.check(model.groupVariance, one, "lmerGroup", 1e-5)
            proof.check(model.partVariance, one, "lmerPart", 1e-5)
            proof.check(model.residualVariance, one, "lmerResidual", 1e-5)
            proof.check(model.likelihood, one, "lmerLikelihood", 1e-8)
            for (place, coefficient) in model.coefficients.enumerated() {
                proof.check(coefficient.value, one, "lmerCoefficients", at: place, 1e-5)
            }
            for place in one.numbers("lmerEffects").indices {
                proof.check(model.effects[place + 1]?.value, one, "lmerEffects", at: place, 1e-5)
                proof.check(model.effects[place + 1]?.deviation, one, "lmerDeviations", at: place, 1e-5)
            }
        }
    }

    private func rows(_ one: Case) -> [MixedRow] {
        let (groups, parts) = (one.wholes("group"), one.wholes("part"))
        let values = one.rows("x").map { $0.compactMap(\.self) }
        return one.numbers("outcome").enumerated().map { place, outcome in
            MixedRow(outcome, values.isEmpty ? [] : values[place], group: groups[place], part: parts[place])
        }
    }
}
