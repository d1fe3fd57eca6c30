import Core
import Ingest
import People
import Store
import Web

/// The rows behind a figure: measures and daily calls of one person, as a page and as a file.
enum RowsPages {
    static let routes: [Route] = [
        Route(.get, "/people/:employee/measures", .anyRole) { visit in try await measures(visit, asFile: false) },
        Route(.get, "/people/:employee/measures.csv", .anyRole) { visit in try await measures(visit, asFile: true) },
        Route(.get, "/people/:employee/calls", .anyRole) { visit in try await calls(visit, asFile: false) },
        Route(.get, "/people/:employee/calls.csv", .anyRole) { visit in try await calls(visit, asFile: true) },
    ]

    /// The days behind a figure: rows of a measure, or calls where it is counted from them.
    static func path(of measure: String, _ employeeID: String, from: Day, through: Day) -> Path {
        let person = Path("/people").adding(employeeID)
        let rows =
            fromCalls.contains(measure)
            ? person.adding("calls") : person.adding("measures").query("measure", measure)
        return rows.query("from", from.description).query("to", through.description)
    }

    /// Measures that are counted from the call log.
    private static let fromCalls: Set = [
        StandardMeasures.handlingTime.id, StandardMeasures.transfers.id, StandardMeasures.shortCalls.id,
    ]

    private static func range(_ visit: Visit) -> (from: Day, through: Day) {
        (
            visit.query["from"].flatMap { Day($0) } ?? visit.today - 26 * 7,
            visit.query["to"].flatMap { Day($0) } ?? visit.today
        )
    }

    private static func measures(_ visit: Visit, asFile: Bool) async throws -> Answer {
        let (employeeID, (from, through), measure) = (visit.parameter("employee"), range(visit), visit.query["measure"])
        let found = try await visit.read { tx -> [MeasureStore.Entry]? in
            guard let person = try RosterStore().id(of: employeeID, tx) else { return nil }
            return try MeasureStore().entries(of: person, measure: measure, from: from, through: through, tx)
        }
        guard let entries = found else { return .notFound }
        let header: [Word] = [Words.measure, Words.day, Words.value, Words.count, Words.mean]
        let rows = entries.map { entry in
            [
                visit.say(Words.name(of: entry.measure)), entry.day.description,
                visit.say.decimal(entry.value, digits: 2),
                visit.say.count(entry.count), visit.say.decimal(entry.value / Double(entry.count), digits: 3),
            ]
        }
        let file = Path("/people").adding(employeeID).adding("measures.csv").query("measure", measure)
            .query("from", from.description).query("to", through.description)
        return asFile
            ? .csv(
                SavedTable("measures", ["measure", "date", "value", "count", "mean"], texts: rows),
                name: "\(employeeID)-measures"
            )
            : page(Words.measures, employeeID, header, rows, firstNumber: 2, file, (from, through), visit)
    }

    private static func calls(_ visit: Visit, asFile: Bool) async throws -> Answer {
        let (employeeID, (from, through)) = (visit.parameter("employee"), range(visit))
        let found = try await visit.read { tx -> [PersonFactStore.Line]? in
            guard let person = try RosterStore().id(of: employeeID, tx) else { return nil }
            return try PersonFactStore().lines(of: person, from: from, through: through, tx)
        }
        guard let lines = found else { return .notFound }
        let header: [Word] = [Words.day, Words.code, Words.queue, Words.handledShort, Words.talk, Words.ringNoAnswer]
        let rows = lines.filter { $0.handled > 0 || $0.ringNoAnswer > 0 }.map { line in
            [line.day.description, line.code, line.queue, "\(line.handled)", "\(line.talk)", "\(line.ringNoAnswer)"]
        }
        let file = Path("/people").adding(employeeID).adding("calls.csv").query("from", from.description).query(
            "to",
            through.description
        )
        return asFile
            ? .csv(
                SavedTable(
                    "calls",
                    ["day", "agent_code", "queue", "handled", "talk_s", "ring_no_answer"],
                    texts: rows
                ),
                name: "\(employeeID)-calls"
            )
            : page(Words.calls, employeeID, header, rows, firstNumber: 3, file, (from, through), visit)
    }

    private static func page(
        _ title: Word,
        _ employeeID: String,
        _ header: [Word],
        _ rows: [[String]],
        firstNumber: Int,
        _ file: Path,
        _ range: (Day, Day),
        _ visit: Visit
    ) -> Answer {
        .page(title, at: visit.path) { h in
            h.pageHead(title, sub: h.say.joined(employeeID, h.say.dayRange(range.0, range.1))) { h in
                h.a(.class("btn"), .href(file), text: Words.export)
            }
            if rows.isEmpty { return h.p(.class("sub"), text: Words.noRows) }
            h.tableWrap(title) { h in
                h.table(.class("table")) { h in
                    h.thead { h in
                        h.tr { h in
                            for (index, word) in header.enumerated() {
                                h.th(.scope(.col), .class("number").when(index >= firstNumber), text: word)
                            }
                        }
                    }
                    h.tbody { h in
                        for row in rows {
                            h.tr { h in
                                for (index, cell) in row.enumerated() {
                                    h.td(.label(header[index]), .class("number").when(index >= firstNumber), text: cell)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
