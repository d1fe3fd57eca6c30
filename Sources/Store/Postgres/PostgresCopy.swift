import CPostgres

/// Writes rows in COPY's binary format and sends them in blocks: each column as its length and its bytes, largest first.
///
/// Measured against the text format, the server saves the reading of the numbers: a call log goes in a tenth faster.
final class PostgresCopy: AppendSink {
    private let link: OpaquePointer
    /// What the table keeps in each of the columns.
    private let columns: [PostgresColumn]
    private var column = 0
    private var block: UnsafeMutableRawPointer
    private var capacity = 1 << 17
    private var used = 0
    private var refusal: StoreError?
    private(set) var rows = 0
    /// Blocks are sent when they have grown to this.
    private static let blockSize = 1 << 16
    /// The format's signature, no flags, no extension.
    private static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + Array(repeating: 0, count: 8)

    init(_ link: OpaquePointer, _ columns: [PostgresColumn]) {
        (self.link, self.columns) = (link, columns)
        block = .allocate(byteCount: capacity, alignment: 16)
        Self.header.withUnsafeBytes { put($0) }
    }

    deinit { block.deallocate() }

    func int(_ value: Int64) {
        switch next() {
        case .whole: number(value)
        case .small:
            guard let small = Int16(exactly: value) else { return refuse(.constraint("\(value) is no smallint")) }
            number(small)
        case .double: number(Double(value).bitPattern)
        case .text: text(of: String(value))
        case .bytes: refuse(.invalid("a number for bytes"))
        case nil: break
        }
    }

    func double(_ value: Double) {
        if value.isNaN { refuse(.notANumber) }
        switch next() {
        case .double: number(value.bitPattern)
        case .text: text(of: value.description)
        case .whole, .small, .bytes: refuse(.invalid("a double for another type"))
        case nil: break
        }
    }

    func text(_ value: String) {
        switch next() {
        case .text: text(of: value)
        case .whole, .small, .double, .bytes: refuse(.invalid("a text for another type"))
        case nil: break
        }
    }

    func bytes(_ value: [UInt8]) {
        switch next() {
        case .bytes:
            value.withUnsafeBytes { bytes in
                number(Int32(clamping: bytes.count), alone: true)
                put(bytes)
            }
        case .whole, .small, .double, .text: refuse(.invalid("bytes for another type"))
        case nil: break
        }
    }

    func null() {
        if next() != nil { number(Int32(-1), alone: true) }
    }

    func end() throws {
        if let refusal { throw refusal }
        guard column == columns.count else { throw StoreError.invalid("\(column) values for \(columns.count) columns") }
        column = 0
        rows += 1
        if used >= Self.blockSize { try flush() }
    }

    /// Says that no row follows, and sends what is left.
    func finish() throws {
        number(Int16(-1), alone: true)
        try flush()
    }

    private func flush() throws {
        let sent = PQputCopyData(link, block.assumingMemoryBound(to: CChar.self), Int32(used))
        guard sent == 1 else {
            throw PostgresFailure(
                state: "",
                message: PostgresFailure.message(of: link),
                isLost: PQstatus(link) == CONNECTION_BAD
            )
        }
        used = 0
    }

    /// The type of the next column, the first of which begins the row; nil where the row has no more.
    @inline(__always)
    private func next() -> PostgresColumn? {
        if column == 0 { number(Int16(truncatingIfNeeded: columns.count), alone: true) }
        column += 1
        return column <= columns.count ? columns[column - 1] : nil
    }

    private func refuse(_ error: StoreError) {
        if refusal == nil { refusal = error }
    }

    /// A number as the column's length and bytes, or `alone`.
    @inline(__always)
    private func number<Number: FixedWidthInteger>(_ value: Number, alone: Bool = false) {
        let size = MemoryLayout<Number>.size
        reserve(size + 4)
        if !alone {
            (block + used).storeBytes(of: Int32(truncatingIfNeeded: size).bigEndian, as: Int32.self)
            used += 4
        }
        (block + used).storeBytes(of: value.bigEndian, as: Number.self)
        used += size
    }

    private func text(of value: String) {
        var value = value
        value.withUTF8 { utf8 in
            if utf8.contains(0) { refuse(.zeroInText) }
            number(Int32(clamping: utf8.count), alone: true)
            put(UnsafeRawBufferPointer(utf8))
        }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        (block + used).copyMemory(from: start, byteCount: bytes.count)
        used += bytes.count
    }

    @inline(__always)
    private func reserve(_ size: Int) {
        if used + size > capacity { grow(size) }
    }

    private func grow(_ size: Int) {
        capacity = max(capacity * 2, used + size)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: block, byteCount: used)
        block.deallocate()
        block = larger
    }
}
