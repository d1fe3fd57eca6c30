/// The same measure of many people, or the measures of one, in small on equal terms.
package struct SmallMultiples: Sendable {
    package struct Cell: Sendable {
        package let spark: ControlSpark
        /// The figure, and how sure and of how many: `82%`, `±4 · n = 210`.
        package let value: String
        package let sure: String
        package let verdict: String
        package let path: Path?

        package init(_ spark: ControlSpark, value: String, sure: String, verdict: String, path: Path? = nil) {
            (self.spark, self.value, self.sure) = (spark, value, sure)
            (self.verdict, self.path) = (verdict, path)
        }
    }

    package struct Row: Sendable {
        package let name: String
        package let under: String
        package let path: Path?
        package let cells: [Cell?]

        package init(_ name: String, under: String = "", path: Path? = nil, cells: [Cell?]) {
            (self.name, self.under, self.path, self.cells) = (name, under, path, cells)
        }
    }

    package var title: String
    package var rows: [Row]
    /// The heads of the columns with what sorts by them.
    package var columns: [Column]

    package struct Column: Sendable {
        package let name: String
        package let path: Path?
        package let isSorted: Bool

        package init(_ name: String, path: Path? = nil, isSorted: Bool = false) {
            (self.name, self.path, self.isSorted) = (name, path, isSorted)
        }
    }

    package init(_ title: String, columns: [Column], rows: [Row]) {
        (self.title, self.columns, self.rows) = (title, columns, rows)
    }
}

extension Chart {
    /// People down, measures across, a small control chart with its figures in every cell.
    package static func multiples(_ plot: SmallMultiples, _ h: inout HTML) {
        h.tableWrap(plot.title) { h in
            h.table(.class("table", "multiples")) { h in
                h.caption(.class("visually-hidden"), text: plot.title)
                h.thead { h in
                    h.tr { h in
                        for column in plot.columns {
                            h.th(.scope(.col), .aria("sort", "descending").when(column.isSorted)) { h in
                                if let path = column.path {
                                    h.a(.href(path), text: column.name)
                                } else {
                                    h.text(column.name)
                                }
                            }
                        }
                    }
                }
                h.tbody { h in
                    for row in plot.rows { multiple(row, plot, &h) }
                }
            }
        }
    }

    private static func multiple(_ row: SmallMultiples.Row, _ plot: SmallMultiples, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row)) { h in
                if let path = row.path { h.a(.href(path), text: row.name) } else { h.text(row.name) }
                if !row.under.isEmpty { h.span(.class("multiples__under"), text: row.under) }
            }
            for (cell, column) in zip(row.cells, plot.columns.dropFirst()) {
                h.td(.label(column.name)) { h in
                    guard let cell else { return h.span(.class("faint"), text: Say.missing) }
                    h.div(.class("multiples__cell")) { h in
                        spark(cell.spark, &h)
                        h.strong { h in
                            if let path = cell.path { h.a(.href(path), text: cell.value) } else { h.text(cell.value) }
                        }
                        h.span(
                            .class("multiples__verdict", "multiples__verdict--moved", when: cell.spark.flag != nil),
                            text: cell.verdict
                        )
                        h.span(.class("multiples__under"), text: cell.sure)
                    }
                }
            }
        }
    }
}
