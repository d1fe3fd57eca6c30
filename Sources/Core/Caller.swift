/// The browser that asks: where it is, what it calls itself, and what signing in left with it.
package struct Caller: Sendable, Hashable {
    /// Its address in the network; behind a proxy, the one the proxy names.
    package var address: String
    /// What the browser calls itself.
    package var agent: String
    package var session: String?
    package var device: String?
    package var kiosk: String?
    /// What somebody took along to the sign-in of their company.
    package var journey: String?
    /// It came by https, so that cookies may be bound to it.
    package var isSecure: Bool
    /// `https://zhiyin.example.org`, as the browser wrote it.
    package var base: String
    /// The token of a program that asks (RFC 6750).
    package var bearer: String?

    package init(
        address: String = "",
        agent: String = "",
        session: String? = nil,
        device: String? = nil,
        kiosk: String? = nil,
        journey: String? = nil,
        isSecure: Bool = false,
        base: String = "",
        bearer: String? = nil
    ) {
        (self.address, self.agent, self.session, self.device) = (address, agent, session, device)
        (self.kiosk, self.journey) = (kiosk, journey)
        (self.isSecure, self.base, self.bearer) = (isSecure, base, bearer)
    }
}
