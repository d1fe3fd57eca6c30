import Core
import Foundation
import Testing

@testable import Performance

/// What is found of shifts whose truth is known, and what is found of nothing.
struct `Swings against the truth` {
    private struct Score {
        var (within12, within26, shifted, false_, true_) = (0, 0, 0, 0, 0)
        var power12: Double { Double(within12) / Double(max(1, shifted)) }
        var power26: Double { Double(within26) / Double(max(1, shifted)) }
        var falseShare: Double { Double(false_) / Double(max(1, false_ + true_)) }
    }

    private func score(_ sample: SwingSamples, runs: Int) -> Score {
        var score = Score()
        for run in 0..<runs {
            let found = sample.found(seed: UInt64(1_000 + run))
            let start = sample.day(sample.at)
            let real = found.filter { $0.person < sample.shifted && $0.week >= start && $0.up == (sample.by > 0) }
            score.true_ += real.count
            score.false_ += found.count - real.count
            score.shifted += sample.shifted
            score.within12 += Set(real.filter { $0.week < start + 12 * 7 }.map(\.person)).count
            score.within26 += Set(real.filter { $0.week < start + 26 * 7 }.map(\.person)).count
        }
        return score
    }

    @Test func `pure noise raises nothing, near enough: under one in a hundred people's year and a half`() {
        let plain = score(SwingSamples(), runs: 6)
        #expect(plain.false_ <= 3)
        let similar = score(SwingSamples(level: 0.43, decay: 0.75), runs: 6)
        #expect(similar.false_ <= 8)
    }

    /// As printed by `ZHIYIN_TABLES=1 swift test --filter Swings`; docs/statistics.md has the table.
    @Test func `finds large shifts, says that it does not find small ones, and is seldom wrong about those it names`() {
        var table = "| deviations | similar weeks | found in 12 weeks | in 26 | false of those found |\n"
        var scores: [String: Score] = [:]
        for (level, decay) in [(0.0, 0.0), (0.43, 0.75)] {
            for by in [0.6, 1, 1.5, -2, 3] {
                let sample = SwingSamples(people: 200, level: level, decay: decay, shifted: 10, by: by)
                let one = score(sample, runs: 3)
                scores["\(by) \(level > 0)"] = one
                table += "| \(by) | \(level > 0) | \(one.power12) | \(one.power26) | \(one.falseShare) |\n"
            }
        }
        if ProcessInfo.processInfo.environment["ZHIYIN_TABLES"] != nil {
            FileHandle.standardError.write(Data(table.utf8))
        }
        #expect(scores["0.6 false"].map { $0.power26 <= 0.2 } ?? false, "small shifts are not found, and we say so")
        #expect(scores["-2.0 false"].map { $0.power12 >= 0.5 && $0.power26 >= 0.85 } ?? false)
        #expect(scores["3.0 false"].map { $0.power12 >= 0.9 } ?? false)
        #expect(scores["3.0 true"].map { $0.power26 >= 0.8 } ?? false)
        let large = ["1.5 false", "-2.0 false", "3.0 false", "-2.0 true", "3.0 true"].compactMap { scores[$0] }
        let (wrong, right) = (large.reduce(0) { $0 + $1.false_ }, large.reduce(0) { $0 + $1.true_ })
        #expect(large.count == 5)
        #expect(Double(wrong) <= 0.2 * Double(wrong + right))
    }
}
