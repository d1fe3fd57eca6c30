import Foundation

/// What a company's sign-in says of itself.
///
/// Source: OpenID Connect Discovery 1.0, 3 and 4.
struct Discovery: Sendable, Hashable {
    let authorization: String
    let token: String
    let keys: String
    /// The secret goes into the form, not into a header.
    let postsSecret: Bool

    private struct Document: Decodable {
        let issuer, authorization_endpoint, token_endpoint, jwks_uri: String
        let token_endpoint_auth_methods_supported: [String]?
    }

    static func address(of issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
    }

    /// Nil unless it speaks for this very issuer and every address in it may be asked.
    init?(_ json: [UInt8], issuer: String) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(json)), document.issuer == issuer
        else { return nil }
        (authorization, token, keys) = (document.authorization_endpoint, document.token_endpoint, document.jwks_uri)
        // What is not said is client_secret_basic.
        let ways = document.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]
        postsSecret = !ways.contains("client_secret_basic") && ways.contains("client_secret_post")
        let isPlain = issuer.hasPrefix("http://")
        guard [authorization, token, keys].allSatisfy({ IssuerAddress.isFit($0, allowsPlain: isPlain) }) else {
            return nil
        }
    }
}

/// Addresses of a company's sign-in: https, or plain on this very machine, to try it out.
enum IssuerAddress {
    static func isFit(_ text: String, allowsPlain: Bool) -> Bool {
        guard text.utf8.count <= 512, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.fragment == nil
        else { return false }
        if parts.scheme == "https" { return true }
        return allowsPlain && parts.scheme == "http" && ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
    }
}
