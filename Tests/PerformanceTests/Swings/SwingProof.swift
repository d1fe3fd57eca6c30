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

    /// The whole table takes a minute in a debug build: `ZHIYIN_TABLES=1` prints it, as docs/results.md has it.
    private static let isWhole = ProcessInfo.processInfo.environment["ZHIYIN_TABLES"] != nil

    @Test func `pure noise raises nothing, near enough: under one in a hundred people's year and a half`() {
        let runs = Self.isWhole ? 6 : 1
        let plain = score(SwingSamples(), runs: runs)
        #expect(plain.false_ <= runs)
        let similar = score(SwingSamples(level: 0.43, decay: 0.75), runs: runs)
        #expect(similar.false_ <= 2 * runs)
    }

    @Test func `finds large shifts, says that it does not find small ones, and is seldom wrong about those it names`() {
        var sample = SwingSamples(people: Self.isWhole ? 200 : 100, shifted: 10)
        func scored(_ by: Double, alike: Bool = false) -> Score {
            sample.by = by
            (sample.level, sample.decay) = alike ? (0.43, 0.75) : (0, 0)
            let one = score(sample, runs: Self.isWhole ? 3 : 1)
            if Self.isWhole {
                let row = "| \(by) | \(alike) | \(one.power12) | \(one.power26) | \(one.falseShare) |\n"
                FileHandle.standardError.write(Data(row.utf8))
            }
            return one
        }
        #expect(scored(0.6).power26 <= 0.2, "small shifts are not found, and we say so")
        let large = [scored(-2), scored(3), scored(3, alike: true)]
        #expect(large[0].power12 >= 0.3)
        #expect(large[0].power26 >= 0.8)
        #expect(large[1].power12 >= 0.8)
        #expect(large[2].power26 >= 0.7)
        let (wrong, right) = (large.reduce(0) { $0 + $1.false_ }, large.reduce(0) { $0 + $1.true_ })
        #expect(Double(wrong) <= 0.2 * Double(wrong + right))
        if Self.isWhole { for by in [1, 1.5] { _ = (scored(by), scored(by, alike: true)) } }
    }
}
