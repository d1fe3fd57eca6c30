import Core
import Foundation
import Ingest

/// What a list is called and what its columns are.
struct Sheet {
    let name: String
    let header: [String]
}

/// A list as a table for people, JSON Lines, CSV or a workbook.
struct Output {
    let format: String
    let out: String?

    func write<Row>(_ sheet: Sheet, _ rows: [Row], json: (Row) -> String, cells: (Row) -> [String]) throws {
        switch format {
        case "json": for row in rows { StandardOutput.line(json(row)) }
        case "csv":
            var csv = CSVWriter()
            csv.row(sheet.header)
            StandardOutput.write(csv.take())
            for row in rows {
                csv.row(cells(row))
                StandardOutput.write(csv.take())
            }
        case "xlsx":
            guard let out else { throw Failure(.badInput, "--format xlsx needs --out FILE") }
            let book = try XlsxWriter(path: out)
            SavedTable(sheet.name, sheet.header, texts: rows.map(cells)).write(to: book)
            try book.finish()
        case "table": table(sheet.header, rows.map(cells))
        default: throw Failure(.badInput, "--format \(format): table, json, csv or xlsx")
        }
    }

    private func table(_ header: [String], _ rows: [[String]]) {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { width($0[column]) }.max() ?? 0 }
        for row in all {
            let cells = row.enumerated().map { index, cell in
                index == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - width(cell))
            }
            StandardOutput.line(cells.joined(separator: "  "))
        }
    }

    /// Chinese characters take two columns of a terminal.
    private func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) } }
}
