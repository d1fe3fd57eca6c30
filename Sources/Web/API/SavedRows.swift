import Core

/// Rows of a table that a page saves (RFC 4180), read back as the values they were made from.
enum SavedRows {
    static func items(of bytes: [UInt8], _ fields: [ShapeField]) -> [JSONValue] {
        var rows = rows(of: bytes)
        guard !rows.isEmpty else { return [] }
        let header = rows.removeFirst()
        return rows.map { row in
            var item: [String: JSONValue] = [:]
            for (name, cell) in zip(header, row) {
                guard let field = fields.first(where: { $0.name == name }) else { continue }
                item[name] = cell.isEmpty ? .null : field.shape.value(of: cell)
            }
            return .object(item)
        }
    }

    private static func rows(of bytes: [UInt8]) -> [[String]] {
        var (rows, row, cell): ([[String]], [String], [UInt8]) = ([], [], [])
        var (isQuoted, wasQuote) = (false, false)
        func text(_ cell: [UInt8]) -> String { opened(String(decoding: cell, as: UTF8.self)) }
        // A mark of UTF-8 stands before the first name.
        for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                (isQuoted, wasQuote) = (false, true)
                continue
            case UInt8(ascii: "\""):
                if wasQuote { cell.append(byte) }
                isQuoted = true
            case _ where isQuoted: cell.append(byte)
            case UInt8(ascii: ","):
                row.append(text(cell))
                cell = []
            case UInt8(ascii: "\n"):
                rows.append(row + [text(cell)])
                (row, cell) = ([], [])
            case UInt8(ascii: "\r"): break
            default: cell.append(byte)
            }
            wasQuote = false
        }
        return cell.isEmpty && row.isEmpty ? rows : rows + [row + [text(cell)]]
    }

    /// A quote goes before what a spreadsheet would take for a formula; a program wants the cell as it was.
    private static func opened(_ cell: String) -> String {
        guard cell.hasPrefix("'"), let first = cell.first(where: { $0 != "'" }), "=+-@\t\r".contains(first) else {
            return cell
        }
        return String(cell.dropFirst())
    }
}
