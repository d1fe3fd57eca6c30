/// Counts of whole seconds in buckets that grow by one hundredth: quantiles within half a hundredth, sketches add up.
///
/// Values to 100 have a bucket each; above, bucket `i` holds values up to 100 x 1.01^(i - 100).
/// Source: Masson, Rim and Lee, "DDSketch", VLDB 2019.
package struct QuantileSketch: Hashable, Sendable {
    private struct Bucket: Hashable, Sendable {
        let number: Int32
        var count: Int64
    }

    /// In order; buckets without values are absent.
    private var buckets: [Bucket] = []
    package private(set) var total: Int64 = 0

    private static let exact = 100
    private static let gamma = 1.01
    private static let logOfGamma = logOf(gamma)

    package init() {}

    package mutating func add(_ value: Int, times: Int64 = 1) {
        add(Self.bucket(value), times)
        total += times
    }

    /// Where a bucket stands or would stand.
    private func place(of number: Int32) -> Int {
        var (low, high) = (0, buckets.count)
        while low < high {
            let middle = (low + high) / 2
            if buckets[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func add(_ number: Int32, _ count: Int64) {
        let place = self.place(of: number)
        if place == buckets.count || buckets[place].number != number {
            if count != 0 { buckets.insert(Bucket(number: number, count: count), at: place) }
        } else if buckets[place].count + count == 0 {
            buckets.remove(at: place)
        } else {
            buckets[place].count += count
        }
    }

    /// Adds every value of another sketch; `sign` -1 takes them out again.
    package mutating func merge(_ other: QuantileSketch, sign: Int64 = 1) {
        for bucket in other.buckets { add(bucket.number, sign * bucket.count) }
        total += sign * other.total
    }

    /// The median, the mean of the two middle values where their number is even; nil without values.
    package var median: Double? {
        guard total > 0 else { return nil }
        func value(rank: Int64) -> Double {
            var before: Int64 = 0
            for bucket in buckets {
                before += bucket.count
                if rank < before { return Self.value(bucket.number) }
            }
            return Self.value(buckets[buckets.count - 1].number)
        }
        return (value(rank: (total - 1) / 2) + value(rank: total / 2)) / 2
    }

    private static func bucket(_ value: Int) -> Int32 {
        if value <= exact { return Int32(max(0, value)) }
        return Int32(exact) + Int32((logOf(Double(value) / Double(exact)) / logOfGamma).rounded(.up))
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
        for bucket in buckets {
            put(UInt64(bucket.number - before))
            put(UInt64(bitPattern: bucket.count))
            before = bucket.number
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
            buckets.append(Bucket(number: bucket, count: count))
            total += count
        }
    }
}
