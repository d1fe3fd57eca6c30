import Signals

/// Whether somebody belongs to the top fifth of their peers, as far as one can tell.
///
/// Never a rank: two people whose ranges overlap are not told apart. Source: methods b; domain K2.
package enum Belonging: String, Sendable, Hashable, CaseIterable {
    case clearly, possibly, no
    /// Not enough calls, weeks or peers.
    case unranked
    /// Nobody among these peers differs from anybody more than by chance.
    case alike

    /// From here on it is clear.
    package static let clear = TopFifth.clear
    /// Up to here it is not so.
    package static let hardly = TopFifth.hardly

    /// Where the peers' differences may be chance alone, nobody clearly belongs.
    package init(chance: Double, isCertain: Bool = true) {
        self =
            chance >= Self.clear ? (isCertain ? .clearly : .possibly) : chance <= Self.hardly ? .no : .possibly
    }
}
