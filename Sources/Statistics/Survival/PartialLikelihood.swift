import Foundation

/// The partial likelihood of a Cox model with its first two derivatives.
struct PartialLikelihood: Sendable {
    var value = 0.0
    var score: [Double]
    var information: Matrix

    private let ties: CoxTies

    /// Rows are those of one stratum each, in any order; values are centred.
    init(_ strata: [CoxStratum], _ coefficients: [Double], _ ties: CoxTies) {
        score = Array(repeating: 0, count: coefficients.count)
        information = Matrix(size: coefficients.count)
        self.ties = ties
        for stratum in strata { add(stratum, coefficients) }
    }

    private mutating func add(_ stratum: CoxStratum, _ coefficients: [Double]) {
        let hazards = stratum.values.map { row in
            exp(zip(row, coefficients).reduce(0) { $0 + $1.0 * $1.1 })
        }
        var risk = Sums(coefficients.count)
        var (come, gone) = (0, 0)
        for time in stratum.times {
            while come < stratum.byExit.count, stratum.spells[stratum.byExit[come]].exit >= time {
                let row = stratum.byExit[come]
                risk.add(stratum.values[row], hazards[row], 1)
                come += 1
            }
            while gone < stratum.byEntry.count, stratum.spells[stratum.byEntry[gone]].entry >= time {
                let row = stratum.byEntry[gone]
                risk.add(stratum.values[row], hazards[row], -1)
                gone += 1
            }
            settle(stratum.events[time] ?? [], stratum, hazards, risk)
        }
    }

    /// Adds those who had the event at one time, out of those at risk.
    private mutating func settle(_ rows: [Int], _ stratum: CoxStratum, _ hazards: [Double], _ risk: Sums) {
        var tied = Sums(score.count)
        for row in rows {
            value += log(hazards[row])
            for (column, x) in stratum.values[row].enumerated() { score[column] += x }
            tied.add(stratum.values[row], hazards[row], 1)
        }
        for turn in rows.indices {
            let part = ties == .efron ? Double(turn) / Double(rows.count) : 0
            let weight = risk.weight - part * tied.weight
            let means = zip(risk.first, tied.first).map { ($0 - part * $1) / weight }
            value -= log(weight)
            for i in score.indices {
                score[i] -= means[i]
                for j in 0...i {
                    let second = (risk.second[i, j] - part * tied.second[i, j]) / weight - means[i] * means[j]
                    information[i, j] += second
                    if j < i { information[j, i] += second }
                }
            }
        }
    }

    /// Sums over rows of the hazard, and of it times values and their products.
    private struct Sums {
        var weight = 0.0
        var first: [Double]
        var second: Matrix

        init(_ count: Int) {
            first = Array(repeating: 0, count: count)
            second = Matrix(size: count)
        }

        mutating func add(_ values: [Double], _ hazard: Double, _ sign: Double) {
            weight += sign * hazard
            for i in values.indices {
                let part = sign * hazard * values[i]
                first[i] += part
                for j in 0...i { second[i, j] += part * values[j] }
            }
        }
    }
}

/// Rows of one stratum in the orders the likelihood walks them.
struct CoxStratum: Sendable {
    let spells: [Spell]
    let values: [[Double]]
    /// Latest first.
    let byExit: [Int]
    let byEntry: [Int]
    /// Times with events, latest first.
    let times: [Double]
    let events: [Double: [Int]]

    init(_ spells: [Spell], _ values: [[Double]]) {
        self.spells = spells
        self.values = values
        byExit = spells.indices.sorted { spells[$0].exit > spells[$1].exit }
        byEntry = spells.indices.sorted { spells[$0].entry > spells[$1].entry }
        events = Dictionary(grouping: spells.indices.filter { spells[$0].event }, by: { spells[$0].exit })
        times = events.keys.sorted(by: >)
    }
}
