import Core

/// The weeks of one person in one measure, oldest first; weeks without a value are not there.
package struct PersonSeries: Sendable, Hashable {
    package let person: PersonID
    package let measure: String
    package let peers: PeerGroup
    /// Days since the person joined, on the day the series is read for.
    package let tenure: Int
    package let weeks: [AdjustedWeek]

    package init(person: PersonID, measure: String, peers: PeerGroup, tenure: Int, weeks: [AdjustedWeek]) {
        (self.person, self.measure, self.peers, self.tenure, self.weeks) = (person, measure, peers, tenure, weeks)
    }
}
