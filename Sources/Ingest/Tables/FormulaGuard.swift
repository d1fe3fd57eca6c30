/// Keeps cells of a CSV from running as formulas when a spreadsheet opens it: a quote goes before `=`, `+`, `-`, `@`,
/// wide or narrow, a tab or the end of a line.
///
/// Source: OWASP, "CSV Injection". What is closed on writing is opened on reading, so a round trip changes nothing.
enum FormulaGuard {
    static func closed(_ cell: String) -> String { isDangerous(cell) ? "'" + cell : cell }

    /// The cells as they were before `closed`.
    static func opened(_ cells: [String]) -> [String] {
        cells.map { $0.utf8.first == 0x27 && isDangerous($0) ? String($0.dropFirst()) : $0 }
    }

    /// True for `=1`, and for `'=1` too, or opening could not tell the two apart.
    private static func isDangerous(_ cell: String) -> Bool {
        let rest = cell.utf8.drop { $0 == 0x27 }
        return switch rest.first {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: true
        case 0xEF: wide.contains(Array(rest.prefix(3)))
        default: false
        }
    }

    /// The same signs at full width, which Excel reads as formulas where East Asian text is typed.
    private static let wide = Set(["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].map { Array($0.utf8) })
}
