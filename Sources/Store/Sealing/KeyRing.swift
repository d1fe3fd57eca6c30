import Core
import Crypto
import Foundation

/// The keys that confidential texts are sealed with, which lie outside the database: the newest seals, all of them open.
package struct KeyRing: Sendable {
    /// A key and its number, which stands beside every text it has sealed.
    struct Key: Sendable {
        let number: Int64
        let key: SymmetricKey
    }

    /// In the order of their numbers, at least one.
    private(set) var keys: [Key]
    /// Recognises a text without storing it; never rotated, or what was imported before would be imported again.
    private let marking: SymmetricKey

    /// A ring of one new key.
    package init() {
        keys = [Key(number: 1, key: SymmetricKey(size: .bits256))]
        marking = SymmetricKey(size: .bits256)
    }

    /// The same with one more key, which seals from now on; its number is one that was never given.
    package func rotated(past given: Int64 = 0) -> KeyRing {
        var ring = self
        ring.keys.append(Key(number: max(newest.number, given) + 1, key: SymmetricKey(size: .bits256)))
        return ring
    }

    /// Only the key that seals now, once nothing is sealed with the older ones.
    package func pruned() -> KeyRing {
        var ring = self
        ring.keys = [newest]
        return ring
    }

    /// The number of the key that seals now.
    package var current: Int64 { newest.number }

    /// The numbers of all keys, oldest first.
    package var numbers: [Int64] { keys.map(\.number) }

    /// Whether another ring may take this one's place while a server runs: it knows the same texts again, and no key
    /// of the same number is another.
    func mayBecome(_ other: KeyRing) -> Bool {
        marking == other.marking
            && keys.allSatisfy { key in other.keys.allSatisfy { $0.number != key.number || $0.key == key.key } }
    }

    // Every way to make a ring gives it a key.
    private var newest: Key { keys[keys.count - 1] }

    /// A text sealed under an id: the nonce, the text's bytes encrypted, and the tag of AES-256-GCM that covers the id
    /// as well, so that two sealed texts cannot be exchanged.
    func seal(_ text: String, as id: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(Data(text.utf8), using: newest.key, authenticating: Data(id.utf8))
        guard let combined = box.combined else { throw StoreError.invalid("a sealed text without its nonce") }
        return Array(combined)
    }

    /// The text again; throws where the key is not there, or the bytes are not what was sealed under this id.
    func open(_ bytes: [UInt8], number: Int64, as id: String) throws -> String {
        guard let key = keys.first(where: { $0.number == number }) else {
            throw Failure(.storage, SealingWords.keyMissing(number))
        }
        do {
            let box = try AES.GCM.SealedBox(combined: Data(bytes))
            return String(decoding: try AES.GCM.open(box, using: key.key, authenticating: Data(id.utf8)), as: UTF8.self)
        } catch {
            throw Failure(.storage, SealingWords.broken)
        }
    }

    /// A short secret sealed into one line: the number of its key, and the sealed bytes in base64.
    package func line(sealing text: String, as id: String) throws -> String {
        "\(current):\(Data(try seal(text, as: id)).base64EncodedString())"
    }

    /// The secret of such a line; nil where it does not open.
    package func text(of line: String, as id: String) -> String? {
        let parts = line.split(separator: ":")
        guard parts.count == 2, let number = Int64(parts[0]), let bytes = Data(base64Encoded: String(parts[1])) else {
            return nil
        }
        do { return try open(Array(bytes), number: number, as: id) } catch { return nil }
    }

    /// What tells a text from another without telling what it says: HMAC-SHA-256, in hexadecimal.
    package func mark(of text: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: marking).map(hex).joined()
    }

    /// What tells a key from another of the same number, for the database to know its keys again.
    func checks() -> [(number: Int64, check: String)] {
        keys.map { key in
            let code = HMAC<SHA256>.authenticationCode(for: Data("zhiyin key \(key.number)".utf8), using: key.key)
            return (key.number, code.prefix(8).map(hex).joined())
        }
    }
}

extension KeyRing {
    /// The first line of a key file.
    private static let title = "zhiyin keys 1"

    /// A ring as the lines of its file: the title, the marking key, then number and key, each in base64.
    package var text: String {
        let lines = keys.map { "\($0.number) \($0.key.base64)" }
        return ([KeyRing.title, "mark \(marking.base64)"] + lines).joined(separator: "\n") + "\n"
    }

    /// A ring from its file; nil where it is none.
    package init?(text: String) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
        guard lines.count >= 3, text.hasPrefix(KeyRing.title + "\n"), lines[1].count == 2, lines[1][0] == "mark",
            let marking = SymmetricKey(base64: lines[1][1])
        else { return nil }
        var keys: [Key] = []
        for line in lines[2...] {
            guard line.count == 2, let number = Int64(line[0]), number > keys.last?.number ?? 0,
                let key = SymmetricKey(base64: line[1])
            else { return nil }
            keys.append(Key(number: number, key: key))
        }
        (self.keys, self.marking) = (keys, marking)
    }
}

extension SymmetricKey {
    fileprivate var base64: String { withUnsafeBytes { Data($0) }.base64EncodedString() }

    fileprivate init?(base64: Substring) {
        guard let data = Data(base64Encoded: String(base64)), data.count == 32 else { return nil }
        self.init(data: data)
    }
}

private func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
