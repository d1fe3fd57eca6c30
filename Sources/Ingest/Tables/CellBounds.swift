/// Where a cell lies in its record's memory, without its quotes.
struct CellBounds {
    let start: Int
    let end: Int
    /// Holds doubled quotes.
    let doubled: Bool

    /// The texts of the cells of a record, and whether one begins with a quote mark; nil if the record is no UTF-8.
    static func cells(
        _ bounds: [CellBounds],
        in bytes: UnsafeMutablePointer<UInt8>,
        record: Range<Int>,
        _ isGuarded: inout Bool
    ) -> [String]? {
        let whole = UnsafeBufferPointer(start: bytes + record.lowerBound, count: record.count)
        let isASCII = isASCII(whole)
        // Cells are cut at ASCII signs, so they are valid where the whole record is.
        guard isASCII || (try? UTF8Span(validating: whole.span)) != nil else { return nil }
        var cells: [String] = []
        cells.reserveCapacity(bounds.count)
        isGuarded = false
        for cell in bounds {
            let slice = UnsafeBufferPointer(start: bytes + cell.start, count: cell.end - cell.start)
            if slice.count > 0, slice[0] == 0x27 { isGuarded = true }
            if cell.doubled {
                cells.append(unquoted(slice))
            } else {
                cells.append(String(copying: UTF8Span(unchecked: slice.span, isKnownASCII: isASCII)))
            }
        }
        return cells
    }

    private static func isASCII(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(record)
        var at = 0
        while at + 8 <= raw.count {
            if raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
            at += 8
        }
        return raw[at...].allSatisfy { $0 < 0x80 }
    }

    private static func unquoted(_ slice: UnsafeBufferPointer<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(slice.count)
        var at = 0
        while at < slice.count {
            plain.append(slice[at])
            at += slice[at] == RecordScanner.quote ? 2 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
