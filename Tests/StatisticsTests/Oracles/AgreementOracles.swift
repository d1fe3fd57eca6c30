import Statistics
import Testing

struct `Agreement as published` {
    /// Twelve items by four raters.
    ///
    /// Source: Krippendorff, Content Analysis, ch. 11; Gwet takes the same.
    private static let canonical: [[Double?]] = [
        [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
        [1, 1, 2, 1],
        [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, nil, 3, nil],
    ]

    @Test func `Krippendorff's example`() throws {
        let ratings = try #require(Ratings(Self.canonical))
        near(KrippendorffAlpha(ratings, scale: .nominal)?.alpha, 0.7434211, 1e-6)
        near(KrippendorffAlpha(ratings, scale: .ordinal)?.alpha, 0.8153875, 1e-6)
        near(KrippendorffAlpha(ratings, scale: .interval)?.alpha, 0.8491071, 1e-6)
        near(KrippendorffAlpha(ratings, scale: .ratio)?.alpha, 0.7974028, 1e-6)
    }

    /// Source: R `irrCAC` 1.0 on its raw4raters.
    @Test func `Gwet's example`() throws {
        let ratings = try #require(Ratings(Self.canonical))
        let found = try #require(ChanceCorrected(ratings))
        near(found.gwet()?.value, 0.77544, 0.000005)
        near(found.gwet()?.standardError, 0.14295, 0.000005)
        near(found.fleiss()?.value, 0.76117, 0.000005)
        near(found.fleiss()?.standardError, 0.15302, 0.000005)
        near(found.brennanPrediger()?.value, 0.77273, 0.000005)
        near(found.brennanPrediger()?.standardError, 0.14472, 0.000005)
        near(found.conger(), 0.76282, 0.000005)
        let squared = ChanceCorrected(ratings, weights: .quadratic)
        near(squared?.gwet()?.value, 0.914, 0.0005)
    }

    /// Thirty patients by six psychiatrists.
    ///
    /// Source: Fleiss 1971; R `irr`.
    @Test func `Fleiss' diagnoses`() throws {
        let rows = [
            "444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444", "555555",
            "144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112", "224444", "133555",
            "555555", "244444", "224555", "114444", "144445", "222224", "111155", "224444", "133333", "555555",
        ]
        let ratings = try #require(Ratings(categories: rows.map { $0.map { Optional($0) } }))
        let found = try #require(FleissKappa(ratings))
        near(found.kappa, 0.430, 0.0006)
        near(found.z, 17.7, 0.06)
        near(found.exact, 0.4418085, 1e-7)
        for (mine, theirs) in zip(found.categories, [0.245, 0.245, 0.520, 0.471, 0.566]) { near(mine, theirs, 0.0006) }
        let two = try #require(Ratings(categories: rows.map { $0.dropFirst().prefix(2).map { Optional($0) } }))
        near(CohenKappa(two)?.kappa, 0.6311, 0.00005)
        near(CohenKappa(two)?.z, 7.56, 0.005)
    }

    /// Source: Stuart 1953, 7 477 women's eyes; R `irr`.
    @Test func `two eyes`() throws {
        let table = [[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]]
        near(CohenKappa(table: table)?.kappa, 0.5954, 0.00005)
        near(CohenKappa(table: table, weights: .linear)?.kappa, 0.6524, 0.00005)
        near(CohenKappa(table: table, weights: .quadratic)?.kappa, 0.7023, 0.00005)
    }

    /// Where nearly all pass kappa is low though raters agree.
    ///
    /// Source: Feinstein and Cicchetti 1990.
    @Test func `the paradox of kappa`() throws {
        near(CohenKappa(table: [[40, 5], [9, 6]])?.agreement, 0.767, 0.0005)
        near(CohenKappa(table: [[40, 5], [9, 6]])?.kappa, 0.317, 0.0005)
        near(CohenKappa(table: [[80, 10], [5, 5]])?.kappa, 0.318, 0.0005)
        let pairs = [(1.0, 1.0, 80), (1, 2, 10), (2, 1, 5), (2, 2, 5)]
        let rows = pairs.flatMap { one, other, times in Array(repeating: [one, other] as [Double?], count: times) }
        near(ChanceCorrected(try #require(Ratings(rows)))?.gwet()?.value, 0.808, 0.0005)
    }

    /// Source: R's data set `attitude`, a survey of clerical staff in thirty departments.
    @Test func `seven questions of clerical staff`() throws {
        let answers = try #require(Proof("scales").cases.last).rows("answers").map { $0.compactMap(\.self) }
        #expect(answers.count == 30)
        let scale = try #require(Cronbach(answers))
        near(scale.raw, 0.8431, 0.00005)
        near(scale.standardised, 0.8391, 0.00005)
    }
}
