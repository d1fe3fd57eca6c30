import Core
import Foundation
import Web

/// From where the pages can be reached: this machine alone, or by https through a proxy.
struct Reach: Sendable {
    let host: String
    let proxies: [String]
    /// `https://zhiyin.example.org`, without a path.
    let address: String?

    static let thisMachine = Reach(host: "127.0.0.1")

    private init(host: String) { (self.host, proxies, address) = (host, [], nil) }

    /// Refuses what would let passwords travel in the open.
    init(host: String, proxies: [String], address: String?) throws {
        guard host == "localhost" || Proxies.isThisMachine(host) || !proxies.isEmpty else {
            throw Failure(
                .badInput,
                "--host \(host): passwords would travel in the open, so only loopback is served without a proxy that brings https; use 127.0.0.1, or name it with --proxy"
            )
        }
        if let address {
            let parts = URLComponents(string: address)
            guard let parts, ["https", "http"].contains(parts.scheme), parts.host?.isEmpty == false,
                ["", "/"].contains(parts.path), parts.query == nil
            else { throw Failure(.badInput, "--address \(address): write https://zhiyin.example.org") }
        }
        (self.host, self.proxies) = (host, proxies)
        self.address = address.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }
}
