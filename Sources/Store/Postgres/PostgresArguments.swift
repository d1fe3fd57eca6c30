/// Values as the C strings libpq takes: text format, bytes as `\x` and hexadecimal digits.
struct PostgresArguments: ~Copyable {
    /// Every value with its closing zero, one after another, so that a statement costs one allocation.
    private var store: [CChar] = []
    private var starts: [Int?] = []

    init(_ values: [Value]) {
        starts.reserveCapacity(values.count)
        store.reserveCapacity(values.count * 40)
        for value in values { append(value) }
    }

    func with<T>(_ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T {
        store.withUnsafeBufferPointer { store in
            let pointers = starts.map { start in start.flatMap { store.baseAddress?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { body(Int32($0.count), $0.baseAddress) }
        }
    }

    private mutating func append(_ value: Value) {
        switch value {
        case .null: starts.append(nil)
        case .int(let value): append(value.description.utf8)
        case .double(let value): append(value.description.utf8)
        case .text(let value): append(value.utf8)
        case .bytes(let value): append(hexed(value))
        }
    }

    private mutating func append(_ text: some Sequence<UInt8>) {
        starts.append(store.count)
        store.append(contentsOf: text.lazy.map { CChar(bitPattern: $0) })
        store.append(0)
    }
}

/// The hexadecimal digits of a byte, in the lower case that PostgreSQL writes.
@inline(__always)
func hexDigits(_ byte: UInt8) -> (UInt8, UInt8) {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 48 : value + 87 }
    return (digit(byte >> 4), digit(byte & 15))
}

private func hexed(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = [UInt8(ascii: "\\"), UInt8(ascii: "x")]
    text.reserveCapacity(bytes.count * 2 + 2)
    for byte in bytes {
        let (high, low) = hexDigits(byte)
        text.append(high)
        text.append(low)
    }
    return text
}
