import Core
import Statistics

/// Where a goal lies in the person's own history and among their peers, from data; nothing is judged where there is too little.
struct Attainability: Sendable, Hashable {
    /// How often it was reached before, of how many that had enough data.
    struct Share: Sendable, Hashable {
        let reached: Int
        let of: Int

        /// 95 %, Wilson; nil of none.
        var interval: Interval? { Proportion(reached, of: of)?.wilson() }
    }

    /// Weeks looked back, and observations that make a week or a peer count.
    static let weeks = 26
    static let fewestInWeek = 3
    static let fewestOfPeer = 10
    /// Peers are compared by their last four weeks.
    static let peerDays = 28
    /// Weeks and peers below which nothing is said.
    static let fewestWeeks = 4
    static let fewestPeers = 20

    /// The person's own weeks; counted even where they are too few to say more.
    let own: Share
    let peers: Share

    var knowsOwn: Bool { own.of >= Self.fewestWeeks }
    var knowsPeers: Bool { peers.of >= Self.fewestPeers }

    /// Fewer than 5 in 100 peers reach it.
    ///
    ///     20 peers: none reaches it -> beyond; one does -> not beyond
    ///     40 peers: one reaches it -> beyond; two do -> not beyond
    var isBeyondBest: Bool { knowsPeers && peers.reached * 20 < peers.of }
    var wasNeverReached: Bool { knowsOwn && own.reached == 0 }

    /// By whole weeks before the one of `today`, and by peers' means.
    init(_ target: Target, own days: [FigureDay], peers: [FigureSum], today: Day) {
        let last = Week(containing: today).first - 1
        let first = last + 1 - Self.weeks * 7
        var sums: [Day: (sum: Double, count: Int)] = [:]
        for day in days where day.day >= first && day.day <= last {
            let week = Week(containing: day.day).first
            let before = sums[week] ?? (0, 0)
            sums[week] = (before.sum + day.sum, before.count + day.count)
        }
        let means = sums.values.filter { $0.count >= Self.fewestInWeek }.map { $0.sum / Double($0.count) }
        own = Share(reached: means.count { target.isReached(by: $0) }, of: means.count)
        let counted = peers.filter { $0.count >= Self.fewestOfPeer }
        self.peers = Share(reached: counted.count { target.isReached(by: $0.mean) }, of: counted.count)
    }

    /// The days whose figures are asked for.
    static func ownDays(_ today: Day) -> ClosedRange<Day> { (today - (weeks + 1) * 7)...(today - 1) }
    static func peerDays(_ today: Day) -> ClosedRange<Day> { (today - peerDays)...(today - 1) }
}
