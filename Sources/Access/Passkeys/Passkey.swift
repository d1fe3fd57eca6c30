import Core

/// A passkey as its owner sees it.
struct Passkey: Sendable, Hashable {
    /// Its authenticator's name for it.
    let credential: String
    let name: String
    let made: Instant
    let used: Instant?
    static let longestName = 40
}

/// What is known of a passkey where somebody signs in by it.
struct KnownPasskey: Sendable, Hashable {
    let account: AccountID
    /// Both halves of the point, 64 bytes.
    let key: [UInt8]
    let host: String
    let counter: Int64
}

/// Where passkeys of this product are made and used: what browsers say of the page that asks.
struct PasskeyPlace: Sendable, Hashable {
    /// `https://zhiyin.example.org`.
    let origin: String
    let host: String
}
