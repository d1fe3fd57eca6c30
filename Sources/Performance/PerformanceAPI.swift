import Core
import Signals
import Web

/// Measures, results, swings and ranking for programs: what the pages answer as JSON.
enum PerformanceAPI {
    static let endpoints: [Endpoint] = [measures, team, person, swings, ranking, target]

    private static func field(_ name: String, _ shape: Shape) -> ShapeField { ShapeField(name, shape) }

    private static let number = Shape.maybe(.number)
    private static let figure: [ShapeField] = [
        field("measure", .id), field("answer", .line), field("value", .number), field("count", .count),
        field("low", number), field("high", number), field("expected", .number), field("weeks", .count),
    ]

    private static let measures = Endpoint.one(
        "/measures",
        .read(.results),
        "The catalogue of measures, its texts in the language asked for.",
        from: "/measures.json",
        [
            field("measures", .list(.object(measure), most: 1_000)), field("most_per_post", .count),
        ]
    )

    private static let measure: [ShapeField] =
        ["goal", "definition", "formula", "computed", "attribution", "source"].map { field($0, .text(4_000)) } + [
            field("measure", .id), field("name", .line), field("form", .line), field("unit", .line),
            field("better", .words(["up", "down", "within"])), field("band_low", .number),
            field("band_high", .number), field("minimum_sample", .count), field("step", .number), field("own", .flag),
            field(
                "posts",
                .list(.object([field("post", .line), field("low", number), field("high", number)]), most: 20)
            ),
        ]

    private static let team = Endpoint.one(
        "/results",
        .read(.results),
        "Results of a team or of all the account sees: value, count, expectation and interval of each measure.",
        from: "/performance.json",
        query: [
            field("team", .line), field("weeks", .words(["4", "13", "26"])), field("measure", .id),
            field("sort", .id), field("after", .line),
        ],
        [
            field("from", .day), field("through", .day), field("next", .line), field("total", .count),
            field(
                "people",
                .list(
                    .object([
                        field("employee_id", .id), field("name", .line), field("team", .line),
                        field("figures", .list(.object(figure), most: 200)),
                    ]),
                    most: 1_000
                )
            ),
        ]
    )

    private static let person = Endpoint.one(
        "/people/:employee/results",
        .read(.results),
        "One person's results week by week, each with its expectation.",
        from: "/people/:employee/results.json",
        [
            field("employee_id", .id), field("name", .line),
            field(
                "measures",
                .list(
                    .object([
                        field("quarter", .object(figure)),
                        field(
                            "weeks",
                            .list(
                                .object([
                                    field("week", .line), field("value", .number), field("expected", .number),
                                    field("count", .count), field("deviation", .number),
                                ]),
                                most: 1_000
                            )
                        ),
                    ]),
                    most: 200
                )
            ),
        ]
    )

    private static let swings = Endpoint.list(
        "/swings",
        .read(.results),
        "Swings, found in the figures or seen by somebody.",
        from: "/performance/swings.json",
        key: ["found_on", "employee_id", "episode"],
        query: [
            field("team", .line), field("direction", .words(["up", "down"])), field("measure", .id),
        ],
        [
            field("employee_id", .id), field("found_on", .day), field("known_by", .words(["data", "person"])),
            field("measure", .id), field("direction", .words(["up", "down"])), field("episode", .text(300)),
            field("state", .line), field("since", .line), field("before", .number), field("now", .number),
            field("expected", .number), field("count", .count), field("change", .number), field("low", .number),
            field("high", .number), field("chance", .number), field("seen_by", .id), field("note", .text(4_000)),
        ]
    )

    private static let ranking = Endpoint.one(
        "/ranking",
        .read(.results),
        "The chance of each of a peer group to belong to its top fifth; no place is told.",
        from: "/performance/ranking.json",
        query: [field("measure", .id), field("peers", .line), field("after", .line)],
        [
            field("measure", .id), field("peers", .line), field("through", .day), field("next", .line),
            field("total", .count),
            field(
                "people",
                .list(
                    .object([
                        field("employee_id", .id), field("belonging", .line), field("chance", .number),
                        field("estimate", .number), field("low", .number), field("high", .number),
                        field("seen", .number), field("count", .count), field("weeks", .count),
                    ]),
                    most: 1_000
                )
            ),
        ]
    )

    private static let target = Endpoint.act(
        "/measures/:measure/target",
        .write(.results),
        "Set what is aimed at in a post.",
        form: "/measures/:measure/target",
        [ShapeField("post", .id, required: true), field("low", .number), field("high", .number)]
    )
}
