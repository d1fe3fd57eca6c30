import Core

/// A number that changes when anybody stands elsewhere; the order in which people come does not matter.
struct PlaceDigest: Sendable {
    private(set) var value: UInt64 = 0

    /// Of where people stood week by week; `grouped` also of whom they are compared with.
    init(_ places: [PersonID: PeerPlace], grouped: Bool) {
        for (person, place) in places {
            var one = Self.empty
            Self.add(person.text, &one)
            for span in place.spans {
                Self.add(UInt64(bitPattern: Int64(span.from)), &one)
                Self.add(span.pool.post.rawValue, &one)
                Self.add(span.pool.site, &one)
            }
            if grouped {
                Self.add(UInt64(bitPattern: Int64(place.joinedOn)), &one)
                Self.add(place.group.key, &one)
            }
            value &+= one
        }
    }

    /// The same with what a measure is: another form or direction gives other figures.
    func with(_ measure: Measure?) -> Int64 {
        var digest = value
        Self.add(measure.map { "\($0.id) \($0.form) \($0.better)" } ?? "", &digest)
        return Int64(bitPattern: digest)
    }

    // FNV-1a.
    private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func addByte(_ byte: UInt8, _ digest: inout UInt64) {
        digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    private static func add(_ text: String, _ digest: inout UInt64) {
        for byte in text.utf8 { addByte(byte, &digest) }
        // Two texts in a row are not one.
        addByte(0xFF, &digest)
    }

    private static func add(_ number: UInt64, _ digest: inout UInt64) {
        var left = number
        for _ in 0..<8 {
            addByte(UInt8(truncatingIfNeeded: left), &digest)
            left >>= 8
        }
    }
}
