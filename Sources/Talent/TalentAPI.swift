import Core
import Web

/// The matrix for programs.
enum TalentAPI {
    static let endpoints: [Endpoint] = [matrix]

    private static func field(_ name: String, _ shape: Shape) -> ShapeField { ShapeField(name, shape) }

    private static let number = Shape.maybe(.number)
    private static let type = Shape.maybe(.line)

    private static let matrix = Endpoint.list(
        "/talent",
        .read(.talent),
        "The matrix of a period, each value with its error.",
        from: "/talent.json",
        key: ["employee_id"],
        query: [field("period", .line), field("team", .line), field("type", .line)],
        [
            field("employee_id", .id), field("team", .maybe(.line)), field("period", .maybe(.line)),
            field("ability", number), field("ability_error", number), field("enthusiasm", number),
            field("enthusiasm_error", number), field("type", type), field("reckoned", type),
            field("borderline", .flag), field("corrected_until", .maybe(.day)), field("plan", .flag),
        ]
    )
}
