import Core
import Foundation
import Statistics
import Support
import Testing

@testable import Talent

// Methods c: 110 agents of a real centre over twelve four-week periods; ability by calls per second, effort by time on
// the phone. How often a person changes quadrant a year is what the rules are for.
struct `A real centre` {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/ctrip/measures.csv")

    /// By measure, person and period: the mean of its weeks.
    private static func read() throws -> [String: [String: [Int: Double]]] {
        var sums: [String: [String: [Int: (sum: Double, count: Int)]]] = [:]
        let first: Day = "2010-01-04"
        for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",")
            guard cells.count == 5, cells[2].hasPrefix("log_"), let day = Day(String(cells[1])), day >= first,
                let value = Double(cells[3])
            else { continue }
            let sum = sums[String(cells[2]), default: [:]][String(cells[0]), default: [:]][(day - first) / 28]
            sums[String(cells[2]), default: [:]][String(cells[0]), default: [:]][(day - first) / 28] = (
                (sum?.sum ?? 0) + value, (sum?.count ?? 0) + 1
            )
        }
        return sums.mapValues { $0.mapValues { $0.mapValues { $0.sum / Double($0.count) } } }
    }

    /// Each period's values as robust scores among all who have one.
    private static func scores(_ values: [String: [Int: Double]]) -> [String: [Int: Double]] {
        var scores: [String: [Int: Double]] = [:]
        for period in 0..<12 {
            let known = values.compactMap { person, values in values[period].map { (person, $0) } }.sorted {
                $0.0 < $1.0
            }
            guard let found = Robust.scores(known.map(\.1)) else { continue }
            for (one, score) in zip(known, found) { scores[one.0, default: [:]][period] = score }
        }
        return scores
    }

    /// Changes of quadrant per person and year of thirteen periods.
    private static func flips(_ rules: TypeRules) throws -> Double {
        let values = try read()
        let able = scores(values["log_calls_per_second"] ?? [:])
        let keen = scores(values["log_phone_seconds"] ?? [:])
        var (changes, steps, people) = (0, 0, 0)
        for (person, ability) in able {
            let periods = Set(ability.keys).intersection((keen[person] ?? [:]).keys).sorted()
            guard periods.count >= 10 else { continue }
            people += 1
            steps += periods.count - 1
            var state = TypeState()
            for period in periods {
                let before = state.type
                let course = AxisCourse(rules)
                state.ability = course.after(state.ability, score: ability[period].map { ($0, 0.1) })
                state.enthusiasm = course.after(state.enthusiasm, score: keen[person]?[period].map { ($0, 0.1) })
                if let before, before != state.type { changes += 1 }
            }
        }
        #expect(people == 110)
        return Double(changes) / Double(steps) * 13
    }

    private static func rules(newest: Double, band: Double, dwell: Int) -> TypeRules {
        var rules = TypeRules.standard
        (rules.newest, rules.band, rules.dwell, rules.firstDwell) = (newest, band, dwell, 1)
        return rules
    }

    // Published 4.32, 2.09, .80 and .53; which weeks make a period is told there in words only.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: file.path)),
        arguments: [
            (1.0, 0.0, 1, 4.32, 0.3), (0.4, 0, 1, 2.09, 0.1), (0.4, 0.15, 1, 1.21, 0.1), (0.4, 0.15, 2, 0.69, 0.1),
            (0.4, 0.25, 1, 0.80, 0.1), (0.4, 0.25, 2, 0.53, 0.1),
        ]
    )
    func `changes types as seldom as published`(
        newest: Double,
        band: Double,
        dwell: Int,
        published: Double,
        within: Double
    ) throws {
        let found = try Self.flips(Self.rules(newest: newest, band: band, dwell: dwell))
        #expect(abs(found - published) <= within, "\(found)")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path)))
    func `changes types less still with the rules of the product`() throws {
        #expect(try Self.flips(.standard) < 0.53)
    }
}
