import Foundation

/// CRC-32 as zip and gzip use it.
func crc32(_ bytes: [UInt8]) -> UInt32 {
    let table = (0..<256).map { (index: UInt32) -> UInt32 in
        (0..<8).reduce(index) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
}

/// The bytes as one gzip member whose blocks are stored, not compressed.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var at = 0
    repeat {
        let count = min(65_535, bytes.count - at)
        out.append(at + count == bytes.count ? 1 : 0)
        out += little(UInt16(count)) + little(~UInt16(count)) + bytes[at..<at + count]
        at += count
    } while at < bytes.count
    return out + little(crc32(bytes)) + little(UInt32(truncatingIfNeeded: bytes.count))
}

/// A part of a zip file, stored, or given as what deflate made of it.
struct ZipPart {
    let name: String
    let packed: [UInt8]
    let isDeflated: Bool
    let sum: UInt32
    let size: Int

    init(_ name: String, _ text: String) {
        (self.name, packed, isDeflated) = (name, Array(text.utf8), false)
        (sum, size) = (crc32(packed), packed.count)
    }

    init(_ name: String, deflated: Data, sum: UInt32, size: Int) {
        (self.name, packed, isDeflated, self.sum, self.size) = (name, Array(deflated), true, sum, size)
    }

    private var common: [UInt8] {
        little(UInt16(20)) + little(UInt16(0x0800)) + little(UInt16(isDeflated ? 8 : 0)) + [0, 0, 0x21, 0] + little(sum)
            + little(UInt32(packed.count)) + little(UInt32(size)) + little(UInt16(name.utf8.count)) + [0, 0]
    }

    var local: [UInt8] { [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + packed }

    func central(_ offset: Int) -> [UInt8] {
        [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10) + little(UInt32(offset))
            + Array(name.utf8)
    }
}

/// A zip file of these parts.
func zipped(_ parts: [ZipPart]) -> [UInt8] {
    var out: [UInt8] = []
    var list: [UInt8] = []
    for part in parts {
        list += part.central(out.count)
        out += part.local
    }
    let count = little(UInt16(parts.count))
    return out + list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(list.count))
        + little(UInt32(out.count))
        + [0, 0]
}

private func little<T: FixedWidthInteger>(_ number: T) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
