import Core

/// A shape as a schema of OpenAPI 3.1 (JSON Schema 2020-12).
extension Shape {
    var schema: JSONValue {
        switch self {
        case .text(let most): .object(["type": .text("string"), "maxLength": .whole(most)])
        case .day: .object(["type": .text("string"), "format": .text("date")])
        case .week: .object(["type": .text("string"), "pattern": .text("^[0-9]{4}-W[0-9]{2}$")])
        case .moment: .object(["type": .text("string"), "format": .text("date-time")])
        case .words(let words): .object(["type": .text("string"), "enum": .list(words.map { .text($0) })])
        case .whole(let range):
            .object([
                "type": .text("integer"), "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound),
            ])
        case .number: .object(["type": .text("number")])
        case .flag: .object(["type": .text("boolean")])
        case .cell(let most):
            .object(["type": .list([.text("string"), .text("number")]), "maxLength": .whole(most)])
        case .list(let shape, let most):
            .object(["type": .text("array"), "items": shape.schema, "maxItems": .whole(most)])
        case .object(let fields): Self.schema(of: fields)
        case .maybe(let shape): .object(["anyOf": .list([shape.schema, .object(["type": .text("null")])])])
        }
    }

    private static func schema(of fields: [ShapeField]) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for field in fields {
            guard case .object(var schema) = field.shape.schema else { continue }
            if let about = field.about { schema["description"] = .text(about) }
            members[field.name] = .object(schema)
        }
        return .object([
            "type": .text("object"), "properties": .object(members), "additionalProperties": .flag(false),
            "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
        ])
    }
}
