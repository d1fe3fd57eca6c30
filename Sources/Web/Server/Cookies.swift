import Core
import HTTPTypes

/// The cookies of a request, and how ours are set: never readable by scripts, never sent from other sites' forms.
struct Cookies {
    static let session = "zhiyin_session"
    static let device = "zhiyin_device"
    static let kiosk = "zhiyin_kiosk"
    static let journey = "zhiyin_journey"
    static let language = "zhiyin_language"
    static let theme = "zhiyin_theme"

    private var values: [String: String] = [:]

    init(_ headers: HTTPFields) {
        for header in headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let halves = pair.split(separator: "=", maxSplits: 1)
                if halves.count == 2 { values[String(halves[0]).trimmed] = String(halves[1]).trimmed }
            }
        }
    }

    /// How pages are to look: no secret, so it counts under either name, and goes on when https comes to a house.
    func preference(_ name: String) -> String? { values[Self.bound(name, true)] ?? values[name] }

    private static func set(_ name: String, _ value: String, seconds: Int, isSecure: Bool) -> String {
        let cookie = "\(bound(name, isSecure))=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax"
        return isSecure ? cookie + "; Secure" : cookie
    }

    /// The value under the name that binds a cookie to https and this host, where the request came so.
    subscript(name: String, isSecure isSecure: Bool) -> String? {
        let value = values[Self.bound(name, isSecure)]
        return value?.isEmpty == true ? nil : value
    }

    /// Leaves something with the browser, or takes it away; `__Host-` under https (RFC 6265bis, 4.1.3.2).
    static func set(_ kept: Kept, isSecure: Bool) -> String {
        let (name, value, seconds) =
            switch kept {
            case .session(let token): (session, token, 14 * 86_400)
            case .device(let token): (device, token, 180 * 86_400)
            case .kiosk(let token): (kiosk, token, 3650 * 86_400)
            case .journey(let token): (journey, token, 600)
            }
        return set(name, value ?? "", seconds: value == nil ? 0 : seconds, isSecure: isSecure)
    }

    private static func bound(_ name: String, _ isSecure: Bool) -> String { isSecure ? "__Host-" + name : name }

    static func set(_ preference: Preference, isSecure: Bool) -> String {
        let (name, value) =
            switch preference {
            case .language(let chosen): (language, chosen.rawValue)
            case .theme(let chosen): (theme, chosen.rawValue)
            }
        return set(name, value, seconds: 365 * 86_400, isSecure: isSecure)
    }
}
