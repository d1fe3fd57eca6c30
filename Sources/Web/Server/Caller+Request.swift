import Core
import HTTPTypes
import Hummingbird

extension Caller {
    /// Nil where the request came past the proxies.
    init?(_ request: Request, connected: String, _ proxies: Proxies) {
        func header(_ name: String) -> String? {
            HTTPField.Name(name).flatMap { request.headers[values: $0].last }
        }
        guard
            let origin = proxies.origin(
                connected: connected,
                forwardedFor: header("X-Forwarded-For"),
                forwardedProto: header("X-Forwarded-Proto")
            )
        else { return nil }
        let cookies = Cookies(request.headers)
        self.init(
            address: origin.address,
            agent: String((request.headers[.userAgent] ?? "").prefix(300)),
            session: cookies[Cookies.session, isSecure: origin.isSecure],
            device: cookies[Cookies.device, isSecure: origin.isSecure],
            kiosk: cookies[Cookies.kiosk, isSecure: origin.isSecure],
            journey: cookies[Cookies.journey, isSecure: origin.isSecure],
            isSecure: origin.isSecure,
            base: (origin.isSecure ? "https://" : "http://") + (request.head.authority ?? ""),
            bearer: request.headers[.authorization].flatMap {
                $0.lowercased().hasPrefix("bearer ") ? String($0.dropFirst(7)).trimmed : nil
            }
        )
    }
}
