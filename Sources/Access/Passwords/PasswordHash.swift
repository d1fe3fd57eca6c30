import Foundation

/// A password as it is kept: `$scrypt$ln=15,r=8,p=3$salt$hash`, the salt and the hash in base64 without padding.
struct PasswordHash: Hashable, Sendable {
    /// What one trial costs: 2^ln rounds over blocks of r times 128 bytes, p times.
    struct Cost: Hashable, Sendable {
        let ln: Int
        let r: Int
        let p: Int

        /// 32 MiB and about half a second.
        ///
        /// Source: OWASP Password Storage Cheat Sheet, scrypt, N = 2^15, r = 8, p = 3.
        static let today = Cost(ln: 15, r: 8, p: 3)

        /// Rounds times blocks times parallel runs: what a guess costs an attacker.
        fileprivate var work: Int { (1 << ln) * r * p }
    }

    static let saltBytes = 16
    static let hashBytes = 32

    let cost: Cost
    let salt: [UInt8]
    let hash: [UInt8]

    init(cost: Cost, salt: [UInt8], hash: [UInt8]) { (self.cost, self.salt, self.hash) = (cost, salt, hash) }

    /// Nil for any other format, and for a cost that nobody sane would have stored.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
        var numbers: [Substring: Int] = [:]
        for pair in parts[2].split(separator: ",") {
            let halves = pair.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, let number = Int(halves[1]) else { return nil }
            numbers[halves[0]] = number
        }
        guard let ln = numbers["ln"], let r = numbers["r"], let p = numbers["p"], (1...20).contains(ln),
            (1...32).contains(r), (1...16).contains(p), let salt = Self.bytes(parts[3]),
            let hash = Self.bytes(parts[4]),
            salt.count >= 8, hash.count == Self.hashBytes
        else { return nil }
        self.init(cost: Cost(ln: ln, r: r, p: p), salt: salt, hash: hash)
    }

    var text: String { "$scrypt$ln=\(cost.ln),r=\(cost.r),p=\(cost.p)$\(Self.text(salt))$\(Self.text(hash))" }

    /// Made when trials were cheaper than they must be today: made anew at the next sign-in.
    func isOlder(than cost: Cost) -> Bool { self.cost.work < cost.work }

    private static func text(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(base64Encoded: text + padding).map { Array($0) }
    }
}
