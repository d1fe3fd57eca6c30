import Core
import Ingest

/// All that is held about somebody and that they may have, ready to be written.
package struct PersonExport: Sendable {
    /// One value, with what it is.
    enum Cell: Sendable, Hashable {
        case nothing
        case text(String)
        case number(Int)
        case measured(Double)
        case moment(Instant)

        var text: String {
            switch self {
            case .nothing: ""
            case .text(let text): text
            case .number(let number): String(number)
            case .measured(let number): number.description
            case .moment(let at): at.iso
            }
        }
    }

    /// Rows of one kind.
    struct Part: Sendable {
        let name: String
        let columns: [String]
        let rows: [[Cell]]
    }

    package let employeeID: String
    let madeAt: Instant
    let parts: [Part]
    let isForHR: Bool

    /// How many rows of each kind there are, in the order they are written.
    package var counts: [(name: String, rows: Int)] { parts.map { ($0.name, $0.rows.count) } }

    /// Everything in one JSON object.
    var json: String {
        var all = JSONObject()
        all.set("employee_id", employeeID)
        all.set("made_at", madeAt.iso)
        for part in parts {
            all.set(
                part.name,
                part.rows.map { cells in
                    var row = JSONObject()
                    for (column, cell) in Swift.zip(part.columns, cells) {
                        switch cell {
                        case .nothing: row.set(column, nil as String?)
                        case .number(let number): row.set(column, number)
                        case .measured(let number): row.set(column, number)
                        case .text, .moment: row.set(column, cell.text)
                        }
                    }
                    return row
                }
            )
        }
        return all.line
    }

    /// `data.json`, a CSV of each kind that has rows, and what is in none of them, in three languages.
    package func zip() -> [UInt8] {
        var zip = StoredZip()
        zip.add("data.json", Array((json + "\n").utf8))
        for part in parts where !part.rows.isEmpty {
            var csv = CSVWriter(guardFormulas: true)
            csv.row(part.columns)
            for row in part.rows { csv.row(row.map(\.text)) }
            zip.add("\(part.name).csv", csv.take())
        }
        let about = [PersonDataWords.about] + (isForHR ? [PersonDataWords.withoutSealed] : [])
        let words = about.map(\.hans) + about.map(\.hant) + about.map(\.english)
        zip.add("README.txt", Array((words + [""]).joined(separator: "\n\n").utf8))
        return zip.finish()
    }
}
