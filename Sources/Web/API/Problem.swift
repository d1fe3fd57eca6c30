import Core

/// Why a program was not answered as it asked (RFC 9457), in the language it asked for.
struct Problem: Sendable {
    static let type = "application/problem+json"

    let status: Int
    let title: Word
    /// What exactly, where more than one thing may be wrong.
    var errors: [(pointer: String?, detail: String)] = []

    static let shape = Shape.object([
        ShapeField("type", .text(100), required: true),
        ShapeField("title", .text(2_000), required: true),
        ShapeField("status", .whole(400...599), required: true),
        ShapeField(
            "errors",
            .list(
                .object([
                    ShapeField("pointer", .maybe(.text(2_000)), required: true, "Where in the body (RFC 6901)."),
                    ShapeField("detail", .text(2_000), required: true),
                ]),
                most: 1_000
            ),
            required: true
        ),
    ])

    func value(_ language: Language) -> JSONValue {
        .object([
            "type": .text("about:blank"), "title": .text(title(language)), "status": .whole(status),
            "errors": .list(
                errors.prefix(1_000).map {
                    .object(["pointer": .text($0.pointer), "detail": .text(String($0.detail.prefix(2_000)))])
                }
            ),
        ])
    }
}
