import Core

/// Text in the making, as bytes: the files are large and plain.
struct Lines {
    private(set) var bytes: [UInt8] = []

    /// Full enough to be handed on.
    static let full = 1 << 18

    init() { bytes.reserveCapacity(Lines.full + 4096) }

    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func put(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func put(_ part: [UInt8]) { bytes.append(contentsOf: part) }

    mutating func put(byte: UInt8) { bytes.append(byte) }

    mutating func put(_ number: Int) {
        if number < 10, number >= 0 {
            bytes.append(UInt8(48 + number))
            return
        }
        var rest = number.magnitude
        if number < 0 { bytes.append(45) }
        let start = bytes.count
        while rest > 0 {
            bytes.append(UInt8(48 + rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    mutating func put(_ day: Day) {
        let (year, month, date) = day.parts
        put(year)
        put(byte: 45)
        two(month)
        put(byte: 45)
        two(date)
    }

    /// `2026-11-22 09:05`.
    mutating func put(_ day: Day, second: Int) {
        put(day)
        put(byte: 32)
        two(second / 3600)
        put(byte: 58)
        two(second / 60 % 60)
    }

    mutating func comma() { bytes.append(44) }
    mutating func bar() { bytes.append(124) }
    mutating func end() { bytes.append(10) }

    /// Hands on what is there and starts again.
    mutating func hand(to write: (borrowing [UInt8]) throws -> Void) rethrows {
        if !bytes.isEmpty { try write(bytes) }
        bytes.removeAll(keepingCapacity: true)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func two(_ number: Int) {
        bytes.append(UInt8(48 + number / 10))
        bytes.append(UInt8(48 + number % 10))
    }
}
