import Core
import Foundation
import Support

@testable import Performance

/// People to rank, made up or counted.
enum Field {
    /// A measure of a form and direction; its texts are nobody's.
    static func measure(_ form: Measure.Form, _ better: Measure.Better = .up) -> Measure {
        Measure(
            id: "any",
            form: form,
            better: better,
            unit: .number,
            minimumSample: 30,
            step: 0.03,
            texts: StandardMeasures.quality.texts
        )
    }

    /// Successes of trials, all in one piece, expected as their pool.
    static func counted(_ counts: [(Int, Int)]) -> [Contender] {
        let trials = counts.reduce(0) { $0 + $1.1 }
        let pool = Double(counts.reduce(0) { $0 + $1.0 }) / Double(trials)
        return counts.enumerated().map { index, one in
            Contender(
                person: PersonID("p\(index)"),
                n: one.1,
                weeks: 1,
                seen: Double(one.0) / Double(one.1),
                expected: pool
            )
        }
    }

    /// 24 agents of a bank's call centre, February 1999: calls under 10 seconds, and calls.
    ///
    /// Source: counted from the Technion's "AnonymousBank" records (Guedj and Mandelbaum 2000), calls of 0 s left out;
    /// the ninth is GELBER, the fifteenth MORIAH, the seventeenth PINHAS.
    static let shortCalls = [
        (198, 1200), (19, 881), (8, 1736), (34, 1164), (43, 1135), (11, 515), (23, 1047), (7, 508), (11, 143),
        (50, 614), (80, 1953), (38, 1693), (94, 1117), (187, 1281), (226, 1223), (7, 502), (0, 40), (42, 1674),
        (26, 602), (38, 1043), (163, 1679), (61, 1901), (17, 1791), (7, 1144),
    ]

    /// Weeks of a travel agency's agents where the data lie beside the project; the test passes without.
    ///
    /// Source: Bloom, Liang, Roberts and Ying, QJE 2015.
    static func agents() throws -> [PersonSeries]? {
        let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared/data/ctrip/measures.csv")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        var weeks: [String: [AdjustedWeek]] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
            let cells = line.split(separator: ",").map(String.init)
            guard cells.count == 5, cells[2] == "performance_z", let day = Day(cells[1]), day.weekday == 1,
                let z = Double(cells[3])
            else { continue }
            weeks[cells[0], default: []].append(
                AdjustedWeek(week: day, n: 1, value: z, expected: 0, z: z, error: 1)
            )
        }
        let peers = PeerGroup(post: .agent, site: "main", bands: .newcomer ... .settled)
        return weeks.sorted { $0.key < $1.key }.map { id, weeks in
            PersonSeries(
                person: PersonID(id),
                measure: "any",
                peers: peers,
                tenure: 400,
                weeks: weeks.sorted { $0.week < $1.week }
            )
        }
    }
}
