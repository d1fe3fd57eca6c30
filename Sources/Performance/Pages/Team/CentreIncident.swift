import Core

/// A week in which the middle of everybody at a site moved in a measure: nobody's swing (methods a.7).
struct CentreIncident: Hashable, Sendable {
    let measure: String
    let site: String
    /// Its Monday.
    let week: Day
}
