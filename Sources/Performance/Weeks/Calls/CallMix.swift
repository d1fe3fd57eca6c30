import Core
import Statistics

/// What one agent code handled in one week, by day, queue and three hours of the day: mergeable sums.
struct CallMix: Hashable, Sendable {
    struct Key: Hashable, Comparable, Sendable {
        /// 0 Monday to 6 Sunday.
        let day: Int32
        /// Queue and band as `Stratum` makes one of them.
        let stratum: Int64

        static func < (a: Key, b: Key) -> Bool { (a.day, a.stratum) < (b.day, b.stratum) }
    }

    struct Sums: Hashable, Sendable {
        var handled: Int64 = 0
        var transfers: Int64 = 0
        /// Seen to end, short ones included.
        var ended: Int64 = 0
        var short: Int64 = 0
        /// Of those not short, the logarithms of seconds and their squares, in units of 1/65,536: whole numbers, so that
        /// the order of adding does not matter.
        var logs: Int64 = 0
        var squares: Int64 = 0

        /// What logarithms are made of.
        var timed: Int64 { ended - short }
    }

    private(set) var sums: [Key: Sums] = [:]

    /// Times above an hour count as one hour (methods a: one call of ten hours would outweigh a week).
    static let longest = 3600

    mutating func add(_ contact: ContactRecord, day: Int32, stratum: Int64) {
        sums[Key(day: day, stratum: stratum), default: Sums()].add(contact)
    }

    var inOrder: [(key: Key, sums: Sums)] { sums.sorted { $0.key < $1.key }.map { (key: $0.key, sums: $0.value) } }
}

extension CallMix.Sums {
    fileprivate mutating func add(_ contact: ContactRecord) {
        handled += 1
        if contact.outcome == .transferred { transfers += 1 }
        guard contact.talk >= 0 else { return }
        ended += 1
        if Int64(contact.talk) < FactSums.short {
            short += 1
            return
        }
        let log = (FixedLogarithm.of(min(Int(contact.talk), CallMix.longest)) + 1 << 15) >> 16
        logs += log
        squares += (log * log + 1 << 15) >> 16
    }
}

extension CallMix {
    /// Steps of days and strata, then the sums, in seven-bit groups.
    var packed: [UInt8] {
        var out = PackedWriter()
        var before = Key(day: 0, stratum: 0)
        for (key, sums) in inOrder {
            out.put(UInt64(key.day - before.day))
            if key.day != before.day { before = Key(day: key.day, stratum: 0) }
            out.put(UInt64(key.stratum - before.stratum))
            before = key
            for number in [sums.handled, sums.transfers, sums.ended, sums.short, sums.logs, sums.squares] {
                out.put(UInt64(number))
            }
        }
        return out.bytes
    }

    init(packed bytes: [UInt8]) {
        var reader = PackedReader(bytes)
        var (day, stratum): (Int32, Int64) = (0, 0)
        while !reader.isAtEnd {
            let step = Int32(truncatingIfNeeded: reader.next())
            if step > 0 { (day, stratum) = (day + step, 0) }
            stratum += Int64(truncatingIfNeeded: reader.next())
            var read = Sums()
            read.handled = Int64(truncatingIfNeeded: reader.next())
            read.transfers = Int64(truncatingIfNeeded: reader.next())
            read.ended = Int64(truncatingIfNeeded: reader.next())
            read.short = Int64(truncatingIfNeeded: reader.next())
            read.logs = Int64(truncatingIfNeeded: reader.next())
            read.squares = Int64(truncatingIfNeeded: reader.next())
            sums[Key(day: day, stratum: stratum)] = read
        }
    }
}
