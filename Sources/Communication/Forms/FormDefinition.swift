import Core

/// The form of one kind of talk with one audience, as a site has it.
package struct FormDefinition: Sendable, Hashable {
    /// `C1-top`.
    package struct ID: Sendable, Hashable, CustomStringConvertible {
        package let kind: TalkKind
        package let audience: Audience

        package init(_ kind: TalkKind, _ audience: Audience) { (self.kind, self.audience) = (kind, audience) }

        package init?(_ text: String) {
            let parts = text.split(separator: "-", maxSplits: 1)
            guard parts.count == 2, let kind = TalkKind(rawValue: String(parts[0])),
                let audience = Audience(rawValue: String(parts[1])), Audience.all(of: kind).contains(audience)
            else { return nil }
            self.init(kind, audience)
        }

        package var description: String { "\(kind.rawValue)-\(audience.rawValue)" }
        package var context: TalkContext { TalkContext(kind, audience) }

        package static let all = TalkKind.allCases.flatMap { kind in Audience.all(of: kind).map { ID(kind, $0) } }
    }

    package let id: ID
    /// How often the site had changed its forms; 0 is as shipped.
    package let version: Int
    package let fields: [FormField]

    package init(_ id: ID, version: Int, fields: [FormField]) {
        (self.id, self.version, self.fields) = (id, version, fields)
    }

    package func field(_ id: String) -> FormField? { fields.first { $0.id == id } }

    /// As shipped.
    package static func ours(_ id: ID) -> FormDefinition {
        FormDefinition(id, version: 0, fields: FormFields.of(id))
    }
}
