import Core
import Foundation

/// One row of a sheet as read: cells up to the last one filled.
struct SheetRow {
    let line: Int
    var cells: [String] = []
    var isTooLong = false
    /// Texts in columns beyond `width`.
    var extra: [String] = []
}

/// Turns the XML of a worksheet into rows, a few at a time.
final class SheetRows: XMLListener {
    private enum Kind { case number, shared, text, inline, boolean, error }

    /// Excel's last column is XFD.
    static let lastColumn = 16_384

    /// Rows read and not yet taken.
    var ready: [SheetRow] = []
    /// Columns kept: those of the header, once it is known.
    var width = SheetRows.lastColumn

    private let texts: [String]
    private let formats: [NumberFormat]
    private let from1904: Bool
    private let rowBytes: Int

    private var row = SheetRow(line: 0)
    private var spent = 0
    private var column = 0
    private var kind = Kind.number
    private var format = NumberFormat.number
    private var value: [UInt8] = []
    private var listens = false
    private var inGuide = false

    init(texts: [String], formats: [NumberFormat], from1904: Bool, rowBytes: Int) {
        (self.texts, self.formats, self.from1904, self.rowBytes) = (texts, formats, from1904, rowBytes)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "row":
            let number = attributes.bytes("r").map { Int(atol($0)) } ?? 0
            row = SheetRow(line: number > 0 ? number : row.line + 1)
            column = 0
            spent = 0
        case "c":
            column = attributes.bytes("r").flatMap { SheetRows.column($0) } ?? column + 1
            kind = SheetRows.kind(attributes.bytes("t"))
            let style = attributes.bytes("s").map { Int(atol($0)) } ?? 0
            format = formats.indices.contains(style) ? formats[style] : .number
            value.removeAll(keepingCapacity: true)
        case "v": listens = kind != .inline
        case "t": listens = kind == .inline && !inGuide
        case "rPh": inGuide = true
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch name {
        case "v", "t": listens = false
        case "rPh": inGuide = false
        case "c": if !value.isEmpty { keep(text()) }
        case "row": ready.append(row)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<CChar>) {
        guard listens, !row.isTooLong else { return }
        spent += bytes.count
        guard spent <= rowBytes else {
            row.isTooLong = true
            return
        }
        value.append(contentsOf: UnsafeRawBufferPointer(bytes))
    }

    private func keep(_ text: String) {
        guard !text.isEmpty, !row.isTooLong, (1...SheetRows.lastColumn).contains(column) else { return }
        if column > width {
            row.extra.append(text)
        } else if column > row.cells.count {
            while row.cells.count < column - 1 { row.cells.append("") }
            row.cells.append(text)
        } else {
            row.cells[column - 1] = text
        }
    }

    private func text() -> String {
        switch kind {
        case .text, .inline: return SharedStrings.decoded(value)
        case .error: return String(decoding: value, as: UTF8.self)
        case .boolean: return value.first == 0x31 || value.first == 0x74 ? "TRUE" : "FALSE"
        case .shared:
            guard let index = Int(String(decoding: value, as: UTF8.self)), texts.indices.contains(index) else {
                return ""
            }
            spent += texts[index].utf8.count
            if spent > rowBytes { row.isTooLong = true }
            return texts[index]
        case .number: return number()
        }
    }

    /// A number as people read it: dates by their format, whole numbers without `.0`, the rest in 15 digits as Excel shows.
    private func number() -> String {
        let isPlain = value.count <= 15 && value.allSatisfy { (0x30...0x39).contains($0) }
        let text = String(decoding: value, as: UTF8.self)
        if isPlain, format == .number { return text }
        guard let number = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)), number.isFinite else {
            return text
        }
        if let dated = format.text(number, from1904: from1904) { return dated }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        return String(format: "%.15g", number)
    }

    private static func kind(_ type: UnsafePointer<CChar>?) -> Kind {
        guard let type, type[0] != 0 else { return .number }
        switch (UInt8(bitPattern: type[0]), type[1]) {
        case (UInt8(ascii: "s"), 0): return .shared
        case (UInt8(ascii: "b"), 0): return .boolean
        case (UInt8(ascii: "e"), 0): return .error
        case (UInt8(ascii: "n"), 0): return .number
        case (UInt8(ascii: "i"), _): return .inline
        // "str", a formula's text, and "d", a date in ISO 8601
        default: return .text
        }
    }

    /// The column number of a reference such as `AB12`; nil if it has no letters.
    static func column(_ reference: UnsafePointer<CChar>) -> Int? {
        var column = 0
        var at = reference
        // & 0xDF makes small letters great ones
        while case let letter = UInt8(bitPattern: at.pointee) & 0xDF, (0x41...0x5A).contains(letter) {
            column = column * 26 + Int(letter) - 0x40
            guard column <= lastColumn else { return lastColumn + 1 }
            at += 1
        }
        return column == 0 ? nil : column
    }
}
