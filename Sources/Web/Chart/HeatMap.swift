/// Rows times columns of one measure; the picture is itself the table of its values.
package struct HeatMap: Sendable {
    package struct Cell: Sendable {
        package let value: Double?
        package let text: String
        package let isMarked: Bool
        /// The list behind the cell, and what the cell says in full.
        package let path: Path?
        package let title: String

        /// `text` stands in the cell; a marked cell is late, outlined and cornered.
        package init(_ value: Double?, text: String, isMarked: Bool = false, path: Path? = nil, title: String = "") {
            (self.value, self.text, self.isMarked, self.path, self.title) = (value, text, isMarked, path, title)
        }
    }

    package struct Row: Sendable {
        package let label: String
        package let path: Path?
        package let cells: [Cell]

        package init(_ label: String, path: Path? = nil, cells: [Cell]) {
            (self.label, self.path, self.cells) = (label, path, cells)
        }
    }

    package var title: String
    package var columns: [String]
    package var rows: [Row]
    /// What the lightest and the darkest shade stand for; nil takes the least and the most there is.
    package var bounds: (low: Double, high: Double)?

    package init(_ title: String, columns: [String], rows: [Row], bounds: (low: Double, high: Double)? = nil) {
        (self.title, self.columns, self.rows, self.bounds) = (title, columns, rows, bounds)
    }

    /// Five shades; the darkest is the most.
    static let shades = 5.0

    /// 1 to 5 by the place of the value between the least and the most; 0 where there is none.
    func shade(_ value: Double?, _ range: (low: Double, high: Double)) -> Int {
        guard let value, range.high >= range.low else { return 0 }
        guard range.high > range.low else { return 3 }
        return min(5, Int((value - range.low) / (range.high - range.low) * HeatMap.shades) + 1)
    }

    var range: (low: Double, high: Double) {
        if let bounds { return bounds }
        let known = rows.flatMap { $0.cells.compactMap(\.value) }
        return (known.min() ?? 1, known.max() ?? 0)
    }
}

extension Chart {
    package static func heat(_ map: HeatMap, _ h: inout HTML) {
        let range = map.range
        h.tableWrap(map.title) { h in
            h.table(.class("heat")) { h in
                h.caption(.class("visually-hidden"), text: map.title)
                h.thead { h in
                    h.tr { h in
                        h.td()
                        for column in map.columns { h.th(.scope(.col), text: column) }
                    }
                }
                h.tbody { h in
                    for row in map.rows {
                        h.tr { h in
                            h.th(.scope(.row)) { h in
                                if let path = row.path { h.a(.href(path), text: row.label) } else { h.text(row.label) }
                            }
                            for cell in row.cells {
                                h.td(
                                    .class(
                                        "heat__cell heat__cell--\(map.shade(cell.value, range))",
                                        "heat__cell--marked",
                                        when: cell.isMarked
                                    )
                                ) { h in content(cell, &h) }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func content(_ cell: HeatMap.Cell, _ h: inout HTML) {
        let text = cell.value == nil && cell.text.isEmpty ? Say.missing : cell.text
        guard let path = cell.path else { return h.text(text) }
        h.a(.class("heat__link"), .href(path), .attribute("title", cell.title.isEmpty ? nil : cell.title), text: text)
    }
}
