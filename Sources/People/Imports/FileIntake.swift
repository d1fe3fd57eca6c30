import Core
import Ingest
import Store

/// How rows of one kind of people's file become records: each area brings its own.
package struct FileIntake: Sendable {
    package let kind: String
    package let columns: [ColumnName]
    /// Begins a run: loads what rows are compared with.
    package let begin: @Sendable (ImportContext, borrowing Transaction) throws -> any IntakeRun
    /// Takes back what an import brought; answers what stands in the way, if anything does.
    package let undo: @Sendable (ImportUndo, borrowing Transaction) throws -> [String]
    /// What to bring up to date once all rows are in.
    package let settle: (@Sendable (ImportContext, borrowing Transaction) throws -> Void)?
    /// Columns that may be confidential: what they say is kept of no refused row.
    package let confidential: Set<String>

    package init(
        kind: String,
        columns: [ColumnName],
        begin: @escaping @Sendable (ImportContext, borrowing Transaction) throws -> any IntakeRun,
        undo: @escaping @Sendable (ImportUndo, borrowing Transaction) throws -> [String],
        settle: (@Sendable (ImportContext, borrowing Transaction) throws -> Void)? = nil,
        confidential: Set<String> = []
    ) {
        (self.kind, self.columns, self.begin, self.undo, self.settle) = (kind, columns, begin, undo, settle)
        self.confidential = confidential
    }
}

/// One run over a file.
///
/// It is a value: a transaction that has to run again starts from the same copy.
package protocol IntakeRun: Sendable {
    /// Decides what a row does, or throws a `Refusal`. Writes may wait for `flush`.
    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome
    /// Writes what waits, at the end of each chunk.
    mutating func flush(_ tx: borrowing Transaction) throws
}

extension IntakeRun {
    package mutating func flush(_ tx: borrowing Transaction) throws {}
}

/// What a row did.
package enum RowOutcome: Sendable {
    case new
    /// `also` are other records that changed with it.
    case changed(
        before: String,
        after: String,
        what: String,
        also: [(what: String, before: String, after: String)] = []
    )
    case unchanged
    case refused(Word)
}

/// What a run may know besides the rows.
package struct ImportContext: Sendable {
    package let importID: String
    package let actor: Actor
    package let now: Instant
    package let site: Site
    /// The day changes of a roster start on.
    package let effective: Day

    package init(importID: String, actor: Actor, now: Instant, site: Site, effective: Day) {
        (self.importID, self.actor, self.now, self.site, self.effective) = (importID, actor, now, site, effective)
    }

    /// Events later than now + 24 h are refused.
    package func isTooFarAhead(_ at: Instant) -> Bool { at > now + 86_400 }
}

/// An import being taken back.
package struct ImportUndo: Sendable {
    package let importID: String
    package let by: Actor
    package let now: Instant
    package let changes: [(what: String, before: String, after: String)]
}

extension ImportUndo {
    /// Takes an import's rows out of a table; where a later import changed one of them, says so and takes none.
    package func takeRows(outOf table: String, _ tx: borrowing Transaction) throws -> [String] {
        let changed = changes.filter { !$0.before.isEmpty }.map(\.what)
        guard changed.isEmpty else { return changed }
        let left = try tx.first(
            "SELECT count(*) FROM \(table) {unscoped: an import is undone as a whole} WHERE import_id = $1",
            [.text(importID)]
        ) { $0.count(0) }
        let added = try ImportStore.find(importID, tx)?.new ?? 0
        if let left, left < added { return ["\(table) × \(added - left)"] }
        try tx.run(
            "DELETE FROM \(table) {unscoped: an import is undone as a whole} WHERE import_id = $1",
            [.text(importID)]
        )
        return []
    }
}

/// A row of a file by the names of its columns.
package struct FileRow: Sendable {
    package let line: Int
    private let row: TableRow
    private let columns: Columns

    package init(_ row: TableRow, _ columns: Columns) { (line, self.row, self.columns) = (row.line, row, columns) }

    package func has(_ name: String) -> Bool { columns.has(name) }

    /// The trimmed cell; empty where the file has no such column.
    package func text(_ name: String) -> String { columns.value(name, in: row) }

    /// The trimmed cell; nil where it is empty.
    package func optional(_ name: String) -> String? {
        let text = text(name)
        return text.isEmpty ? nil : text
    }

    package var cells: [String] { row.cells }

    /// The cells with those of some columns left out.
    func cells(without names: Set<String>) -> [String] { columns.cells(of: row, without: names) }

    /// What the file's own header calls a column.
    package func heading(of name: String) -> String { columns.heading(of: name) }

    /// Why this row is refused, its columns called as the file calls them.
    func sentence(of refusal: any Refusal) -> Word {
        (refusal as? CellRefusal)?.sentence(heading(of:)) ?? refusal.sentence
    }
}

extension FileRow {
    package func required(_ name: String) throws(CellRefusal) -> String {
        let text = text(name)
        if text.isEmpty { throw .missing(name) }
        return text
    }

    /// Whom the row is about, with their number as the roster writes it.
    package func person(of ids: [String: PersonID]) throws(CellRefusal) -> (id: PersonID, employeeID: String) {
        let employeeID = try required("employee_id").nfc
        guard let person = ids[employeeID] else { throw .unknownPerson(employeeID) }
        return (person, employeeID)
    }

    package func day(_ name: String) throws(CellRefusal) -> Day? {
        guard let text = optional(name) else { return nil }
        // Spreadsheets write days with a midnight behind them.
        let bare = text.hasSuffix("00:00:00") ? String(text.dropLast(8)).trimmed : text
        guard let day = Day(bare) else { throw .notADay(name, text) }
        return day
    }

    package func requiredDay(_ name: String) throws(CellRefusal) -> Day {
        guard let day = try day(name) else { throw .missing(name) }
        return day
    }

    package func at(_ name: String, in zone: Zone) throws(CellRefusal) -> Instant {
        let text = try required(name)
        guard let at = Instant(text, in: zone) else { throw .notATime(name, text) }
        return at
    }

    package func number(_ name: String) throws(CellRefusal) -> Int? {
        guard let text = optional(name) else { return nil }
        guard let number = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }) else {
            throw .notANumber(name, text)
        }
        return number
    }

    package func decimal(_ name: String) throws(CellRefusal) -> Double {
        let text = try required(name)
        guard let number = Double(text), number.isFinite else { throw .notANumber(name, text) }
        return number
    }
}
