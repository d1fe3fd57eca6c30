import Core

/// Those a person is fairly compared with: the same post at the same site for about as long.
package struct PeerGroup: Sendable, Hashable {
    package let post: Role
    package let site: String
    /// One band, or several that were merged because too few are in one.
    package let bands: ClosedRange<TenureBand>

    package init(post: Role, site: String, bands: ClosedRange<TenureBand>) {
        (self.post, self.site, self.bands) = (post, site, bands)
    }

    /// Fewer are no group to compare within (methods b).
    package static let fewest = 8
}

/// How long somebody has been there.
package enum TenureBand: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// The first eight weeks: still learning (methods a.7).
    case newcomer
    /// Up to half a year.
    case recent
    case settled

    package init(days: Int) {
        switch days {
        case ..<56: self = .newcomer
        case ..<183: self = .recent
        default: self = .settled
        }
    }

    package static func < (a: TenureBand, b: TenureBand) -> Bool { a.rawValue < b.rawValue }
}
