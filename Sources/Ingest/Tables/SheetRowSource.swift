import Core

/// The rows of a worksheet.
final class SheetRowSource: RowSource {
    var width = SheetRows.lastColumn {
        didSet { reader.narrow(to: width) }
    }
    private let reader: SheetReader
    /// A row read while the header was looked for.
    private var ahead: SheetRow?

    init(_ reader: SheetReader) { self.reader = reader }

    /// The first row below a title, if there is one: a lone cell above a row of several.
    func first() throws(Failure) -> TableReader.Item? {
        guard let first = try filled() else { return nil }
        guard first.cells.count(where: { !$0.isEmpty }) == 1, let second = try filled() else {
            return .row(TableRow(line: first.line, cells: first.cells))
        }
        if second.cells.count(where: { !$0.isEmpty }) > 1 {
            return .row(TableRow(line: second.line, cells: second.cells))
        }
        ahead = second
        return .row(TableRow(line: first.line, cells: first.cells))
    }

    func next() throws(Failure) -> TableReader.Item? {
        guard let row = try filled() else { return nil }
        if row.isTooLong {
            return .refused(
                line: row.line,
                reason: TableReasons.tooLong,
                text: String(row.cells.joined(separator: ",").prefix(200))
            )
        }
        guard let fitted = row.cells.fitted(to: width), row.extra.isBlank else {
            return .refused(
                line: row.line,
                reason: TableReasons.extraCells,
                text: (row.cells + row.extra).joined(separator: ",")
            )
        }
        return .row(TableRow(line: row.line, cells: fitted))
    }

    /// The next row that is not empty.
    private func filled() throws(Failure) -> SheetRow? {
        if let row = ahead {
            ahead = nil
            return row
        }
        while let row = try reader.next() {
            if row.isTooLong || !row.cells.isBlank || !row.extra.isBlank { return row }
        }
        return nil
    }
}
