/// Numbers for byte strings: the same bytes get the same number, from 0 in order of appearance.
struct NameTable: ~Copyable {
    private struct Entry {
        var hash: UInt64
        var start: Int
        var count: Int
    }

    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    /// Places of entries by hash, -1 where empty; a power of two of them.
    private var slots: [Int32]

    init() { slots = Array(repeating: -1, count: 1024) }

    var count: Int { entries.count }

    /// Nil for a name with a zero byte in it, which no database would keep.
    mutating func number(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
        let hash = hash64(name)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, entry.count == name.count, isEqual(entry, name) { return slots[slot] }
            slot = (slot + 1) & mask
        }
        // Names that are known were looked at when they were new.
        if name.contains(0) { return nil }
        let number = Int32(entries.count)
        slots[slot] = number
        entries.append(Entry(hash: hash, start: bytes.count, count: name.count))
        bytes.append(contentsOf: name)
        if entries.count * 2 > slots.count { grow() }
        return number
    }

    /// The names from a number on, as text; bytes that are not UTF-8 become the replacement character.
    func names(from first: Int) -> [String] {
        entries[first...].map { String(decoding: bytes[$0.start..<($0.start + $0.count)], as: UTF8.self) }
    }

    private func isEqual(_ entry: Entry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { all in
            for index in 0..<entry.count where all[entry.start + index] != name[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }
}

/// A 64-bit hash, eight bytes at a time, the same in every run: keys of machine records are made of it.
package func hash64(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
        hash = mixed(hash, UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
    }
    if offset < raw.count {
        var tail: UInt64 = 0
        for index in offset..<raw.count { tail = tail << 8 | UInt64(raw[index]) }
        hash = mixed(hash, tail | 1 << 63)
    }
    return mixed(hash, 0xD6E8_FEB8_6659_FD93)
}

/// Mixes a number into a hash: a full 128-bit product folded in half.
@inline(__always)
package func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB ^ hash &<< 1)
    return product.high ^ product.low
}
