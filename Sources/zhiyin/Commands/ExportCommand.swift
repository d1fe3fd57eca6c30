import ArgumentParser
import Core
import Foundation
import Ingest
import Store

/// `zhiyin export --all DIR`: every table as CSV, with a list of what they are.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes every table as CSV, for other programs to read."
    )

    @OptionGroup var centre: CentreOptions
    @Option(help: "The folder to fill; made if it is not there.") var all: String

    func run() async throws {
        do { try FileManager.default.createDirectory(atPath: all, withIntermediateDirectories: true) } catch {
            throw Failure(.badInput, "\(all) cannot be made: \(error.localizedDescription)")
        }
        let rows = try await Centre.using(centre, creating: false) { [all] centre in
            let now = centre.clock.now()
            return try await centre.database.walkTables(leavingOut: ArchiveTable.secrets) { schema in
                ExportFolder(path: all, schema: schema, at: now)
            }
        }
        StandardOutput.line("\(all): \(rows.values.reduce(0, +)) rows of \(rows.count) tables")
    }
}

/// A folder of one CSV a table and `tables.json`, which names their columns and counts their rows.
private final class ExportFolder: TableSink {
    private let path: String
    private let schema: Int
    private let at: Instant
    private var csv = CSVWriter()
    private var file: OutputFile?
    private var tables: [JSONObject] = []

    init(path: String, schema: Int, at: Instant) { (self.path, self.schema, self.at) = (path, schema, at) }

    func begin(_ table: ArchiveTable) throws {
        file = try OutputFile(path: "\(path)/\(table.name).csv")
        csv = CSVWriter(guardFormulas: true)
        csv.row(table.columns.map(\.name))
    }

    func add(_ row: borrowing Row, of table: ArchiveTable) throws {
        var cells: [String] = []
        for (index, column) in table.columns.enumerated() { cells.append(cell(row, Int32(index), column.kind)) }
        csv.row(cells)
        if csv.bytes.count > 1 << 18 { try file?.write(csv.take()) }
    }

    private func cell(_ row: borrowing Row, _ place: Int32, _ kind: ArchiveTable.Kind) -> String {
        if row.isNull(place) { return "" }
        return switch kind {
        case .int: String(row.int(place))
        case .double: row.double(place).description
        case .text: row.text(place)
        case .bytes: row.bytes(place).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    func end(_ table: ArchiveTable, rows: Int) throws {
        try file?.write(csv.take())
        try file?.finish()
        var said = JSONObject()
        said.set("table", table.name)
        said.set("file", "\(table.name).csv")
        said.set("rows", rows)
        said.set(
            "columns",
            table.columns.map { column in
                var said = JSONObject()
                said.set("name", column.name)
                said.set("kind", column.kind.rawValue)
                return said
            }
        )
        tables.append(said)
    }

    func finish(rows: [String: Int]) throws {
        var said = JSONObject()
        said.set("schema", schema)
        said.set("made_at", at.iso)
        said.set("tables", tables)
        let list = try OutputFile(path: "\(path)/tables.json")
        try list.write(Array((said.line + "\n").utf8))
        try list.finish()
    }
}
