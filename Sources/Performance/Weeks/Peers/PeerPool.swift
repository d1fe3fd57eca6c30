import Core

/// One post at one site: whose contacts tell what to expect of each other's.
struct PeerPool: Hashable, Sendable {
    let post: Role
    let site: String
}

/// Which pool somebody was in, week by week, and how they stand on the day asked for.
struct PeerPlace: Sendable {
    /// In order of their first days; each holds until the next begins.
    var spans: [(from: Int32, pool: PeerPool)]
    var joinedOn: Int32
    var group: PeerGroup

    /// Where the person stood on a week's Monday; who came later in that week, where they began.
    func pool(in week: Int32) -> PeerPool? {
        var pool = spans.first?.pool
        for span in spans where span.from <= week { pool = span.pool }
        return pool
    }
}
