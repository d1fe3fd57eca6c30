import Statistics
import Testing

struct `Agreement as R has it` {
    @Test func `of raters`() throws {
        var proof = try Proof("agreement")
        for one in proof.cases {
            let whole = one.rows("whole")
            let ratings = try #require(Ratings(one.rows("rows"), scale: [1, 2, 3, 4]))
            let all = try #require(Ratings(whole, scale: [1, 2, 3, 4]))
            let two = try #require(Ratings(whole.map { Array($0.prefix(2)) }, scale: [1, 2, 3, 4]))
            proof.check(CohenKappa(two)?.kappa, one, "cohen")
            proof.check(CohenKappa(two, weights: .linear)?.kappa, one, "linear")
            proof.check(CohenKappa(two, weights: .quadratic)?.kappa, one, "quadratic")
            proof.check(FleissKappa(all)?.kappa, one, "fleiss")
            proof.check(ChanceCorrected(all)?.fleiss()?.value, one, "fleiss")
            proof.check(KrippendorffAlpha(ratings, scale: .nominal)?.alpha, one, "nominal")
            proof.check(KrippendorffAlpha(ratings, scale: .ordinal)?.alpha, one, "ordinal")
            proof.check(KrippendorffAlpha(ratings, scale: .interval)?.alpha, one, "interval")
            proof.check(KrippendorffAlpha(ratings, scale: .ratio)?.alpha, one, "ratio")
            proof.check(ChanceCorrected(ratings)?.gwet()?.value, one, "gwet")
            let scores = try #require(Ratings(one.rows("scores")))
            proof.check(IntraclassCorrelation(scores, kind: .oneWay)?.single, one, "oneWay")
            proof.check(IntraclassCorrelation(scores, kind: .consistency)?.single, one, "consistency")
            let agreement = IntraclassCorrelation(scores, kind: .agreement)
            proof.check(agreement?.single, one, "agreement")
            // A mixed model cannot have less than no spread of raters; where it has some the two are one.
            if one.number("lmerSpread") > 1e-4 { proof.check(agreement?.single, one, "lmerAgreement", 1e-5) }
        }
        try proof.told()
    }

    @Test func `of the items of a scale`() throws {
        var proof = try Proof("scales")
        for one in proof.cases {
            let scale = try #require(Cronbach(one.rows("answers").map { $0.compactMap(\.self) }))
            proof.check(scale.raw, one, "raw")
            proof.check(scale.standardised, one, "standardised")
        }
        try proof.told()
    }
}
