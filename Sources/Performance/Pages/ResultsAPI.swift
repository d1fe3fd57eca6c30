import Core
import Foundation
import Statistics

/// A figure as other programs read it, with its count and how sure it is.
struct FigureJSON: Encodable {
    let measure: String
    let answer: String
    let value: Double
    let count: Int
    let low: Double?
    let high: Double?
    let expected: Double
    let weeks: Int

    init(_ measure: Measure, _ figure: ResultFigure, _ answer: ResultAnswer) {
        (self.measure, self.answer) = (measure.id, answer.rawValue)
        (value, count, expected, weeks) = (figure.value, figure.n, figure.expected, figure.weeks)
        (low, high) = (figure.interval?.low, figure.interval?.high)
    }
}

/// A page of a team's or a site's results.
enum TeamResultsJSON {
    private struct Page: Encodable {
        let from: String
        let through: String
        let next: String?
        let total: Int
        let people: [Person]
    }

    private struct Person: Encodable {
        let employeeID: String
        let name: String
        let team: String
        let figures: [FigureJSON]
    }

    static func bytes(_ page: TeamResults) throws -> [UInt8] {
        let people = page.shown.map { row in
            Person(
                employeeID: row.person.employeeID,
                name: row.person.name,
                team: row.person.team,
                figures: page.measures.compactMap { measure in
                    row.cells[measure.id].map { FigureJSON(measure, $0.figure, $0.answer) }
                }
            )
        }
        return try ResultsJSON.bytes(
            Page(
                from: (page.through - (page.asked.period.rawValue - 1) * 7).description,
                through: (page.through + 6).description,
                next: page.next?.text,
                total: page.total,
                people: people
            )
        )
    }
}

/// One person's results, week by week.
enum PersonResultsJSON {
    private struct Person: Encodable {
        let employeeID: String
        let name: String
        let measures: [Line]
    }

    private struct Line: Encodable {
        let quarter: FigureJSON?
        let weeks: [Week]
    }

    private struct Week: Encodable {
        let week: String
        let value: Double
        let expected: Double
        let count: Int
        let deviation: Double
    }

    static func bytes(_ results: PersonResults) throws -> [UInt8] {
        try ResultsJSON.bytes(
            Person(
                employeeID: results.employeeID,
                name: results.name,
                measures: results.lines.map { line in
                    Line(
                        quarter: line.figure(through: results.through).map {
                            FigureJSON(line.measure, $0, line.answer)
                        },
                        weeks: line.weeks.map {
                            Week(
                                week: $0.week.description,
                                value: $0.value,
                                expected: $0.expected,
                                count: $0.n,
                                deviation: $0.z
                            )
                        }
                    )
                }
            )
        )
    }
}

enum ResultsJSON {
    /// Keys in order, so that the same results are the same bytes.
    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return Array(try encoder.encode(value))
    }
}
