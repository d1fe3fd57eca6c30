import Core

/// A site's word on one field of a form: on or off, and its own prompt; the latest counts.
package struct FormChange: Sendable, Hashable {
    package let form: FormDefinition.ID
    package let field: String
    package let isOn: Bool
    /// One line a prompt; nil leaves ours.
    package let wording: String?

    package init(_ form: FormDefinition.ID, field: String, isOn: Bool, wording: String?) {
        (self.form, self.field, self.isOn, self.wording) = (form, field, isOn, wording)
    }

    /// Longer wordings are no prompts.
    static let longest = 1_000
}

/// Everything a site changed of its forms, in order; the number of changes is the version.
package struct FormChanges: Sendable, Hashable {
    package let changes: [FormChange]

    package init(_ changes: [FormChange] = []) { self.changes = changes }

    package var version: Int { changes.count }

    /// A form as it was at a version, the newest unless one is named.
    package func form(_ id: FormDefinition.ID, version: Int? = nil) -> FormDefinition {
        let version = min(max(version ?? changes.count, 0), changes.count)
        var latest: [String: FormChange] = [:]
        for change in changes.prefix(version) where change.form == id { latest[change.field] = change }
        let fields = FormDefinition.ours(id).fields.compactMap { field -> FormField? in
            guard let change = latest[field.id] else { return field }
            guard change.isOn || field.isNeeded else { return nil }
            var field = field
            if let wording = change.wording {
                field.prompt = .own(wording.split(whereSeparator: \.isNewline).map { String($0).trimmed })
            }
            return field
        }
        return FormDefinition(id, version: version, fields: fields)
    }

    /// What is to be kept of a wish; nil where it says what is so already.
    package func change(
        _ id: FormDefinition.ID,
        field name: String,
        isOn: Bool,
        wording: String
    ) throws(FormRefusal) -> FormChange? {
        guard let field = FormDefinition.ours(id).field(name) else { throw .noSuchField }
        if field.isNeeded, !isOn { throw .needed }
        let wording = wording.trimmed.nfc
        guard wording.count <= FormChange.longest else { throw .tooLong(FormChange.longest) }
        let isOurs = Language.allCases.contains { field.prompt.lines(in: $0).joined(separator: "\n") == wording }
        let own: String? = wording.isEmpty || isOurs ? nil : wording
        let latest = changes.last { $0.form == id && $0.field == name }
        guard (latest?.isOn ?? true) != isOn || latest?.wording != own else { return nil }
        return FormChange(id, field: name, isOn: isOn, wording: own)
    }
}
