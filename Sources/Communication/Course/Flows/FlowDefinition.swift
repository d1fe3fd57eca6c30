import Core

extension TalkKind: Codable {}

/// How the talks of one kind go, as data: their steps in order, who takes each and what it needs.
package struct FlowDefinition: Codable, Sendable, Hashable {
    /// With whom such a talk is held.
    package enum Party: String, Codable, Sendable, CaseIterable { case person, group, department }

    package let name: String
    package let version: Int
    package let kind: TalkKind
    package let party: Party
    package let title: FlowText
    /// The site it was made for; nil for those of the product.
    package let site: String?
    package let steps: [CourseStep]
    /// Codes of the reasons for which a talk may end before its last step.
    package let ends: [String]

    package init(
        _ name: String,
        version: Int = 1,
        kind: TalkKind,
        party: Party = .person,
        title: FlowText,
        site: String? = nil,
        steps: [CourseStep],
        ends: [CourseReason] = CourseReason.endings
    ) {
        (self.name, self.version, self.kind, self.party) = (name, version, kind, party)
        (self.title, self.site, self.steps, self.ends) = (
            title, site, steps, CourseReason.inOrder(ends.map(\.rawValue))
        )
    }

    package var id: FlowVersion { FlowVersion(name, version) }

    package func step(_ name: String) -> CourseStep? { steps.first { $0.name == name } }

    /// The same steps under another name or version.
    package func copied(
        name: String? = nil,
        version: Int,
        site: String?,
        steps: [CourseStep]? = nil
    ) -> FlowDefinition {
        FlowDefinition(
            name ?? self.name,
            version: version,
            kind: kind,
            party: party,
            title: title,
            site: site,
            steps: steps ?? self.steps,
            ends: ends.compactMap(CourseReason.init(rawValue:))
        )
    }
}
