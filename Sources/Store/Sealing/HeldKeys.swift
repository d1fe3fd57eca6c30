import Core

/// The keys a running program holds, and the file they came from: what another program puts there is taken up.
struct HeldKeys: Sendable {
    private(set) var file: String?
    private var ring: KeyRing?
    private var stamp: String?

    init(_ ring: KeyRing? = nil, file: String? = nil) {
        (self.ring, self.file) = (ring, file)
        stamp = file.flatMap(KeyFile.stamp)
    }

    /// The keys as the file has them now.
    ///
    /// A file that has gone, cannot be read or is another database's leaves the keys that are held.
    mutating func current() -> KeyRing? {
        guard let file, let ring, let found = KeyFile.stamp(file), found != stamp else { return ring }
        stamp = found
        do throws(Failure) {
            if let fresh = try KeyFile.load(file), ring.mayBecome(fresh) { self.ring = fresh }
        } catch {
            // Half a copy, perhaps: the next change is looked at again, and `zhiyin doctor` says what is wrong.
        }
        return self.ring
    }
}
