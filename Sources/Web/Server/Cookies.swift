import Core
import HTTPTypes

/// The cookies of a request, and how ours are set: never readable by scripts, never sent from other sites' forms.
struct Cookies {
    static let session = "zhiyin_session"
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

    subscript(name: String) -> String? { values[name] }

    static func set(_ name: String, _ value: String, seconds: Int) -> String {
        "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax"
    }

    static func set(_ preference: Preference) -> String {
        switch preference {
        case .language(let language): set(Self.language, language.rawValue, seconds: 365 * 86_400)
        case .theme(let theme): set(Self.theme, theme.rawValue, seconds: 365 * 86_400)
        }
    }
}

/// A form counts only when it was sent from our own pages.
enum OriginCheck {
    static func passes(_ headers: HTTPFields, authority: String?) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = headers[name] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = headers[.origin] else { return true }
        guard let authority else { return false }
        return origin == "http://\(authority)" || origin == "https://\(authority)"
    }
}
