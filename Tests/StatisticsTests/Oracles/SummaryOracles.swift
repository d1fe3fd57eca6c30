import Foundation
import Statistics
import Testing

struct `Sizes and scores as published` {
    @Test func `a promoter score`() throws {
        let score = try #require(PromoterScore(promoters: 18, detractors: 10, answers: 40))
        near(score.value, 20, 1e-12)
        near(score.standardError(), 12.845232578665128, 1e-9)
        // All asked have answered: nothing is left to chance.
        near(score.standardError(ofPeople: 40), 0, 1e-12)
    }

    /// Source: the usual margin at 45 % promoters and 25 % detractors.
    @Test(arguments: [(9, 5, 20, 36), (45, 25, 100, 15.9)])
    func `how little few answers say`(promoters: Int, detractors: Int, answers: Int, margin: Double) throws {
        let score = try #require(PromoterScore(promoters: promoters, detractors: detractors, answers: answers))
        near(1.96 * score.standardError(), margin, 0.5)
    }

    /// Source: R `power.prop.test`, rounded.
    @Test(
        arguments: [
            (0.85, 0.75, 250.0), (0.85, 0.80, 906), (0.70, 0.80, 294), (0.95, 0.90, 435),
        ]
    )
    func `calls for a change of proportions`(_ before: Double, _ after: Double, _ size: Double) {
        near(SampleSize.proportions(before, after), size, 1)
    }

    @Test(arguments: [(1.1, 1308.0), (1.2, 358), (1.05, 4992)])
    func `calls for a change of handling times`(_ factor: Double, _ size: Double) {
        near(SampleSize.means(difference: log(factor), deviation: 0.87), size, 2)
    }

    @Test func `no fail of twenty`() {
        near(Proportion(0, of: 20)?.exact(level: 0.9)?.high, 0.139, 0.0005)
    }
}
