import Core
import Ingest
import People
import Performance
import Store
import Web

/// Rows that come in one by one or in batches, nearly as they happen: a batch is an import, with the rules, the refusals
/// and the way back that a file has.
struct IncomingAPI: Sendable {
    let intakes: [FileIntake]

    /// Rows of one batch.
    private static let most = 10_000
    /// What every site goes by comes as a file.
    private static let asFile: Set = ["calendar", "sites"]
    /// What a program may bring that is nobody: nothing that decides who is whose.
    private static let ofServices: Set = ["measures", "shifts", "absences", "activities"]

    var endpoints: [Endpoint] {
        [contacts]
            + intakes.filter { !Self.asFile.contains($0.kind) }.map { intake in
                endpoint(
                    intake.kind,
                    intake.columns.map { ShapeField($0.name, .maybe(.cell(4_000)), required: $0.required) },
                    services: Self.ofServices.contains(intake.kind)
                ) { path, name, visit in
                    var options = FileImport.Options()
                    (options.site, options.fileName) = (visit.viewer.site, name)
                    return try await FileImport(database: visit.house.database, clock: visit.house.clock)
                        .run(intake, path: path, by: visit.viewer.importActor, options)
                }
            }
    }

    private var contacts: Endpoint {
        let columns = [
            ShapeField("start", .moment, required: true, "Without an offset it is the site's time."),
            ShapeField("agent", .maybe(.id), "The agent code."), ShapeField("queue", .maybe(.line)),
            ShapeField("direction", .maybe(.words(["in", "out", "internal"]))),
            ShapeField("wait", .maybe(.count), "Seconds, as the next three."), ShapeField("talk", .maybe(.count)),
            ShapeField("hold", .maybe(.count)), ShapeField("wrap", .maybe(.count)),
            ShapeField(
                "outcome",
                .maybe(
                    .words([
                        "answered", "completed", "transferred", "abandoned", "timed_out", "left_by_key", "no_answer",
                    ])
                )
            ),
        ]
        let mapping = columns.map { "\($0.name): \($0.name)\n" }.joined()
        return endpoint("contacts", columns, services: true) { path, name, visit in
            var options = CallImport.Options()
            (options.site, options.fileName) = (visit.viewer.site, name)
            return try await CallImport(database: visit.house.database, clock: visit.house.clock)
                .run(.table(try Mapping(yaml: mapping, path: name)), path: path, by: visit.viewer.importActor, options)
        }
    }

    private func endpoint(
        _ kind: String,
        _ columns: [ShapeField],
        services: Bool,
        _ run: @escaping @Sendable (_ path: String, _ name: String, _ visit: Visit) async throws -> ImportReport
    ) -> Endpoint {
        .own(
            "/incoming/\(kind)",
            .write(.incoming),
            "Bring \(kind): the rules of a file of \(kind) hold.",
            ImportPages.readers,
            body: [ShapeField("items", .list(.object(columns), most: Self.most), required: true)],
            answer: Self.answer,
            services: services
        ) { visit in
            let items = visit.form.json["items"].list ?? []
            guard !items.isEmpty else { return .refused(status: 422, Words.noRows) }
            let name = "api-\(kind).csv"
            let file = Form.File(name: name, bytes: Self.table(items, columns.map(\.name), inFull: kind == "contacts"))
            do {
                return .json(
                    APIAnswer(Self.value(of: try await Upload.reading(file) { try await run($0, name, visit) }, visit))
                )
            } catch let failure as Failure {
                return .refused(status: 422, failure.sentence)
            }
        }
    }

    private static let answer = [
        ShapeField("import", .maybe(.id), required: true), ShapeField("rows", .count, required: true),
        ShapeField("new", .count, required: true), ShapeField("changed", .count, required: true),
        ShapeField("unchanged", .count, required: true), ShapeField("refused", .count, required: true),
        ShapeField(
            "refusals",
            .list(
                .object([
                    ShapeField("item", .count, required: true, "Its place in the batch, from 0."),
                    ShapeField("why", .text(4_000), required: true),
                ]),
                most: ImportReport.refusedShown
            ),
            required: true,
            "The first hundred; all of them are with the import."
        ),
    ]

    private static func value(of report: ImportReport, _ visit: Visit) -> JSONValue {
        .object([
            "import": .text(report.importID), "rows": .whole(report.rows), "new": .whole(report.new),
            "changed": .whole(report.changed), "unchanged": .whole(report.unchanged),
            "refused": .whole(report.refused),
            "refusals": .list(
                report.firstRefused.map {
                    // The header is the first line.
                    .object(["item": .whole(max(0, $0.line - 2)), "why": .text(visit.say($0.reason))])
                }
            ),
        ])
    }

    /// The rows as the file that they could have come in: each on one line, in the columns that any of them has.
    ///
    /// A contact is known by its whole row: there all columns stand, so that it is the same in every batch.
    private static func table(_ items: [JSONValue], _ all: [String], inFull: Bool) -> [UInt8] {
        var csv = CSVWriter(guardFormulas: true)
        let names = all.filter { name in inFull || items.contains { $0[name] != .null } }
        csv.row(names)
        for item in items {
            csv.row(names.map { (item[$0].field ?? "").split(whereSeparator: \.isNewline).joined(separator: " ") })
        }
        return csv.bytes
    }
}
