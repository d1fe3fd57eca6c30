import CCurl
import Foundation

/// Stands where libcurl opens a connection, and lets none open to an address that is not allowed.
final class Guardian {
    private let allowed: @Sendable (PeerAddress) -> Bool
    private(set) var hasRefused = false

    init(_ allowed: @escaping @Sendable (PeerAddress) -> Bool) { self.allowed = allowed }

    func watch(_ handle: UnsafeMutableRawPointer) {
        curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, Unmanaged.passUnretained(self).toOpaque())
        curl_set_socket(handle) { guardian, _, address in
            guard let guardian, let address else { return CURL_SOCKET_BAD }
            return Unmanaged<Guardian>.fromOpaque(guardian).takeUnretainedValue().open(address)
        }
    }

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        guard let peer = Guardian.peer(address), allowed(peer) else {
            hasRefused = true
            return CURL_SOCKET_BAD
        }
        return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
    }

    private static func peer(_ address: UnsafeMutablePointer<curl_sockaddr>) -> PeerAddress? {
        // libcurl leaves room behind the short form for the long one.
        guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
        let raw = UnsafeRawPointer(address).advanced(by: offset)
        switch address.pointee.family {
        case AF_INET:
            let address = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
            return .v4(withUnsafeBytes(of: address) { Array($0) })
        case AF_INET6:
            let address = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return .v6(withUnsafeBytes(of: address) { Array($0) })
        default: return nil
        }
    }
}
