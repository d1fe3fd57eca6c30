/// A piece of memory that frees itself.
final class Block {
    private(set) var bytes: UnsafeMutableRawBufferPointer

    init(_ count: Int) { bytes = .allocate(byteCount: count, alignment: 16) }

    deinit { bytes.deallocate() }

    /// Makes it at least so large; its first `kept` bytes stay.
    func grow(to count: Int, keeping kept: Int) {
        guard count > bytes.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, bytes.count * 2), alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<kept]))
        bytes.deallocate()
        bytes = larger
    }
}
