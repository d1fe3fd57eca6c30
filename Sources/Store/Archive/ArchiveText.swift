/// Rows as lines of text, in the form PostgreSQL's COPY reads and writes: a tab between columns, `\N` for no value, and
/// backslashes before what would end a column or a line.
enum ArchiveText {
    /// The line that ends a table's rows.
    static let end: [UInt8] = Array("\\.".utf8)

    static func write(_ row: borrowing Row, _ columns: [ArchiveTable.Column], into line: inout [UInt8]) {
        for (index, column) in columns.enumerated() {
            let place = Int32(index)
            if index > 0 { line.append(0x09) }
            if row.isNull(place) {
                line += [0x5C, 0x4E]
                continue
            }
            switch column.kind {
            case .int: line += Array(String(row.int(place)).utf8)
            case .double: line += Array(row.double(place).description.utf8)
            case .text: write(row.text(place), into: &line)
            case .bytes:
                line += [0x5C, 0x5C, 0x78]
                for byte in row.bytes(place) {
                    let (high, low) = hexDigits(byte)
                    line.append(high)
                    line.append(low)
                }
            }
        }
        line.append(0x0A)
    }

    private static func write(_ text: String, into line: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case 0x5C: line += [0x5C, 0x5C]
            case 0x09: line += [0x5C, 0x74]
            case 0x0A: line += [0x5C, 0x6E]
            case 0x0D: line += [0x5C, 0x72]
            default: line.append(byte)
            }
        }
    }

    /// The values of a line, without its line end; nil where it is none of a table with these columns.
    static func values(_ line: some Collection<UInt8>, _ columns: [ArchiveTable.Column]) -> [Value]? {
        let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard cells.count == columns.count else { return nil }
        var values: [Value] = []
        values.reserveCapacity(cells.count)
        for (cell, column) in zip(cells, columns) {
            guard let value = value(cell, column.kind) else { return nil }
            values.append(value)
        }
        return values
    }

    private static func value(_ cell: some Collection<UInt8>, _ kind: ArchiveTable.Kind) -> Value? {
        if cell.elementsEqual([0x5C, 0x4E]) { return .null }
        guard let bytes = unescaped(cell) else { return nil }
        switch kind {
        case .int: return Int64(String(decoding: bytes, as: UTF8.self)).map { .int($0) }
        case .double: return Double(String(decoding: bytes, as: UTF8.self)).map { .double($0) }
        case .text: return .text(String(decoding: bytes, as: UTF8.self))
        case .bytes: return unhexed(bytes).map { .bytes($0) }
        }
    }

    private static func unescaped(_ cell: some Collection<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(cell.count)
        var isEscaped = false
        for byte in cell {
            guard isEscaped else {
                if byte == 0x5C { isEscaped = true } else { bytes.append(byte) }
                continue
            }
            isEscaped = false
            switch byte {
            case 0x5C: bytes.append(0x5C)
            case 0x74: bytes.append(0x09)
            case 0x6E: bytes.append(0x0A)
            case 0x72: bytes.append(0x0D)
            default: return nil
            }
        }
        return isEscaped ? nil : bytes
    }

    /// The bytes that `\x` and hexadecimal digits stand for.
    private static func unhexed(_ text: [UInt8]) -> [UInt8]? {
        guard text.count % 2 == 0, text.starts(with: [0x5C, 0x78]) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 2, to: text.count, by: 2) {
            guard let byte = UInt8(String(decoding: text[place...place + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
