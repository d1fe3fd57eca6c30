import Core
import Ingest
import Web

extension Answer {
    /// A list to save as CSV; `name` goes without its ending.
    package static func csv(_ table: SavedTable, name: String) -> Answer {
        .file(table.csv, type: "text/csv; charset=utf-8", name: "\(name).csv")
    }

    /// Lists to save as the sheets of one workbook.
    package static func xlsx(_ tables: SavedTable..., name: String) throws(Failure) -> Answer {
        let bytes = try XlsxWriter.bytes { book in for table in tables { table.write(to: book) } }
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return .file(bytes, type: type, name: "\(name).xlsx")
    }
}
