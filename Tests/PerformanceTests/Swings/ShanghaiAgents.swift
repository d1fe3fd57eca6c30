import Core
import Foundation

@testable import Performance

/// Weekly performance of 249 agents of a Shanghai travel agency, to 28 November 2010: before anything was changed.
///
/// Source: Bloom, Liang, Roberts and Ying, QJE 2015; methods a.
enum ShanghaiAgents {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/ctrip/measures.csv")

    /// The file lies beside the repository, where there is one.
    static let areHere = FileManager.default.fileExists(atPath: file.path)

    /// Each one's weeks in order.
    static func weeks() throws -> [[AdjustedWeek]] {
        var people: [String: [AdjustedWeek]] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
            let cells = line.split(separator: ",")
            guard cells.count == 5, cells[2] == "performance_z", let day = Day(String(cells[1])),
                let value = Double(cells[3])
            else { continue }
            people[String(cells[0]), default: []].append(
                AdjustedWeek(week: day, n: 1, value: value, expected: 0, z: value, error: 1)
            )
        }
        return people.sorted { $0.key < $1.key }.map { $0.value.sorted { $0.week < $1.week } }
    }

    /// The 179 who have 15 of the first 20 weeks and 20 of those after, each week less everybody's mean of it.
    static func ladder() throws -> [(usual: [Double], watched: [Double])] {
        let all = try weeks()
        let byWeek = Dictionary(grouping: all.flatMap { $0 }, by: \.week)
        let means = byWeek.mapValues { $0.reduce(0) { $0 + $1.value } / Double($0.count) }
        let first = Set(means.keys.sorted().prefix(20))
        return all.compactMap { weeks in
            let values = weeks.map { ($0.week, $0.value - (means[$0.week] ?? 0)) }
            let usual = values.filter { first.contains($0.0) }.map(\.1)
            let watched = values.filter { !first.contains($0.0) }.map(\.1)
            return usual.count >= 15 && watched.count >= 20 ? (usual, watched) : nil
        }
    }
}
