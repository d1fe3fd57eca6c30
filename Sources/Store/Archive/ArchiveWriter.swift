/// Writes tables as the lines of an archive, in good pieces.
final class ArchiveWriter: TableSink {
    private let sink: any ArchiveSink
    private var lines: [UInt8]
    private static let piece = 1 << 18

    init(_ head: ArchiveHead, _ sink: any ArchiveSink) throws {
        self.sink = sink
        lines = try ArchiveLine.write(head)
    }

    func begin(_ table: ArchiveTable) throws { lines += try ArchiveLine.write(ArchiveMark(table: table)) }

    func add(_ row: borrowing Row, of table: ArchiveTable) throws {
        ArchiveText.write(row, table.columns, into: &lines)
        if lines.count > Self.piece { try hand() }
    }

    func end(_ table: ArchiveTable, rows: Int) throws { lines += ArchiveText.end + [0x0A] }

    func finish(rows: [String: Int]) throws {
        lines += try ArchiveLine.write(ArchiveMark(rows: rows))
        try hand()
        try sink.finish()
    }

    private func hand() throws {
        try sink.take(lines)
        lines.removeAll(keepingCapacity: true)
    }
}
