import Foundation
import Statistics
import Support
import Testing

struct `A logarithm of seconds` {
    @Test(arguments: [0, 1, 2, 3, 10, 60, 4095, 4096, 4097, 36_291, 86_400, 10_000_000])
    func `is the natural one to ten places`(_ seconds: Int) {
        let exact = seconds <= 1 ? 0 : log(Double(seconds))
        #expect(abs(Double(FixedLogarithm.of(seconds)) / FixedLogarithm.unit - exact) < 2e-10)
    }

    @Test func `is nothing for no time at all`() {
        #expect(FixedLogarithm.of(0) == 0)
        #expect(FixedLogarithm.of(1) == 0)
        #expect(FixedLogarithm.of(-3) == 0)
    }

    @Test func `grows with the seconds`() {
        for seconds in 1..<10_000 { #expect(FixedLogarithm.of(seconds) < FixedLogarithm.of(seconds + 1)) }
    }

    @Test func `sums to the same in any order`() {
        var dice = Dice(state: 1)
        let values = (0..<5000).map { _ in dice.seconds() }
        let sum = values.reduce(Int64(0)) { $0 + FixedLogarithm.of($1) }
        for _ in 0..<5 {
            #expect(values.shuffled(using: &dice).reduce(Int64(0)) { $0 + FixedLogarithm.of($1) } == sum)
        }
    }
}
