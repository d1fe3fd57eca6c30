import Core

/// One attribute of an element; names are literals of the program, values are escaped when written.
package struct Attribute: Sendable {
    enum Value: Sendable {
        case absent
        case present
        case text(String)
        case number(Double)
        case percent(Double)
        case phrase(any Phrase)
    }

    /// `data-`, `aria-` or nothing.
    let family: StaticString
    let name: StaticString
    let value: Value

    init(_ name: StaticString, _ value: Value, family: StaticString = "") {
        (self.family, self.name, self.value) = (family, name, value)
    }

    /// Left out unless `condition` holds.
    package func when(_ condition: Bool) -> Attribute { condition ? self : Attribute(name, .absent, family: family) }

    /// Any attribute without a function of its own; nil leaves it out.
    ///
    /// Addresses, style and `on…` have no way in.
    package static func attribute(_ name: StaticString, _ value: String?) -> Attribute {
        precondition(!isGuarded(name), "\(name) may not be set by name")
        return Attribute(name, value.map { .text($0) } ?? .absent)
    }

    /// A length or position of a drawing, with two digits at most.
    package static func attribute(_ name: StaticString, _ value: Double) -> Attribute {
        Attribute(name, .number(value))
    }

    /// A place or length as a share of the drawing's own.
    package static func attribute(_ name: StaticString, percent: Double) -> Attribute {
        Attribute(name, .percent(percent))
    }

    private static func isGuarded(_ name: StaticString) -> Bool {
        // Most names of drawings begin otherwise and need no second look.
        guard "adfhops".utf8.contains(name.utf8Start.pointee) else { return false }
        let name = name.description
        return name.hasPrefix("on") || guarded.contains(name)
    }
    private static let guarded: Set<String> = [
        "href", "src", "srcset", "srcdoc", "action", "formaction", "style", "data", "poster", "ping",
    ]

    /// `12.5`: a coordinate as SVG reads it, two digits at most, independent of any language.
    static func plain(_ value: Double) -> String {
        var digits: [UInt8] = []
        write(value, to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// The same, straight onto a page.
    static func write(_ value: Double, to bytes: inout [UInt8]) {
        let isWritable = value.isFinite && value.magnitude < 1e9
        let hundredths = isWritable ? Int((value * 100).rounded()) : 0
        if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
        var power: UInt = 1
        while whole / power >= 10 { power *= 10 }
        while power > 0 {
            bytes.append(48 + UInt8(whole / power % 10))
            power /= 10
        }
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(48 + UInt8(rest / 10))
        if rest % 10 > 0 { bytes.append(48 + UInt8(rest % 10)) }
    }
}
