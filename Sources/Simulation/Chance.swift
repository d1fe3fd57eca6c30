import Foundation

/// A seeded source of chance: the same seed gives the same centre.
///
/// Source: SplitMix64, Steele, Lea and Flood 2014.
struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Chance.mixed(state)
    }

    /// An independent source for one purpose and one thing, so that drawing more for one changes nothing for another.
    func branch(_ purpose: Purpose, _ thing: Int = 0, _ part: Int = 0) -> Chance {
        var seed = Chance.mixed(state ^ (purpose.rawValue &* 0xA24B_AED4_963E_E407))
        seed = Chance.mixed(seed ^ (UInt64(bitPattern: Int64(thing)) &* 0x9FB2_1C65_1E98_DF25))
        return Chance(seed: Chance.mixed(seed ^ UInt64(bitPattern: Int64(part))))
    }

    /// What a branch is drawn for.
    enum Purpose: UInt64, Sendable {
        case staffing = 1
        case hiring, leaving, name, nature, absence, swing, quality, results, report, review, talk, duty, calls, codes
        case form, rare, behaviour
    }

    /// From 0 up to, not including, 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func happens(_ probability: Double) -> Bool { unit() < probability }

    mutating func int(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[int(0...list.count - 1)] }

    /// Box and Muller's normal deviate.
    mutating func normal(_ mean: Double = 0, _ deviation: Double = 1) -> Double {
        let radius = (-2 * log(1 - unit())).squareRoot()
        return mean + deviation * radius * cos(2 * .pi * unit())
    }

    mutating func exponential(_ mean: Double) -> Double { -mean * log(1 - unit()) }

    mutating func poisson(_ mean: Double) -> Int {
        if mean > 30 { return max(0, Int(normal(mean, mean.squareRoot()).rounded())) }
        let limit = exp(-mean)
        var (count, product) = (0, unit())
        while product > limit {
            count += 1
            product *= unit()
        }
        return count
    }

    /// How many of `tries` succeed.
    mutating func successes(of tries: Int, _ probability: Double) -> Int {
        if tries > 64 {
            let (mean, variance) = (Double(tries) * probability, Double(tries) * probability * (1 - probability))
            return min(tries, max(0, Int(normal(mean, variance.squareRoot()).rounded())))
        }
        var count = 0
        for _ in 0..<tries where unit() < probability { count += 1 }
        return count
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
