import Core

/// So many messages a minute to one address, evenly after a burst; chats that get more shut their ears for minutes.
package struct TokenBucket: Sendable, Hashable {
    /// DingTalk and WeCom take 20 a minute; a little less leaves room for clocks that differ.
    package static let perMinute = 18

    private let perMinute: Int
    /// In micro-tokens: a microsecond fills `perMinute`, a message takes a minute's microseconds.
    private var level: Int64
    private var at: Instant
    private static let price: Int64 = 60_000_000

    package init(perMinute: Int = TokenBucket.perMinute, at now: Instant) {
        (self.perMinute, level, at) = (perMinute, Int64(perMinute) * Self.price, now)
    }

    /// Takes a token; where there is none, the whole seconds until there will be.
    package mutating func take(at now: Instant) -> Int? {
        // A clock set back fills nothing and takes nothing.
        let passed = max(0, min(now.microseconds - at.microseconds, Self.price))
        at = max(at, now)
        level = min(level + passed * Int64(perMinute), Int64(perMinute) * Self.price)
        if level >= Self.price {
            level -= Self.price
            return nil
        }
        let missing = (Self.price - level + Int64(perMinute) - 1) / Int64(perMinute)
        return Int((missing + 999_999) / 1_000_000)
    }
}
