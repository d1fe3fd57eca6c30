import Core

/// The measures of a centre: the trade's standard ones, its own, and which few are measured per post (H7).
package struct MeasureCatalogue: Sendable, Hashable {
    /// What a post is to reach in a measure; one side may be open.
    package struct Target: Sendable, Hashable {
        package let low: Double?
        package let high: Double?

        package init(low: Double?, high: Double?) { (self.low, self.high) = (low, high) }
    }

    /// Measured per post at most: more than five pull attention apart, and each invites being worked to.
    ///
    /// Source: domain.md H7, "few: satisfaction, quality, adherence, efficiency".
    package static let mostPerPost = 5

    /// What is measured of a post unless the centre chose otherwise.
    package static let usual: [Role: [String]] = [.agent: ["csat", "quality", "adherence", "aht"]]

    package let measures: [Measure]
    /// The measures chosen per post, in the order in which they are shown.
    package let chosen: [Role: [String]]
    package let targets: [Role: [String: Target]]

    package init(
        measures: [Measure] = StandardMeasures.all,
        chosen: [Role: [String]] = Self.usual,
        targets: [Role: [String: Target]] = [:]
    ) {
        (self.measures, self.chosen, self.targets) = (measures, chosen, targets)
    }

    package subscript(_ id: String) -> Measure? { measures.first { $0.id == id } }

    /// The few measures of a post.
    package func measured(of post: Role) -> [Measure] { (chosen[post] ?? []).compactMap { self[$0] } }

    package func target(of measure: String, for post: Role) -> Target? { targets[post]?[measure] }
}
