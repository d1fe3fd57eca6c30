import Core

/// A page being written: bytes and the reader's language.
///
/// Text and values are always escaped; there is no raw door.
package struct HTML: ~Copyable {
    package typealias Body = (inout HTML) -> Void

    package let say: Say
    private var bytes: [UInt8] = []
    /// What the page says is wrong, for programs that sent its form.
    package private(set) var wrongs: [String] = []

    package init(_ say: Say, capacity: Int = 32_768) {
        self.say = say
        bytes.reserveCapacity(capacity)
    }

    package consuming func finish() -> [UInt8] { bytes }

    /// Text between tags.
    package mutating func text(_ phrase: some Phrase) { escape(phrase.said(in: say.language)) }

    /// Notes what is said to be wrong where the reader sees it; writes nothing.
    package mutating func isWrong(_ phrase: some Phrase) { wrongs.append(phrase.said(in: say.language)) }

    package mutating func doctype() { write("<!doctype html>\n") }

    mutating func element(_ name: StaticString, _ attributes: [Attribute], _ body: Body) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    mutating func element(_ name: StaticString, _ attributes: [Attribute], text: some Phrase) {
        open(name, attributes)
        escape(text.said(in: say.language))
        close(name)
    }

    mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        write(name)
        for attribute in attributes { write(attribute) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        write("</")
        write(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: Attribute) {
        switch attribute.value {
        case .absent: return
        case .present: name(attribute)
        case .text(let value):
            name(attribute)
            quoted(value)
        case .number(let value), .percent(let value):
            name(attribute)
            write("=\"")
            Attribute.write(value, to: &bytes)
            if case .percent = attribute.value { bytes.append(UInt8(ascii: "%")) }
            bytes.append(UInt8(ascii: "\""))
        case .phrase(let phrase):
            name(attribute)
            quoted(phrase.said(in: say.language))
        }
    }

    private mutating func name(_ attribute: Attribute) {
        bytes.append(UInt8(ascii: " "))
        write(attribute.family)
        write(attribute.name)
    }

    private mutating func quoted(_ value: String) {
        write("=\"")
        escape(value)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends runs of harmless bytes at once and names the five that mean something to a browser.
    private mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                guard let entity = HTML.entity(source[index]) else { continue }
                bytes.append(contentsOf: source[start..<index])
                entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    @inline(__always)
    private static func entity(_ byte: UInt8) -> StaticString? {
        // Everything above ">" passes with one comparison.
        if byte > 0x3E { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        case UInt8(ascii: "'"): return "&#39;"
        case 0: return "\u{FFFD}"
        default: return nil
        }
    }
}
