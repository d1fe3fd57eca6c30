import Statistics
import Support
import Testing

struct `A sketch of seconds` {
    private func sketch(_ values: some Sequence<Int>) -> QuantileSketch {
        var sketch = QuantileSketch()
        for value in values { sketch.add(value) }
        return sketch
    }

    private func median(_ values: [Int]) -> Double {
        let sorted = values.sorted()
        return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    @Test func `has no median without values`() {
        #expect(QuantileSketch().median == nil)
        #expect(QuantileSketch().bytes.isEmpty)
        #expect(QuantileSketch().total == 0)
    }

    @Test(
        arguments: [
            ([0], 0), ([7], 7), ([100], 100), ([1, 2], 1.5), ([3, 1, 2], 2), ([1, 1, 1, 99], 1),
            ([98, 99, 100, 100], 99.5),
            ([0, 0, 50, 50], 25),
        ] as [([Int], Double)]
    )
    func `is exact up to a hundred seconds`(_ values: [Int], _ median: Double) {
        #expect(sketch(values).median == median)
    }

    @Test func `has every value within one hundredth`() {
        var worst = 0.0
        for value in Array(1...20_000) + stride(from: 20_000, to: 2_000_000, by: 997) {
            let median = sketch([value]).median ?? -1
            worst = max(worst, abs(median - Double(value)) / Double(value))
        }
        #expect(worst < 0.006)
        #expect(worst > 0.004)
    }

    @Test(arguments: 0..<60)
    func `has the median within one hundredth`(_ seed: Int) {
        var dice = Dice(state: UInt64(seed))
        // Odd and even numbers of values alike.
        let values = (0..<(1 + seed * 7)).map { _ in dice.seconds() }
        let (exact, median) = (median(values), sketch(values).median ?? -1)
        #expect(abs(median - exact) <= exact / 100, "\(values.count) values")
    }

    @Test func `has the mean of two middle values far apart`() {
        let median = sketch([10, 20, 30_000, 40_000]).median ?? -1
        #expect(abs(median - 15_010) <= 150)
    }

    @Test func `counts values given many times`() {
        var many = QuantileSketch()
        many.add(300, times: 3)
        many.add(20, times: 2)
        #expect(many == sketch([300, 300, 300, 20, 20]))
        #expect(many.total == 5)
        many.add(300, times: -3)
        #expect(many == sketch([20, 20]))
    }

    @Test func `puts what is below nothing at nothing`() {
        #expect(sketch([-5]).median == 0)
    }

    @Test(arguments: 0..<20)
    func `comes back from its bytes`(_ seed: Int) {
        var dice = Dice(state: UInt64(seed) + 100)
        var sketch = sketch((0..<(seed * 50)).map { _ in dice.seconds() })
        sketch.add(90_000, times: 1_000_000_000_000)
        let back = QuantileSketch(bytes: sketch.bytes)
        #expect(back == sketch)
        #expect(back.total == sketch.total)
        #expect(back.median == sketch.median)
    }

    @Test func `comes back from its bytes with counts below nothing`() {
        var taken = QuantileSketch()
        taken.add(50, times: -4)
        #expect(QuantileSketch(bytes: taken.bytes) == taken)
    }

    @Test func `has few bytes`() {
        var dice = Dice(state: 5)
        #expect(sketch((0..<10_000).map { _ in dice.seconds() }).bytes.count < 2000)
    }

    @Test(arguments: 0..<20)
    func `is the same of all as merged of parts`(_ seed: Int) {
        var dice = Dice(state: UInt64(seed) + 200)
        let values = (0..<500).map { _ in dice.seconds() }
        var merged = QuantileSketch()
        for start in stride(from: 0, to: values.count, by: 73) {
            merged.merge(sketch(values[start..<min(start + 73, values.count)]))
        }
        #expect(merged == sketch(values))
        #expect(merged.bytes == sketch(values.shuffled(using: &dice)).bytes)
    }

    @Test(arguments: 0..<20)
    func `is as before once a part is taken out again`(_ seed: Int) {
        var dice = Dice(state: UInt64(seed) + 300)
        let before = sketch((0..<200).map { _ in dice.seconds() })
        let part = sketch((0..<50).map { _ in dice.seconds() })
        var sketch = before
        sketch.merge(part)
        #expect(sketch != before)
        sketch.merge(part, sign: -1)
        #expect(sketch == before)
        sketch.merge(before, sign: -1)
        #expect(sketch == QuantileSketch())
    }
}
