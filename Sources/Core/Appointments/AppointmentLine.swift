/// How one line of a calendar file is written (RFC 5545, section 3).
package enum AppointmentLine {
    /// `20261123T010000Z`.
    package static func utc(_ at: Instant) -> String { at.iso.filter { $0 != "-" && $0 != ":" } }

    /// `20261123T090000`, by the clock of a zone.
    package static func local(_ at: Instant, _ zone: Zone) -> String {
        zone.text(at).filter { $0 != "-" && $0 != ":" }
    }

    /// Commas, semicolons and line ends mean something in a value (section 3.3.11).
    package static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case _ where isControl(scalar): continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A parameter's value in its quotes, which it may not hold itself (section 3.2).
    package static func quoted(_ text: String) -> String {
        "\"\(text.unicodeScalars.filter { $0 != "\"" && !isControl($0) }.reduce(into: "") { $0.unicodeScalars.append($1) })\""
    }

    /// An address as it stands in a line: whatever could end the line is left out.
    package static func address(_ text: String) -> String {
        text.unicodeScalars.filter { $0 != " " && !isControl($0) }.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    /// At most 75 bytes a line, the rest on lines that begin with a space; no character is cut in two (section 3.1).
    package static func folded(_ line: String) -> String {
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let bytes = UTF8.width(scalar)
            if length + bytes > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += bytes
        }
        return folded
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || scalar.value == 0x7F }
}
