import Core

/// The rows of a CSV or TSV text.
final class TextRowSource: RowSource {
    /// In the order tried; the one most frequent in the first line wins.
    private static let delimiters: [Character] = [",", "\t", ";", "|"]

    var width = 0
    private let scanner: RecordScanner
    private var hasDelimiter: Bool

    init(_ source: TextSource, delimiter: Character?) throws(Failure) {
        scanner = try RecordScanner(source, longest: TableReader.longest)
        hasDelimiter = delimiter != nil
        if let byte = delimiter?.asciiValue { scanner.delimiter = byte }
    }

    func first() throws(Failure) -> TableReader.Item? {
        skipEmptyLines()
        if let named = TextRowSource.named(scanner.peekLine()) {
            if !hasDelimiter { scanner.delimiter = named }
            hasDelimiter = true
            scanner.skipLine()
            skipEmptyLines()
        }
        if !hasDelimiter { scanner.delimiter = TextRowSource.delimiter(of: scanner.peekLine()) }
        while let record = try scanner.next() {
            switch record {
            case .cells(let cells, let line): if !cells.isBlank { return .row(TableRow(line: line, cells: cells)) }
            case .refused(let reason, let line, let text): return .refused(line: line, reason: reason, text: text)
            }
        }
        return nil
    }

    func next() throws(Failure) -> TableReader.Item? {
        while let record = try scanner.next() {
            switch record {
            case .refused(let reason, let line, let text): return .refused(line: line, reason: reason, text: text)
            case .cells(let cells, let line):
                if cells.isBlank { continue }
                guard let fitted = cells.fitted(to: width) else {
                    return .refused(line: line, reason: TableReasons.extraCells, text: scanner.lastText)
                }
                return .row(TableRow(line: line, cells: scanner.mayBeGuarded ? FormulaGuard.opened(fitted) : fitted))
            }
        }
        return nil
    }

    private func skipEmptyLines() {
        while true {
            let line = scanner.peekLine()
            guard line.count > 0 || scanner.hasMore, line.allSatisfy({ " \t\r".utf8.contains($0) }) else { return }
            scanner.skipLine()
        }
    }

    /// The delimiter that a first line `sep=;` names: Excel writes and heeds it.
    private static func named(_ line: UnsafeRawBufferPointer) -> UInt8? {
        let text = String(decoding: line.prefix(16), as: UTF8.self).lowercased()
        guard text.hasPrefix("sep="), let sign = text.dropFirst(4).first?.asciiValue, text.trimmed.utf8.count <= 5
        else {
            return nil
        }
        return sign
    }

    private static func delimiter(of line: UnsafeRawBufferPointer) -> UInt8 {
        var counts = [Int](repeating: 0, count: delimiters.count)
        let bytes = delimiters.compactMap(\.asciiValue)
        var isQuoted = false
        for byte in line {
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted, let index = bytes.firstIndex(of: byte) { counts[index] += 1 }
        }
        let best = counts.max() ?? 0
        return counts.firstIndex(of: best).map { bytes[$0] } ?? 0x2C
    }
}
