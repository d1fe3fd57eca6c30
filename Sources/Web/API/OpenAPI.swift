import Core

/// The document of the programs' interface, made of the declarations that requests are answered by.
enum OpenAPI {
    static func document(of endpoints: [Endpoint]) -> JSONValue {
        var paths: [String: JSONValue] = [:]
        for endpoint in endpoints {
            guard case .object(var methods) = paths[path(endpoint)] ?? .object([:]) else { continue }
            methods[endpoint.method.rawValue.lowercased()] = operation(endpoint)
            paths[path(endpoint)] = .object(methods)
        }
        return .object([
            "openapi": .text("3.1.0"),
            "info": .object(["title": .text("Zhiyin"), "version": .text("1")]),
            "servers": .list([.object(["url": .text("/")])]),
            "security": .list([.object(["token": .list([])])]),
            "paths": .object(paths),
            "components": .object([
                "securitySchemes": .object([
                    "token": .object(["type": .text("http"), "scheme": .text("bearer")])
                ]),
                "schemas": .object(["Problem": Problem.shape.schema]),
            ]),
        ])
    }

    /// `/api/v1/talks/{course}`.
    private static func path(_ endpoint: Endpoint) -> String {
        endpoint.path.split(separator: "/").map { "/" + ($0.hasPrefix(":") ? "{\($0.dropFirst())}" : $0) }.joined()
    }

    private static func operation(_ endpoint: Endpoint) -> JSONValue {
        var operation: [String: JSONValue] = [
            "summary": .text(endpoint.title),
            "description": .text("Scope `\(endpoint.scope.text)`."),
            "operationId": .text(id(endpoint)),
            "tags": .list([.text(endpoint.scope.subject.rawValue)]),
            "parameters": .list(parameters(endpoint)),
            "responses": .object(responses(endpoint)),
        ]
        if endpoint.method == .post {
            operation["requestBody"] = .object([
                "required": .flag(true),
                "content": .object([
                    "application/json": .object(["schema": Shape.object(endpoint.body).schema])
                ]),
            ])
        }
        return .object(operation)
    }

    /// `get_talks_course_steps`.
    private static func id(_ endpoint: Endpoint) -> String {
        let words = endpoint.path.dropFirst(Endpoint.root.count).split { "/:.".contains($0) }
        return ([endpoint.method.rawValue.lowercased()] + words.map(String.init)).joined(separator: "_")
    }

    private static func parameters(_ endpoint: Endpoint) -> [JSONValue] {
        func one(_ name: String, in place: String, _ schema: JSONValue, required: Bool, _ about: String?) -> JSONValue {
            var one: [String: JSONValue] = [
                "name": .text(name), "in": .text(place), "schema": schema, "required": .flag(required),
            ]
            if let about { one["description"] = .text(about) }
            return .object(one)
        }
        var all = endpoint.names.map { one($0, in: "path", Shape.id.schema, required: true, nil) }
        all += endpoint.query.map {
            one($0.name, in: "query", $0.shape.schema, required: $0.isRequired, $0.about)
        }
        guard endpoint.method == .post else { return all }
        all.append(
            one(
                "Idempotency-Key",
                in: "header",
                .object(["type": .text("string"), "pattern": .text("^[A-Za-z0-9._~-]{1,100}$")]),
                required: false,
                "The same key again within 24 hours is answered as the first time and done once."
            )
        )
        if endpoint.version != nil {
            all.append(
                one(
                    "If-Match",
                    in: "header",
                    .object(["type": .text("string"), "pattern": .text("^\"[a-f0-9]{32}\"$")]),
                    required: false,
                    "The ETag of what was read; where it has changed since, nothing is done (412)."
                )
            )
        }
        return all
    }

    private static func responses(_ endpoint: Endpoint) -> [String: JSONValue] {
        let good: JSONValue = .object([
            "description": .text("Done."),
            "content": .object(["application/json": .object(["schema": endpoint.answer.schema])]),
        ])
        let bad: JSONValue = .object([
            "description": .text("Why not, in the reader's language (RFC 9457)."),
            "content": .object([
                Problem.type: .object(["schema": .object(["$ref": .text("#/components/schemas/Problem")])])
            ]),
        ])
        return ["200": good, "default": bad]
    }
}
