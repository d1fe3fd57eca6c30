import Core
import Crypto
import CryptoExtras
import Foundation
import Testing

@testable import Access

private let now = Instant(seconds: 1_795_399_200)
private let rule = IDTokenRule(issuer: Issuer.address, client: Issuer.client, nonce: "n-1")

/// Claims as they should be, with a change.
private func claims(_ change: (inout [String: Any]) -> Void = { _ in }) -> [String: Any] {
    var claims = Issuer.claims(nonce: "n-1", at: now)
    change(&claims)
    return claims
}

private func keys(_ json: String = Issuer.Key.first.set) throws -> [SigningKey] {
    try #require(SigningKey.set(Array(json.utf8)))
}

private func refusal(
    _ token: String,
    accessToken: String? = nil,
    keys known: [SigningKey]? = nil
) throws -> TokenRefusal? {
    let known = try known ?? keys()
    do throws(TokenRefusal) {
        _ = try rule.check(token, keys: known, accessToken: accessToken, now: now)
        return nil
    } catch {
        return error
    }
}

struct `A token of the company's sign-in` {
    @Test func `is believed where everything fits`() throws {
        #expect(try refusal(Issuer.token(claims())) == nil)
        let believed = try rule.check(Issuer.token(claims()), keys: keys(), accessToken: nil, now: now)
        #expect(believed["employee_number"] == .text("BEN"))
        #expect(believed["sub"] == .text("0001"))
    }

    @Test func `is believed when signed by RS256, too, and not when anything of it changed`() throws {
        let pair = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let primitives = try pair.publicKey.getKeyPrimitives()
        let (n, e) = (Base64URL.text(primitives.modulus), Base64URL.text(primitives.publicExponent))
        let known = try keys(#"{"keys":[{"kty":"RSA","kid":"r","n":"\#(n)","e":"\#(e)"}]}"#)
        let signed = try Issuer.part(["alg": "RS256", "kid": "r"]) + "." + Issuer.part(claims())
        let signature = try pair.signature(
            for: SHA256.hash(data: Data(signed.utf8)),
            padding: .insecurePKCS1v1_5
        ).rawRepresentation
        #expect(try refusal(signed + "." + Base64URL.text(signature), keys: known) == nil)
        let other = try Issuer.part(["alg": "RS256", "kid": "r"]) + "." + Issuer.part(claims { $0["sub"] = "0002" })
        #expect(try refusal(other + "." + Base64URL.text(signature), keys: known) == .signature)
        var bent = Array(signature)
        bent[10] ^= 1
        #expect(try refusal(signed + "." + Base64URL.text(bent), keys: known) == .signature)
        // The key of one kind is not used by the algorithm of another.
        let lying = try Issuer.part(["alg": "ES256", "kid": "r"]) + "." + Issuer.part(claims())
        #expect(try refusal(lying + "." + Base64URL.text(signature), keys: known) == .signature)
    }

    @Test func `that is not signed, or by a shared secret, or by what we do not know, is refused`() throws {
        let body = try Issuer.part(claims())
        for name in ["none", "None", "HS256", "RS512", "PS256", "ES384", "EdDSA", ""] {
            let head = try Issuer.part(["alg": name, "kid": "first"])
            #expect(try refusal(head + "." + body + ".") == .algorithm, "\(name)")
            #expect(try refusal(Issuer.token(claims(), head: ["alg": name])) == .algorithm, "\(name)")
        }
        // A public key taken for the secret of HS256.
        let head = try Issuer.part(["alg": "HS256", "kid": "first"])
        let secret = SymmetricKey(data: Issuer.Key.first.pair.publicKey.x963Representation)
        let mac = HMAC<SHA256>.authenticationCode(for: Data("\(head).\(body)".utf8), using: secret)
        #expect(try refusal("\(head).\(body).\(Base64URL.text(mac))") == .algorithm)
    }

    @Test func `that is none is refused`() throws {
        let token = try Issuer.token(claims())
        for broken in ["", "..", "a.b", token + ".x", token + "=", String(token.dropFirst()), " " + token] {
            #expect(try refusal(broken) == .malformed, "\(broken.prefix(20))")
        }
        #expect(try refusal(Issuer.token(claims(), head: ["crit": ["b64"]])) == .malformed)
        #expect(try refusal(String(repeating: "a", count: 40_000)) == .malformed)
    }

    @Test func `by a key nobody knows asks for fresh keys, by a known name with another key never`() throws {
        let second = try Issuer.token(claims(), by: .second)
        #expect(try refusal(second) == .unknownKey)
        #expect(try refusal(second, keys: keys(Issuer.Key.second.set)) == nil)
        let forged = try Issuer.token(claims(), by: .second, head: ["kid": "first"])
        #expect(try refusal(forged) == .signature)
        #expect(try refusal(Issuer.token(claims()), keys: []) == .unknownKey)
    }

    @Test func `of another issuer or for another client is refused`() throws {
        #expect(try refusal(Issuer.token(claims { $0["iss"] = Issuer.address + "/" })) == .issuer)
        #expect(try refusal(Issuer.token(claims { $0["iss"] = nil })) == .issuer)
        #expect(try refusal(Issuer.token(claims { $0["aud"] = "another" })) == .audience)
        #expect(try refusal(Issuer.token(claims { $0["aud"] = nil })) == .audience)
        #expect(try refusal(Issuer.token(claims { $0["aud"] = ["zhiyin", "another"] })) == .party)
        #expect(
            try refusal(Issuer.token(claims { ($0["aud"], $0["azp"]) = (["zhiyin", "another"], "zhiyin") })) == nil
        )
        #expect(try refusal(Issuer.token(claims { $0["azp"] = "another" })) == .party)
    }

    /// Two clocks may differ by sixty seconds, and not by one more.
    @Test func `counts in its time alone`() throws {
        let at = Int(now.seconds)
        #expect(try refusal(Issuer.token(claims { $0["exp"] = at - 59 })) == nil)
        #expect(try refusal(Issuer.token(claims { $0["exp"] = at - 60 })) == .expired)
        #expect(try refusal(Issuer.token(claims { $0["iat"] = at + 60 })) == nil)
        #expect(try refusal(Issuer.token(claims { $0["iat"] = at + 61 })) == .early)
        #expect(try refusal(Issuer.token(claims { $0["nbf"] = at + 60 })) == nil)
        #expect(try refusal(Issuer.token(claims { $0["nbf"] = at + 61 })) == .early)
        for name in ["exp", "iat"] { #expect(try refusal(Issuer.token(claims { $0[name] = nil })) == .malformed) }
        #expect(try refusal(Issuer.token(claims { $0["exp"] = "soon" })) == .malformed)
    }

    @Test func `belongs to this journey, to its access token and to somebody`() throws {
        #expect(try refusal(Issuer.token(claims { $0["nonce"] = "n-2" })) == .nonce)
        #expect(try refusal(Issuer.token(claims { $0["nonce"] = nil })) == .nonce)
        #expect(try refusal(Issuer.token(claims { $0["sub"] = "" })) == .subject)
        #expect(try refusal(Issuer.token(claims { $0["sub"] = nil })) == .subject)
        let hashed = try Issuer.token(claims { $0["at_hash"] = IDTokenRule.hash(of: "opaque") })
        #expect(try refusal(hashed, accessToken: "opaque") == nil)
        #expect(try refusal(hashed, accessToken: "another") == .accessToken)
        #expect(try refusal(hashed) == .accessToken)
    }

    /// Source: OpenID Connect Core 1.0, A.3.
    @Test func `has the hash of the standard's example`() {
        #expect(IDTokenRule.hash(of: "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y") == "77QmUPtjPfzWtF2AnpK9RQ")
    }
}

struct `The way to the company's page` {
    /// Source: RFC 7636, appendix B, for how the challenge follows from the verifier.
    @Test func `says what the standard wants, and nothing of the browser's secret`() throws {
        let journey = Journey(token: "t")
        let address = journey.address(
            at: "https://sign-in.example.org/authorize?tenant=a",
            client: "z&y",
            redirect: "https://zhiyin.example.org/sign-in/company"
        )
        let items = try #require(URLComponents(string: address)?.queryItems)
        let said = Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
        #expect(said["tenant"] == "a" && said["client_id"] == "z&y" && said["response_type"] == "code")
        #expect(said["code_challenge_method"] == "S256")
        #expect(said["code_challenge"] == Base64URL.text(SHA256.hash(data: Data(journey.verifier.utf8))))
        #expect(Set([journey.state, journey.nonce, journey.verifier, journey.token]).count == 4)
        #expect((43...128).contains(journey.verifier.utf8.count))
        #expect(!address.contains(journey.verifier))
    }

    @Test func `leads nowhere but over https, or to this machine to try it`() {
        for good in ["https://a.example.org", "https://a.example.org/tenant/v2.0"] {
            #expect(IssuerAddress.isFit(good, allowsPlain: false))
        }
        for bad in [
            "http://a.example.org", "http://localhost:9400", "https://", "ftp://a.org", "javascript:alert(1)",
            "https://user:word@a.org", "https://a.org/#x", "https://a.org/\r\nX: y", "//a.org", "",
        ] {
            #expect(!IssuerAddress.isFit(bad, allowsPlain: false), "\(bad)")
        }
        #expect(IssuerAddress.isFit("http://127.0.0.1:9400", allowsPlain: true))
        #expect(!IssuerAddress.isFit("http://127.0.0.1.example.org", allowsPlain: true))
    }

    @Test func `is believed only from the issuer itself, and never leads from https to less`() {
        func document(_ issuer: String, keys: String) -> [UInt8] {
            Array(
                #"{"issuer":"\#(issuer)","authorization_endpoint":"https://a.org/a","token_endpoint":"https://a.org/t","jwks_uri":"\#(keys)"}"#
                    .utf8
            )
        }
        #expect(Discovery(document("https://a.org", keys: "https://a.org/k"), issuer: "https://a.org") != nil)
        #expect(Discovery(document("https://b.org", keys: "https://a.org/k"), issuer: "https://a.org") == nil)
        #expect(Discovery(document("https://a.org", keys: "http://127.0.0.1/k"), issuer: "https://a.org") == nil)
        #expect(Discovery(Array("[]".utf8), issuer: "https://a.org") == nil)
    }
}

struct `Groups of the company` {
    @Test func `narrow what the roster gives, and never give more`() throws {
        let posts = try #require(CompanyPosts("manager = cc-managers\nmanager=cc-heads\nadministrator = cc-it"))
        #expect(posts.admits(.agent, in: []), "a post without a line is everybody's")
        #expect(!posts.admits(.manager, in: []) && !posts.admits(.manager, in: ["cc-it"]))
        #expect(posts.admits(.manager, in: ["cc-heads"]) && posts.admits(.administrator, in: ["x", "cc-it"]))
        #expect(posts.text == "manager = cc-heads\nmanager = cc-managers\nadministrator = cc-it")
        for wrong in ["boss = x", "manager", "manager =", "= x"] { #expect(CompanyPosts(wrong) == nil, "\(wrong)") }
    }
}

struct `Who is meant by a claim` {
    @Test func `is a number as text or as a number, or an address that nobody left unconfirmed`() {
        var signIn = CompanySignIn()
        signIn.claim = "who"
        #expect(signIn.wanted(["who": .text(" BEN ")]) == "BEN")
        #expect(signIn.wanted(["who": .number(10_023)]) == "10023")
        for claim: Claim in [.number(1.5), .truth(true), .list([.text("BEN")]), .text(""), .text("  "), .other] {
            #expect(signIn.wanted(["who": claim]) == nil)
        }
        #expect(signIn.wanted(["sub": .text("BEN")]) == nil)
        signIn.findsBy = .email
        #expect(signIn.wanted(["who": .text("Ben@Example.org")]) == "ben@example.org")
        #expect(signIn.wanted(["who": .text("ben@example.org"), "email_verified": .truth(true)]) != nil)
        #expect(signIn.wanted(["who": .text("ben@example.org"), "email_verified": .truth(false)]) == nil)
    }
}
