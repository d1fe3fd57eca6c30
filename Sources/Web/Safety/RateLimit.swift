import Core
import Synchronization

/// The allowances of everyone who asked lately; as many as fit, so that many askers never fill the memory.
struct RateLedger: Sendable {
    /// About 4 MB.
    static let most = 20_000

    private struct Key: Hashable {
        let asked: Asked
        let asker: Asker
    }

    private let most: Int
    private var buckets: [Key: TokenBucket] = [:]

    init(most: Int = Self.most) { self.most = most }

    var count: Int { buckets.count }

    /// Takes one of everybody's allowance, or of nobody's: the seconds to wait where one of them has none left.
    mutating func take(_ asked: Asked, by askers: [Asker], at now: Instant) -> Int? {
        var taken: [(Key, TokenBucket)] = []
        for asker in askers {
            guard let allowance = Allowance.of(asked, asker) else { continue }
            let key = Key(asked: asked, asker: asker)
            var bucket = buckets[key] ?? TokenBucket(allowance, at: now)
            if let seconds = bucket.take(allowance, at: now) { return seconds }
            taken.append((key, bucket))
        }
        for (key, bucket) in taken { buckets[key] = bucket }
        if buckets.count > most { clear(at: now) }
        return nil
    }

    /// Forgets who is at rest; where that is not enough, who asked least: whoever asks without end stays known.
    private mutating func clear(at now: Instant) {
        func share(_ key: Key, _ bucket: TokenBucket) -> Double {
            Allowance.of(key.asked, key.asker).map { bucket.share($0, at: now) } ?? 1
        }
        buckets = buckets.filter { share($0.key, $0.value) < 1 }
        guard buckets.count > most / 2 else { return }
        let kept = buckets.sorted { share($0.key, $0.value) < share($1.key, $1.value) }.prefix(most / 2)
        buckets = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}

/// Slows down who asks without end; each server counts for itself.
final class RateLimit: Sendable {
    private let ledger = Mutex(RateLedger())

    /// The seconds to wait; nil where it may be done now.
    func wait(_ route: Route, _ viewer: String?, _ address: String, at now: Instant) -> Int? {
        guard let asked = Asked(route.method, route.pattern, isSignedIn: viewer != nil) else { return nil }
        let askers = [viewer.map { Asker.account($0) }, Asker.network(address)].compactMap { $0 }
        return ledger.withLock { $0.take(asked, by: askers, at: now) }
    }

    /// The seconds a program has to wait; one that is not known is a stranger who knocks.
    func wait(program token: String?, _ address: String, at now: Instant) -> Int? {
        let asked: Asked = token == nil ? .knock : .program
        let askers = [token.map { Asker.account($0) }, Asker.network(address)].compactMap { $0 }
        return ledger.withLock { $0.take(asked, by: askers, at: now) }
    }
}
