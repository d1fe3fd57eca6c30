import Core

/// A table read row by row from CSV, TSV or XLSX, plain or gzipped, in any of our encodings.
package final class TableReader {
    package enum Item: Sendable {
        case row(TableRow)
        /// A line that cannot be taken, with its text as far as it can be shown.
        case refused(line: Int, reason: Word, text: String)
    }

    /// A kind of file that may come without a header: how wide its rows are, and how its header is told from a row.
    package struct Headless: Sendable {
        let width: Int
        let isHeader: @Sendable (_ cells: [String]) -> Bool

        package init(width: Int, isHeader: @escaping @Sendable (_ cells: [String]) -> Bool) {
            (self.width, self.isHeader) = (width, isHeader)
        }
    }

    /// Longer records of a text are refused one by one.
    package static let longest = 10_000_000

    /// The first row that is not empty, trimmed; none where the file came without.
    package let header: [String]
    /// The line the header is on; 0 without one.
    package let headerLine: Int
    /// How the text was written; nil for a workbook.
    package let encoding: TextEncoding?
    /// The sheet read; nil for a text.
    package let sheet: String?

    /// The line of the row last handed out.
    package private(set) var line = 0

    private let bytes: ByteSource
    private let rows: any RowSource
    /// The first row of a file without a header.
    private var ahead: Item?

    /// Opens a file; `encoding`, `sheet` and `delimiter` are told from the file where they are nil.
    package static func open(
        path: String,
        encoding: TextEncoding? = nil,
        sheet: String? = nil,
        delimiter: Character? = nil,
        headless: Headless? = nil,
        limits: SheetLimits = SheetLimits()
    ) throws(Failure) -> TableReader {
        let bytes = try ByteSource(path: path, hashing: true)
        let head = Block(ByteSource.block)
        var count = 0
        while count < head.bytes.count {
            let more = try bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: head.bytes[count...]))
            if more == 0 { break }
            count += more
        }
        guard count > 0 else { throw .emptyTable(path) }
        let start = UnsafeMutableRawBufferPointer(rebasing: head.bytes[..<count])
        let whole = count < head.bytes.count
        switch try FileContent.of(start, whole: whole, encoding: encoding, path: path) {
        case .workbook:
            let spool = bytes.isGzip || bytes.total == 0 ? try SpoolFile.descriptor(start, bytes) : nil
            // to the end, for the SHA-256
            while try bytes.read(into: head.bytes) > 0 {}
            let sheet = try SheetReader(path: path, descriptor: spool, sheet: sheet, limits: limits)
            return try TableReader(bytes, SheetRowSource(sheet), nil, sheet.sheet, headless)
        case .text(let found):
            let text = try TextSource(bytes, head: head, count: count, encoding: found)
            return try TableReader(bytes, TextRowSource(text, delimiter: delimiter), found, nil, headless)
        }
    }

    private init(
        _ bytes: ByteSource,
        _ rows: any RowSource,
        _ encoding: TextEncoding?,
        _ sheet: String?,
        _ headless: Headless?
    ) throws(Failure) {
        guard let first = try rows.first() else { throw .emptyTable(bytes.path) }
        (self.bytes, self.rows, self.encoding, self.sheet) = (bytes, rows, encoding, sheet)
        switch first {
        case .row(let row) where headless.map { $0.isHeader(row.cells) } ?? true:
            var header = row.cells.map(\.trimmed)
            while header.last == "" { header.removeLast() }
            (self.header, headerLine) = (header, row.line)
            rows.width = header.count
            return
        case .refused(let line, let reason, _) where headless == nil:
            throw .badHeader(bytes.path, line: line, reason)
        case .row(let row):
            let fitted = row.cells.fitted(to: headless?.width ?? row.cells.count)
            ahead =
                fitted.map { .row(TableRow(line: row.line, cells: $0)) }
                ?? .refused(line: row.line, reason: TableReasons.extraCells, text: row.cells.joined(separator: ","))
        case .refused: ahead = first
        }
        (header, headerLine) = ([], 0)
        rows.width = headless?.width ?? 0
    }

    /// The next row or refusal, empty rows passed over; nil at the end.
    package func next() throws(Failure) -> Item? {
        let item = if let ahead { ahead } else { try rows.next() }
        ahead = nil
        switch item {
        case .row(let row): line = row.line
        case .refused(let line, _, _): self.line = line
        case nil: break
        }
        return item
    }

    /// SHA-256 of the file on disk in hex, known once the last row is read.
    package var sha256: String? { bytes.sha256 }

    /// Bytes of the file on disk read so far, and its size (0 for a pipe); a workbook counts as read when opened.
    package var consumed: Int64 { bytes.consumed }
    package var total: Int64 { bytes.total }
}

/// Where the rows of a table come from.
protocol RowSource: AnyObject {
    /// Cells of a row, set once it is known.
    var width: Int { get set }

    /// The first row that is not empty, as wide as it is.
    func first() throws(Failure) -> TableReader.Item?
    func next() throws(Failure) -> TableReader.Item?
}

extension [String] {
    /// True if no cell holds more than spaces.
    var isBlank: Bool { allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } } }

    /// Exactly `width` cells: missing ones empty, empty ones beyond dropped; nil if one beyond is not empty.
    func fitted(to width: Int) -> [String]? {
        if count == width { return self }
        if count < width { return self + [String](repeating: "", count: width - count) }
        return Array(self[width...]).isBlank ? Array(self[..<width]) : nil
    }
}
