import Testing

@testable import Web

struct `Where a request comes from` {
    private static let proxies = Proxies(["10.0.0.5", "127.0.0.1"])

    @Test(arguments: [
        // Connected from, X-Forwarded-For, X-Forwarded-Proto, address, https.
        ("127.0.0.1", "203.0.113.9", "https", "127.0.0.1", false), ("::1", "203.0.113.9", "https", "::1", false),
        ("::ffff:127.0.0.1", nil, nil, "127.0.0.1", false),
    ])
    func `is this machine where no proxy is named, whatever it says`(
        connected: String,
        forwarded: String?,
        proto: String?,
        address: String,
        isSecure: Bool
    ) {
        let origin = Proxies.none.origin(connected: connected, forwardedFor: forwarded, forwardedProto: proto)
        #expect(origin == Proxies.Origin(address: address, isSecure: isSecure))
    }

    @Test(arguments: [
        ("10.0.0.5", "203.0.113.9", "https", "203.0.113.9", true),
        ("10.0.0.5", "203.0.113.9, 198.51.100.7", "https", "198.51.100.7", true),
        ("10.0.0.5", "1.2.3.4, 198.51.100.7, 10.0.0.5", "http, https", "198.51.100.7", true),
        ("10.0.0.5", "198.51.100.7", "https, http", "198.51.100.7", false), ("10.0.0.5", nil, nil, "10.0.0.5", false),
        ("::ffff:10.0.0.5", "198.51.100.7", "HTTPS", "198.51.100.7", true),
    ])
    func `is what the named proxy added last`(
        connected: String,
        forwarded: String?,
        proto: String?,
        address: String,
        isSecure: Bool
    ) {
        let origin = Self.proxies.origin(connected: connected, forwardedFor: forwarded, forwardedProto: proto)
        #expect(origin == Proxies.Origin(address: address, isSecure: isSecure))
    }

    @Test(arguments: ["198.51.100.7", "10.0.0.6", "", "127.0.0.1.example.org", "fe80::1"])
    func `is refused past the proxy`(connected: String) {
        for proxies in [Proxies.none, Self.proxies] {
            #expect(proxies.origin(connected: connected, forwardedFor: nil, forwardedProto: "https") == nil)
        }
    }
}
