import Core
import Notify

/// What the companies' sign-ins say of themselves and their keys, asked for once an hour.
///
/// A key nobody knows is asked for at once, since keys change, but not more often than once a minute.
actor CompanyKeys {
    private struct Place: Hashable {
        let issuer: String
        let allowsPrivate: Bool
    }

    private struct Known<Value: Sendable>: Sendable {
        let value: Value
        let at: Instant
    }

    static let life = 3_600
    static let pause = 60

    private let fetcher: Fetcher
    private let clock: Clock
    private var discoveries: [Place: Known<Discovery>] = [:]
    private var keys: [Place: Known<[SigningKey]>] = [:]

    init(fetcher: Fetcher, clock: Clock) { (self.fetcher, self.clock) = (fetcher, clock) }

    /// Nil where it cannot be reached or says something else than it should.
    func discovery(of signIn: CompanySignIn, anew: Bool = false) async -> Discovery? {
        let (place, now) = (Place(issuer: signIn.issuer, allowsPrivate: signIn.allowsPrivate), clock.now())
        if !anew, let known = discoveries[place], now < known.at + Self.life { return known.value }
        guard let body = await asked(Discovery.address(of: signIn.issuer), place),
            let found = Discovery(body, issuer: signIn.issuer)
        else { return nil }
        discoveries[place] = Known(value: found, at: now)
        return found
    }

    /// The keys known, or fresh ones where `anew` asks for them and the last asking is a while ago.
    func keys(of signIn: CompanySignIn, _ discovery: Discovery, anew: Bool = false) async -> [SigningKey]? {
        let (place, now) = (Place(issuer: signIn.issuer, allowsPrivate: signIn.allowsPrivate), clock.now())
        let known = keys[place]
        if let known, now < known.at + (anew ? Self.pause : Self.life) { return known.value }
        // Written down before it is asked, so that many at once ask once.
        if let known { keys[place] = Known(value: known.value, at: now) }
        guard let body = await asked(discovery.keys, place), let found = SigningKey.set(body) else {
            return known?.value
        }
        keys[place] = Known(value: found, at: now)
        return found
    }

    private func asked(_ address: String, _ place: Place) async -> [UInt8]? {
        var request = FetchRequest(address)
        request.allowsPrivate = place.allowsPrivate
        request.headers = ["Accept: application/json"]
        guard case .answered(200, let body) = await fetcher.fetch(request) else { return nil }
        return body
    }
}
