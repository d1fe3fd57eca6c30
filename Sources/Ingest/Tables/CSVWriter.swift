/// Writes rows as CSV after RFC 4180.
package struct CSVWriter {
    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let crlf: Bool
    private let guards: Bool

    /// `bom`, `guardFormulas` and `crlf` suit a file that people open in Excel; without them it suits scripts.
    package init(delimiter: Character = ",", bom: Bool = false, guardFormulas: Bool = false, crlf: Bool = false) {
        self.delimiter = delimiter.asciiValue ?? 0x2C
        (self.crlf, guards) = (crlf, guardFormulas)
        if bom { bytes = [0xEF, 0xBB, 0xBF] }
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            write(guards ? FormulaGuard.closed(cell) : cell, alone: cells.count == 1)
        }
        if crlf { bytes.append(0x0D) }
        bytes.append(0x0A)
    }

    /// Hands over what has been written and starts empty, for writing a long file in pieces.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// A lone empty cell is quoted, or its row would read as an empty line.
    private mutating func write(_ cell: String, alone: Bool) {
        let delimiter = delimiter
        let needsQuotes =
            (alone && cell.isEmpty) || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
            || cell.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(0x22)
        for byte in cell.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
