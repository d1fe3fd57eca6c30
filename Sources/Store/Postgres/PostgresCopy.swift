import CPostgres

/// Writes rows in COPY's text format and sends them in blocks: tab between columns, `\N` for NULL, backslash escapes.
final class PostgresCopy: AppendSink {
    private let link: OpaquePointer
    private var block: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 17
    private var used = 0
    private var isRowStart = true
    private var refusal: StoreError?
    private(set) var rows = 0
    /// Blocks are sent when they have grown to this.
    private static let blockSize = 1 << 16

    init(_ link: OpaquePointer) {
        self.link = link
        block = .allocate(capacity: capacity)
    }

    deinit { block.deallocate() }

    func int(_ value: Int64) {
        next(40)
        if value < 0 { put(UInt8(ascii: "-")) }
        var rest = value.magnitude
        // Most numbers of a daily fact are 0.
        if rest < 10 { return put(UInt8(truncatingIfNeeded: rest) + 48) }
        // From the last digit to the first, then together to where they belong: nineteen digits hold every Int64.
        let end = used + 20
        var position = end
        repeat {
            position -= 1
            block[position] = UInt8(truncatingIfNeeded: rest % 10) + 48
            rest /= 10
        } while rest > 0
        (block + used).update(from: block + position, count: end - position)
        used += end - position
    }

    func double(_ value: Double) {
        if value.isNaN { refusal = StoreError.notANumber }
        next(32)
        for byte in value.description.utf8 { put(byte) }
    }

    func text(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            next(utf8.count * 2)
            for byte in utf8 {
                switch byte {
                case UInt8(ascii: "\\"): escape(byte)
                case UInt8(ascii: "\t"): escape(UInt8(ascii: "t"))
                case UInt8(ascii: "\n"): escape(UInt8(ascii: "n"))
                case UInt8(ascii: "\r"): escape(UInt8(ascii: "r"))
                case 0: refusal = StoreError.zeroInText
                default: put(byte)
                }
            }
        }
    }

    func bytes(_ value: [UInt8]) {
        next(value.count * 2 + 3)
        escape(UInt8(ascii: "\\"))
        put(UInt8(ascii: "x"))
        for byte in value {
            let (high, low) = hexDigits(byte)
            put(high)
            put(low)
        }
    }

    func null() {
        next(2)
        escape(UInt8(ascii: "N"))
    }

    func end() throws {
        if let refusal { throw refusal }
        reserve(1)
        put(UInt8(ascii: "\n"))
        isRowStart = true
        rows += 1
        if used >= Self.blockSize { try flush() }
    }

    func flush() throws {
        guard used > 0 else { return }
        let sent = block.withMemoryRebound(to: CChar.self, capacity: used) { PQputCopyData(link, $0, Int32(used)) }
        guard sent == 1 else {
            throw PostgresFailure(
                state: "",
                message: PostgresFailure.message(of: link),
                isLost: PQstatus(link) == CONNECTION_BAD
            )
        }
        used = 0
    }

    /// Opens a column that needs at most `size` bytes.
    @inline(__always)
    private func next(_ size: Int) {
        reserve(size + 1)
        if isRowStart { isRowStart = false } else { put(UInt8(ascii: "\t")) }
    }

    @inline(__always)
    private func reserve(_ size: Int) {
        if used + size > capacity { grow(size) }
    }

    private func grow(_ size: Int) {
        capacity = max(capacity * 2, used + size)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: block, count: used)
        block.deallocate()
        block = larger
    }

    @inline(__always)
    private func put(_ byte: UInt8) {
        block[used] = byte
        used += 1
    }

    @inline(__always)
    private func escape(_ byte: UInt8) {
        put(UInt8(ascii: "\\"))
        put(byte)
    }
}
