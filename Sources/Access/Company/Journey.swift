import Crypto
import Foundation

/// Somebody's way to the company's page and back: one secret of the browser, from which all else is made.
///
/// Whoever comes back must have set out from the same browser. Source: RFC 7636; OpenID Connect Core 1.0, 3.1.2.1.
struct Journey: Sendable {
    let token: String

    var state: String { derived("state") }
    var nonce: String { derived("nonce") }
    /// What proves at the end that the code is asked for by who began.
    var verifier: String { derived("verifier") }
    var challenge: String { Base64URL.text(SHA256.hash(data: Array(verifier.utf8))) }

    private func derived(_ purpose: String) -> String {
        Base64URL.text(SHA256.hash(data: Array("\(purpose):\(token)".utf8)))
    }

    /// The company's page, told what it needs.
    func address(at endpoint: String, client: String, redirect: String) -> String {
        let mark = endpoint.contains("?") ? "&" : "?"
        return endpoint + mark
            + Self.form([
                ("response_type", "code"), ("client_id", client), ("redirect_uri", redirect),
                ("scope", "openid email profile"), ("state", state), ("nonce", nonce), ("code_challenge", challenge),
                ("code_challenge_method", "S256"),
            ])
    }

    /// Fields as a form sends them.
    static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        )
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}
