/// The id of one kind of record, so that a person's id is never a talk's.
///
/// UUID version 7 (RFC 9562), as text in lower case.
package struct ID<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// An id read back from the store or an address.
    package init(_ text: String) { self.text = text }

    /// A new id of the moment `at`; ids made later sort later.
    package init(at: Instant, random: UInt64 = .random(in: .min ... .max), more: UInt64 = .random(in: .min ... .max)) {
        let millis = UInt64(max(0, at.microseconds / 1000))
        let high = millis << 16 | 0x7000 | (random & 0xFFF)
        let low = (more & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
        func hex(_ value: UInt64, _ width: Int) -> String {
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: width - digits.count) + digits
        }
        let (a, b) = (hex(high, 16), hex(low, 16))
        text = "\(a.prefix(8))-\(a.dropFirst(8).prefix(4))-\(a.suffix(4))-\(b.prefix(4))-\(b.suffix(12))"
    }

    package var description: String { text }
    package static func < (a: ID, b: ID) -> Bool { a.text < b.text }
}

/// A person of the roster, as the kind of an id.
package enum PersonKind {}
package typealias PersonID = ID<PersonKind>
