import Core
import Store

/// What the database holds about one person, and that person may have (L6).
///
/// What others wrote about them in confidence, and what was not shown to them, is not asked for.
package struct PersonExportStore: Sendable {
    /// Who takes the data along.
    ///
    /// | who | complaints about a manager (C5a) | what lies sealed | what HR is no reader of |
    /// | --- | --- | --- | --- |
    /// | the person | yes | yes | yes |
    /// | whoever sits at the machine, for the person | no | yes | yes |
    /// | HR, for the person | no | no | no |
    package enum Taker: Int, Sendable { case machine, person, hr }

    private let clock: Clock
    private let taker: Taker

    package init(clock: Clock, for taker: Taker) { (self.clock, self.taker) = (clock, taker) }

    /// Nil where there is no such person.
    ///
    /// The transaction leaves in the audit that the data were taken.
    package func export(_ person: PersonID, _ tx: borrowing Transaction) throws -> PersonExport? {
        let employeeID = try tx.first(
            "SELECT employee_id FROM person WHERE person_id = $1 AND {scope person_id}",
            [.id(person)]
        ) { $0.text(0) }
        guard let employeeID else { return nil }
        var parts: [PersonExport.Part] = []
        for part in PersonParts.all where taker != .hr || part.isForHR { parts.append(try read(part, of: person, tx)) }
        return PersonExport(employeeID: employeeID, madeAt: clock.now(), parts: parts, isForHR: taker == .hr)
    }

    /// The id of somebody of the roster.
    package static func person(_ employeeID: String, _ tx: borrowing Transaction) throws -> PersonID? {
        try tx.first(
            "SELECT person_id FROM person WHERE employee_id = $1 AND {scope person_id}",
            [.text(employeeID)]
        ) { $0.id(0) }
    }

    private func read(
        _ part: PersonParts.Part,
        of person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> PersonExport.Part {
        let arguments: [Value] = part.hides ? [.id(person), .int(taker.rawValue)] : [.id(person)]
        var rows = try tx.rows(part.sql, arguments) { row in
            var cells: [PersonExport.Cell] = []
            for (place, column) in part.columns.enumerated() { cells.append(column.cell(row, Int32(place))) }
            return cells
        }
        for (place, column) in part.columns.enumerated() where column.kind == .sealed {
            let texts = try SealedTextStore(tx, clock: clock)
            for line in rows.indices {
                guard taker != .hr else {
                    rows[line][place] = .nothing
                    continue
                }
                guard case .text(let id) = rows[line][place] else { continue }
                rows[line][place] = try texts.open(ID<SealedText>(id), tx).map { .text($0) } ?? .nothing
            }
        }
        return PersonExport.Part(name: part.name, columns: part.columns.map(\.name), rows: rows)
    }
}

extension PersonParts.Column {
    fileprivate func cell(_ row: borrowing Row, _ place: Int32) -> PersonExport.Cell {
        if row.isNull(place) { return .nothing }
        return switch kind {
        case .text, .sealed: .text(row.text(place))
        case .number: .number(row.count(place))
        case .measured: .measured(row.double(place))
        case .moment: .moment(row.at(place))
        }
    }
}
