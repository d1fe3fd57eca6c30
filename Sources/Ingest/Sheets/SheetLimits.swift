/// What a workbook may cost to read; more is taken for a trap (a "zip bomb").
package struct SheetLimits: Sendable {
    /// Parts in the archive; Excel writes a few dozen.
    package var parts: UInt64
    /// Unpacked bytes of a worksheet: a full sheet of 1,048,576 rows of 30 cells is about 1.5 GB.
    package var sheetBytes: Int
    /// Unpacked bytes of a part that is held in memory: the shared strings and smaller ones.
    package var heldBytes: Int
    /// Unpacked bytes for each packed one, once `ratioFrom` bytes came out; honest sheets reach 100.
    package var ratio: Int
    package var ratioFrom: Int
    /// Bytes of text in one row.
    package var rowBytes: Int

    package init(
        parts: UInt64 = 5000,
        sheetBytes: Int = 2 << 30,
        heldBytes: Int = 128 << 20,
        ratio: Int = 400,
        ratioFrom: Int = 32 << 20,
        rowBytes: Int = 10_000_000
    ) {
        (self.parts, self.sheetBytes, self.heldBytes) = (parts, sheetBytes, heldBytes)
        (self.ratio, self.ratioFrom, self.rowBytes) = (ratio, ratioFrom, rowBytes)
    }
}
