import Core

/// What becomes of a person's swings in one measure when weeks that were judged have other figures now.
///
/// Whoever was told of a swing is told what changed, or that it is withdrawn; nobody is told twice of one.
package struct SwingRevision: Sendable, Hashable {
    /// One that people were told of, and what it is now: under its name, found when it was.
    package struct Kept: Sendable, Hashable {
        package let before: SwingEpisode
        package let after: SwingEpisode
        /// What the new judgement calls it.
        package let judged: String
    }

    package private(set) var kept: [Kept] = []
    /// Told of, and no swing any more.
    package private(set) var withdrawn: [SwingEpisode] = []
    /// Nobody was told of these; one that is open is known only now.
    package private(set) var fresh: [SwingEpisode] = []

    /// `before` are those the weeks judged again could change, `after` what they come to; `last` is the last week.
    package init(_ before: [SwingEpisode], _ after: [SwingEpisode], through last: Day) {
        var told = before.filter { $0.state != .waiting }.sorted { $0.first < $1.first }
        for episode in after.sorted(by: { $0.first < $1.first }) {
            let same = told.firstIndex { Self.isSame($0, episode) }
            if episode.state != .waiting, let same {
                let old = told.remove(at: same)
                kept.append(Kept(before: old, after: episode.known(as: old), judged: episode.name))
            } else {
                var episode = episode
                if episode.state == .open { episode.found = episode.found.map { max($0, last) } }
                fresh.append(episode)
            }
        }
        withdrawn = told
    }

    /// The same way, and with a week in common.
    private static func isSame(_ a: SwingEpisode, _ b: SwingEpisode) -> Bool {
        a.direction == b.direction && a.first <= b.last && b.first <= a.last
    }
}

extension SwingRevision {
    /// From which week on somebody is judged again: the first changed one, or the beginning of a swing it lies in.
    package static func start(_ changed: Day, _ episodes: [SwingEpisode]) -> Day {
        (episodes.map(\.first) + [changed]).min() ?? changed
    }
}
