import Core

/// How often something may be asked for: so many at once, then so many a second.
struct Allowance: Sendable, Hashable {
    let burst: Double
    let perSecond: Double

    /// Whoever asks without end, from one account or one address, is slowed down; whoever works is never.
    ///
    /// | asked for | of one account | of one address |
    /// | --- | --- | --- |
    /// | a change | 120, then 2 a second | 1,200, then 20 a second |
    /// | a file made of many rows | 60, then 1 a second | 600, then 10 a second |
    /// | anything by a program's token | 300, then 20 a second | 3,000, then 100 a second |
    /// | a form of a stranger: signing in | - | 300, then 5 a second: a shift of 1,500 within five minutes |
    static func of(_ asked: Asked, _ asker: Asker) -> Allowance? {
        switch (asked, asker) {
        case (.change, .account): Allowance(burst: 120, perSecond: 2)
        case (.change, .address): Allowance(burst: 1_200, perSecond: 20)
        case (.file, .account): Allowance(burst: 60, perSecond: 1)
        case (.file, .address): Allowance(burst: 600, perSecond: 10)
        case (.program, .account): Allowance(burst: 300, perSecond: 20)
        case (.program, .address): Allowance(burst: 3_000, perSecond: 100)
        case (.knock, .account): nil
        case (.knock, .address): Allowance(burst: 300, perSecond: 5)
        }
    }
}

/// What a request costs the server.
enum Asked: Hashable, Sendable, CaseIterable {
    case change
    case file
    case program
    case knock

    /// Nil for a page, which is cheap.
    init?(_ method: Route.Method, _ pattern: String, isSignedIn: Bool) {
        let isFile = pattern.split(separator: "/").last?.contains(".") == true || pattern.hasPrefix("/calendar/")
        switch method {
        case .post: self = isSignedIn ? .change : .knock
        case .get where isFile: self = .file
        case .get: return nil
        }
    }
}

/// Who asks: the account where it is known, and the address in any case.
enum Asker: Hashable, Sendable {
    case account(String)
    case address(String)

    /// A home or an office has a whole /64 of IPv6; one of them is one sender.
    ///
    /// No address is longer than 45 characters, whatever a proxy passes on.
    static func network(_ address: String) -> Asker {
        let address = String(address.prefix(45))
        guard address.contains(":") else { return .address(address) }
        let halves = address.split(separator: "%")[0].components(of: "::")
        let front = halves[0].split(separator: ":")
        let back = halves.count > 1 ? halves[1].split(separator: ":") : []
        let gap = halves.count > 1 ? [Substring](repeating: "0", count: max(0, 8 - front.count - back.count)) : []
        return .address((front + gap + back).prefix(4).joined(separator: ":") + "::/64")
    }
}

extension Substring {
    fileprivate func components(of mark: String) -> [Substring] {
        guard let range = firstRange(of: mark) else { return [self] }
        return [self[..<range.lowerBound], self[range.upperBound...]]
    }
}

/// What is left of an allowance: each asking takes one, time brings them back.
struct TokenBucket: Sendable, Hashable {
    private var left: Double
    private var at: Instant

    init(_ allowance: Allowance, at now: Instant) { (left, at) = (allowance.burst, now) }

    /// Takes one; where none is left, the whole seconds to wait for one, and asking costs nothing.
    mutating func take(_ allowance: Allowance, at now: Instant) -> Int? {
        left = level(allowance, at: now)
        at = max(at, now)
        guard left < 1 else {
            left -= 1
            return nil
        }
        return max(1, Int(((1 - left) / allowance.perSecond).rounded(.up)))
    }

    /// How much of the whole is there; a clock set back brings nothing.
    func share(_ allowance: Allowance, at now: Instant) -> Double { level(allowance, at: now) / allowance.burst }

    private func level(_ allowance: Allowance, at now: Instant) -> Double {
        let seconds = Double(max(0, now.microseconds - at.microseconds)) / 1_000_000
        return min(allowance.burst, left + seconds * allowance.perSecond)
    }
}
