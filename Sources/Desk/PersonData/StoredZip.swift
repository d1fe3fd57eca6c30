/// A zip file whose entries are stored as they are: small texts, for any program to open.
///
/// Source: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16; names are UTF-8 (bit 11).
struct StoredZip {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    mutating func add(_ name: String, _ content: [UInt8]) {
        let (name, offset) = (Array(name.utf8), UInt32(bytes.count))
        var shared: [UInt8] = []
        shared.add16(20)
        shared.add16(1 << 11)
        shared.add16(0)
        // Noon of the first of January 1980: when it was made stands inside.
        shared.add16(12 << 11)
        shared.add16(1 << 5 | 1)
        shared.add32(CRC32.of(content))
        shared.add32(UInt32(content.count))
        shared.add32(UInt32(content.count))
        shared.add16(UInt16(name.count))
        shared.add16(0)
        bytes.add32(0x0403_4B50)
        bytes += shared + name + content
        directory.add32(0x0201_4B50)
        directory.add16(20)
        directory += shared
        for _ in 0..<3 { directory.add16(0) }
        directory.add32(0)
        directory.add32(offset)
        directory += name
        count += 1
    }

    /// The whole file.
    func finish() -> [UInt8] {
        var end: [UInt8] = []
        end.add32(0x0605_4B50)
        end.add32(0)
        end.add16(count)
        end.add16(count)
        end.add32(UInt32(directory.count))
        end.add32(UInt32(bytes.count))
        end.add16(0)
        return bytes + directory + end
    }
}

/// The checksum of zip files.
///
/// Source: ISO 3309, polynomial 0xEDB88320 in reversed bits.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { $0 >> 8 ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
    }
}

extension [UInt8] {
    fileprivate mutating func add16(_ value: UInt16) { self += [UInt8(value & 0xFF), UInt8(value >> 8)] }
    fileprivate mutating func add32(_ value: UInt32) {
        for place in 0..<4 { append(UInt8(value >> (8 * UInt32(place)) & 0xFF)) }
    }
}
