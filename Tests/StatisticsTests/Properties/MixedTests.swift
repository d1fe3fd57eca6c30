import Foundation
import Statistics
import Support
import Testing

struct `A mixed model` {
    /// Agents × days × calls, everyone the same number of each.
    private func balanced(_ agents: Int, _ days: Int, _ calls: Int, own: Double, daily: Double) -> [MixedRow] {
        var dice = Dice(state: 11)
        func normal() -> Double {
            let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude...1, using: &dice))).squareRoot()
            return radius * cos(2 * .pi * Double.random(in: 0...1, using: &dice))
        }
        return (0..<agents).flatMap { agent -> [MixedRow] in
            let mine = own * normal()
            return (0..<days).flatMap { day -> [MixedRow] in
                let today = daily * normal()
                return (0..<calls).map { _ in MixedRow(5 + mine + today + normal(), group: agent, part: day) }
            }
        }
    }

    private func squares(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    private func means(_ rows: [MixedRow], by key: (MixedRow) -> Int) -> [Double] {
        Dictionary(grouping: rows, by: key).sorted { $0.key < $1.key }.map { _, rows in
            rows.reduce(0) { $0 + $1.outcome } / Double(rows.count)
        }
    }

    /// Source: Searle, Casella and McCulloch 1992: with equal numbers REML is the analysis of variance, if not below 0.
    @Test func `of equal numbers is the analysis of variance`() throws {
        let (agents, days, calls) = (9, 6, 5)
        let rows = balanced(agents, days, calls, own: 0.8, daily: 0.6)
        let model = try MixedModel(rows)
        let byDay = means(rows) { $0.group * 100 + $0.part }
        let byAgent = means(rows) { $0.group }
        let between = squares(byAgent) * Double(days * calls) / Double(agents - 1)
        let daily =
            (0..<agents).reduce(0) { $0 + squares(Array(byDay[($1 * days)..<(($1 + 1) * days)])) } * Double(calls)
            / Double(agents * (days - 1))
        let within =
            (squares(rows.map(\.outcome)) - between * Double(agents - 1) - daily * Double(agents * (days - 1)))
            / Double(agents * days * (calls - 1))
        #expect(abs(model.residualVariance - within) < 1e-9)
        #expect(abs(model.partVariance - (daily - within) / Double(calls)) < 1e-9)
        #expect(abs(model.groupVariance - (between - daily) / Double(days * calls)) < 1e-9)
        #expect(abs(model.coefficients[0].value - mean(byAgent)) < 1e-9)
        let error = (between / Double(agents * days * calls)).squareRoot()
        #expect(abs(model.coefficients[0].standardError - error) < 1e-9)
        // B of the shrinkage of means: what lies between agents over all that moves an agent's mean.
        let reliability = (between - daily) / between
        for (agent, mean) in byAgent.enumerated() {
            let effect = try #require(model.effects[agent])
            #expect(abs(effect.value - reliability * (mean - mean(byAgent))) < 1e-9)
        }
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    @Test func `finds no difference where groups differ less than chance would have it`() throws {
        // Every agent has the same mean: less between than rows would leave by chance.
        let rows = (0..<8).flatMap { agent in
            [-1.0, 0.5, 1.5, -1].enumerated().map { MixedRow($0.element, group: agent, part: $0.offset / 2) }
        }
        let model = try MixedModel(rows)
        #expect(model.groupVariance == 0)
        #expect(model.groupShare == 0)
        #expect(model.effects.values.allSatisfy { $0.value == 0 && $0.deviation == 0 })
    }

    @Test func `does not tell parts where each group has one, or each part one row`() throws {
        let rows = balanced(8, 1, 6, own: 0.8, daily: 0)
        #expect(try MixedModel(rows).partVariance == 0)
        let single = balanced(8, 6, 1, own: 0.8, daily: 0)
        let model = try MixedModel(single)
        #expect(model.partVariance == 0)
        #expect(model.parts == 48)
        let alone = try MixedModel(single.map { MixedRow($0.outcome, group: $0.group) })
        #expect(abs(model.groupVariance - alone.groupVariance) < 1e-9)
    }

    @Test func `does not mind the order of rows, far numbers or units`() throws {
        var dice = Dice(state: 3)
        let rows = balanced(7, 4, 6, own: 0.5, daily: 0.4).map { row in
            MixedRow(row.outcome, [Double.random(in: 0...1, using: &dice)], group: row.group, part: row.part)
        }
        let model = try MixedModel(rows)
        let mixed = try MixedModel(rows.shuffled(using: &dice))
        #expect(abs(model.groupVariance - mixed.groupVariance) < 1e-10)
        #expect(abs(model.coefficients[1].value - mixed.coefficients[1].value) < 1e-10)
        let far = try MixedModel(
            rows.map { MixedRow(60 * $0.outcome, [1e6 + $0.values[0]], group: -$0.group, part: $0.part) }
        )
        #expect(abs(far.groupVariance / 3600 - model.groupVariance) < 1e-6)
        #expect(abs(far.coefficients[1].value / 60 - model.coefficients[1].value) < 1e-6)
        #expect(abs((far.expected([1e6]) ?? 0) / 60 - (model.expected([0]) ?? 0)) < 1e-6)
    }

    @Test func `says what a difference of one is worth and how sure that is`() throws {
        let model = try MixedModel(balanced(12, 5, 5, own: 0.5, daily: 0.3))
        let interval = try #require(model.coefficients[0].interval())
        #expect(interval.low < 5 && 5 < interval.high)
        #expect(model.coefficients[0].interval(level: 1) == nil)
        #expect(model.expected([1]) == nil)
        #expect(model.groupShare + model.partShare < 1)
    }

    @Test func `refuses what it cannot answer, and says why`() {
        func refusal(_ rows: [MixedRow]) -> MixedRefusal? {
            do {
                _ = try MixedModel(rows)
                return nil
            } catch {
                return error
            }
        }
        let two = [MixedRow(1, [0], group: 0), MixedRow(2, [1], group: 1)]
        #expect(refusal([]) == .malformed)
        #expect(refusal(two + [MixedRow(2, group: 1)]) == .malformed)
        #expect(refusal(two + [MixedRow(.nan, [1], group: 1)]) == .malformed)
        #expect(refusal(two) == .tooFew)
        #expect(refusal((0..<9).map { MixedRow(Double($0), group: 0) }) == .tooFew)
        let rows = balanced(5, 2, 4, own: 1, daily: 0)
        #expect(refusal(rows.map { MixedRow($0.outcome, [3], group: $0.group) }) == .dependent(column: 0))
        let twice = rows.enumerated().map { place, row in
            MixedRow(row.outcome, [Double(place), Double(place) * 2 + 1], group: row.group)
        }
        #expect(refusal(twice) == .dependent(column: 1))
        #expect(refusal(rows.map { MixedRow(4, group: $0.group) }) == .noSpread)
        let exact = rows.enumerated().map {
            MixedRow(Double($0.offset) * 3, [Double($0.offset)], group: $0.element.group)
        }
        #expect(refusal(exact) == .noSpread)
    }
}
