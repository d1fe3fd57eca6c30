import Core

extension MeasureCatalogue {
    /// The posts of which anything is measured.
    var measuredPosts: [Role] { Role.allCases.filter { !measured(of: $0).isEmpty } }

    /// The few measures of all posts, once each.
    var measured: [Measure] {
        measuredPosts.flatMap { measured(of: $0) }.reduce(into: []) { all, measure in
            if !all.contains(where: { $0.id == measure.id }) { all.append(measure) }
        }
    }
}
