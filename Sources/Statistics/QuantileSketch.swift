/// Counts of whole seconds in buckets that grow by one hundredth: quantiles within half a hundredth, sketches add up.
///
/// Values to 100 have a bucket each; above, bucket `i` holds values up to 100 x 1.01^(i - 100).
/// Source: Masson, Rim and Lee, "DDSketch", VLDB 2019.
package struct QuantileSketch: Hashable, Sendable {
    /// Counts by bucket; buckets without values are absent.
    private var counts: [Int32: Int64] = [:]
    package private(set) var total: Int64 = 0

    private static let exact = 100
    private static let gamma = 1.01

    package init() {}

    package mutating func add(_ value: Int, times: Int64 = 1) {
        let bucket = Self.bucket(value)
        let count = (counts[bucket] ?? 0) + times
        counts[bucket] = count == 0 ? nil : count
        total += times
    }

    /// Adds every value of another sketch; `sign` -1 takes them out again.
    package mutating func merge(_ other: QuantileSketch, sign: Int64 = 1) {
        for (bucket, count) in other.counts {
            let sum = (counts[bucket] ?? 0) + sign * count
            counts[bucket] = sum == 0 ? nil : sum
        }
        total += sign * other.total
    }

    /// The median, the mean of the two middle values where their number is even; nil without values.
    package var median: Double? {
        guard total > 0 else { return nil }
        let buckets = counts.sorted { $0.key < $1.key }
        func value(rank: Int64) -> Double {
            var before: Int64 = 0
            for (bucket, count) in buckets {
                before += count
                if rank < before { return Self.value(bucket) }
            }
            return Self.value(buckets[buckets.count - 1].key)
        }
        return (value(rank: (total - 1) / 2) + value(rank: total / 2)) / 2
    }

    private static func bucket(_ value: Int) -> Int32 {
        if value <= exact { return Int32(max(0, value)) }
        return Int32(exact) + Int32((logOf(Double(value) / Double(exact)) / logOf(gamma)).rounded(.up))
    }

    /// The middle of a bucket, in the sense of relative error.
    private static func value(_ bucket: Int32) -> Double {
        if bucket <= Int32(exact) { return Double(bucket) }
        var upper = Double(exact)
        for _ in 0..<(bucket - Int32(exact)) { upper *= gamma }
        return upper * 2 / (1 + gamma)
    }

    /// Buckets in order, as differences and counts in seven-bit groups.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        func put(_ value: UInt64) {
            var value = value
            while value >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
                value >>= 7
            }
            bytes.append(UInt8(value))
        }
        var before: Int32 = 0
        for (bucket, count) in counts.sorted(by: { $0.key < $1.key }) {
            put(UInt64(bucket - before))
            put(UInt64(bitPattern: count))
            before = bucket
        }
        return bytes
    }

    package init(bytes: [UInt8]) {
        var index = 0
        func next() -> UInt64 {
            var (value, shift): (UInt64, UInt64) = (0, 0)
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { break }
                shift += 7
            }
            return value
        }
        var bucket: Int32 = 0
        while index < bytes.count {
            bucket += Int32(truncatingIfNeeded: next())
            let count = Int64(bitPattern: next())
            counts[bucket] = count
            total += count
        }
    }
}
