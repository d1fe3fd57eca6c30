/// Keeps cells of a CSV from running as formulas when a spreadsheet opens it: a quote goes before `=`, `+`, `-`, `@`.
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
        switch cell.utf8.first(where: { $0 != 0x27 }) {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
        default: false
        }
    }
}
