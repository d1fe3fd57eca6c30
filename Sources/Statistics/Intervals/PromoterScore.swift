import Foundation

/// The net promoter score of a survey: 100 (promoters - detractors) / answers.
public struct PromoterScore: Hashable, Sendable {
    public let promoters: Int
    public let detractors: Int
    public let answers: Int

    /// nil without answers, or where promoters and detractors are more than those.
    public init?(promoters: Int, detractors: Int, answers: Int) {
        guard answers > 0, promoters >= 0, detractors >= 0, promoters + detractors <= answers else { return nil }
        self.promoters = promoters
        self.detractors = detractors
        self.answers = answers
    }

    public var value: Double { 100 * Double(promoters - detractors) / Double(answers) }

    /// The standard error in points; with `people` asked, smaller by the finite population's correction.
    ///
    /// | promoters | detractors | answers | score | error |
    /// | --- | --- | --- | --- | --- |
    /// | 18 | 10 | 40 | 20 | 12.845 |
    public func standardError(ofPeople people: Int? = nil) -> Double {
        let n = Double(answers)
        let (p, d) = (Double(promoters) / n, Double(detractors) / n)
        let error = 100 * sqrt(max(0, p + d - (p - d) * (p - d)) / n)
        guard let people, people > 1 else { return error }
        return error * sqrt(Double(max(0, people - answers)) / Double(people - 1))
    }
}
