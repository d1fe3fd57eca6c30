/// One row of a table: the line it starts on and its cells, as many as the header has.
package struct TableRow: Sendable, Hashable {
    /// The line in the text file, or the row's number in the sheet; the first is 1.
    package let line: Int
    package let cells: [String]

    package init(line: Int, cells: [String]) {
        (self.line, self.cells) = (line, cells)
    }
}
