import Core

/// Values by the id in a column of their rows, in the order the rows come.
///
/// Rows of one person mostly follow on each other: then the id is made into a text and looked up once for all of them.
//
// Inlinable, so that other rooms get it for their own values: asked for values it does not know, it is twice as slow.
package struct GroupedRows<Kind, Value> {
    @usableFromInline var groups: [ID<Kind>: [Value]] = [:]
    @usableFromInline var id: ID<Kind>?
    @usableFromInline var run: [Value] = []
    @usableFromInline let column: Int32

    @inlinable package init(by column: Int32) { self.column = column }

    @inlinable package mutating func add(_ row: borrowing Row, _ value: Value) {
        if let id, row.holds(id.text, column) { return run.append(value) }
        endRun()
        id = row.id(column)
        run.append(value)
    }

    /// All that were added.
    @inlinable package consuming func finish() -> [ID<Kind>: [Value]] {
        endRun()
        return groups
    }

    @inlinable package mutating func endRun() {
        guard let id else { return }
        groups[id, default: []] += run
        run.removeAll(keepingCapacity: true)
    }
}

extension Row {
    /// Whether a column's text is this one, byte for byte.
    package func holds(_ text: String, _ column: Int32) -> Bool {
        withText(column) { bytes in
            var text = text
            return text.withUTF8 { $0.elementsEqual(bytes) }
        }
    }
}
