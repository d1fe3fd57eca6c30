import Testing

/// Expects a value to be another one as far as that was published.
func near(
    _ mine: Double?,
    _ published: Double,
    _ tolerance: Double,
    location: SourceLocation = #_sourceLocation
) {
    guard let mine else {
        Issue.record("nothing instead of \(published)", sourceLocation: location)
        return
    }
    #expect(abs(mine - published) <= tolerance, "\(mine), not \(published)", sourceLocation: location)
}
