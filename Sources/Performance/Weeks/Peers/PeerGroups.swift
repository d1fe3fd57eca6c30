import Core

/// Everyone's peer group on one day.
package enum PeerGroups {
    /// One person as they stand on the day.
    package struct Standing: Sendable, Hashable {
        package let person: PersonID
        package let post: Role
        package let site: String
        /// Days since joining.
        package let tenure: Int

        package init(person: PersonID, post: Role, site: String, tenure: Int) {
            (self.person, self.post, self.site, self.tenure) = (person, post, site, tenure)
        }
    }

    private struct Place: Hashable {
        let post: Role
        let site: String
    }

    /// A group per post, site and band; a band with fewer than eight joins its neighbour, the newest ones upwards first.
    ///
    /// Where all bands together are fewer than eight they are one group all the same; its size says that it is small.
    package static func of(_ people: [Standing]) -> [PersonID: PeerGroup] {
        var groups: [PersonID: PeerGroup] = [:]
        for (place, members) in Dictionary(grouping: people, by: { Place(post: $0.post, site: $0.site) }) {
            let merged = bands(of: Dictionary(grouping: members) { TenureBand(days: $0.tenure) }.mapValues(\.count))
            for member in members {
                let band = TenureBand(days: member.tenure)
                let bands = merged.first { $0.contains(band) } ?? band...band
                groups[member.person] = PeerGroup(post: place.post, site: place.site, bands: bands)
            }
        }
        return groups
    }

    /// Neighbouring bands merged until each holds eight; what is left over at the end joins the one before.
    static func bands(of counts: [TenureBand: Int]) -> [ClosedRange<TenureBand>] {
        var merged: [ClosedRange<TenureBand>] = []
        var (first, held): (TenureBand?, Int) = (nil, 0)
        for band in TenureBand.allCases {
            held += counts[band] ?? 0
            let from = first ?? band
            first = from
            if held >= PeerGroup.fewest {
                merged.append(from...band)
                (first, held) = (nil, 0)
            }
        }
        guard let first else { return merged }
        guard let last = merged.popLast() else { return [first...TenureBand.settled] }
        return merged + [last.lowerBound...TenureBand.settled]
    }
}
