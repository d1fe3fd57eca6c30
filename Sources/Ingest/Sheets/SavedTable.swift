import Core
import Foundation

/// A list somebody saves to go on with elsewhere: the same rows as CSV and as a workbook.
package struct SavedTable: Sendable {
    package typealias Cell = XlsxWriter.Cell

    /// What the sheet is called.
    package let name: String
    package let columns: [String]
    package var rows: [[Cell]] = []
    /// The width of a column in characters.
    private let width: Double

    package init(_ name: String, _ columns: [String], width: Double = 18, rows: [[Cell]] = []) {
        (self.name, self.columns, self.width, self.rows) = (name, columns, width, rows)
    }

    package init(_ name: String, _ columns: [String], width: Double = 18, texts: [[String]]) {
        self.init(name, columns, width: width, rows: texts.map { $0.map { .text($0) } })
    }

    /// The cells as CSV says them, the names of the columns first.
    package var texts: [[String]] { [columns] + rows.map { $0.map(\.text) } }

    /// For Excel, which takes neither UTF-8 without its mark nor a text that begins like a formula.
    package var csv: [UInt8] {
        var csv = CSVWriter(bom: true, guardFormulas: true)
        csv.row(columns)
        for row in rows { csv.row(row.map(\.text)) }
        return csv.bytes
    }

    package func write(to book: XlsxWriter) {
        book.addSheet(name: name, columns: columns.map { ($0, width) })
        for row in rows { book.row(row) }
    }
}

extension XlsxWriter.Cell {
    /// Days and numbers as every program reads them; what is no whole number with four places.
    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): Int(exactly: number).map(String.init) ?? String(format: "%.4f", number)
        case .day(let day): day.description
        case .empty: ""
        }
    }
}
