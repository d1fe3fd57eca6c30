import Core

/// The relations of a part: what it calls `rId1` and where that lies.
final class Relations: XMLListener {
    struct Relation {
        let kind: String
        let target: String
    }

    private(set) var byID: [String: Relation] = [:]

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
            attributes["TargetMode"] != "External"
        else { return }
        // the last word of the type is the same in both dialects of the standard
        let kind = (attributes["Type"] ?? "").split(separator: "/").last ?? ""
        byID[id] = Relation(kind: String(kind), target: target)
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<CChar>) {}

    func target(ofKind kind: String) -> String? { byID.values.filter { $0.kind == kind }.map(\.target).min() }

    /// The name in the archive of a target written in the part `from`.
    static func resolve(_ target: String, from: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = from.split(separator: "/").dropLast()
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    /// Where the relations of the part `name` lie.
    static func name(of name: String) -> String {
        var steps = name.split(separator: "/", omittingEmptySubsequences: false)
        let file = steps.popLast() ?? ""
        return (steps + ["_rels", "\(file).rels"]).joined(separator: "/")
    }
}

/// The list of sheets and the date system.
final class WorkbookList: XMLListener {
    struct Sheet {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var from1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "sheet", let title = attributes["name"], let relation = attributes["id"] {
            sheets.append(
                Sheet(name: title, relation: relation, isHidden: (attributes["state"] ?? "visible") != "visible")
            )
        } else if name == "workbookPr" {
            from1904 = attributes.flag("date1904")
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<CChar>) {}
}

/// The number format of each cell style.
final class StyleList: XMLListener {
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: NumberFormat] = [:]
    private var inCells = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmt", let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
            codes[id] = NumberFormat(code: code)
        } else if name == "cellXfs" {
            inCells = true
        } else if inCells, name == "xf" {
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[id] ?? NumberFormat(builtIn: id))
        }
    }

    func end(_ name: XMLName) { if name == "cellXfs" { inCells = false } }
    func text(_ bytes: UnsafeBufferPointer<CChar>) {}
}

/// The texts that cells share, without the pronunciation guides of East Asian names.
final class SharedStrings: XMLListener {
    private(set) var texts: [String] = []
    private var bytes: [UInt8] = []
    private var inText = false
    private var inGuide = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "si" {
            bytes.removeAll(keepingCapacity: true)
        } else if name == "t" {
            inText = !inGuide
        } else if name == "rPh" {
            inGuide = true
        }
    }

    func end(_ name: XMLName) {
        if name == "t" {
            inText = false
        } else if name == "rPh" {
            inGuide = false
        } else if name == "si" {
            texts.append(SharedStrings.decoded(bytes))
        }
    }

    func text(_ more: UnsafeBufferPointer<CChar>) {
        if inText { bytes.append(contentsOf: UnsafeRawBufferPointer(more)) }
    }

    /// Text with Excel's own escapes undone: `_x000D_` is a carriage return, `_x005F_` an underscore.
    static func decoded(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        var plain = ""
        var rest = Substring(text)
        while let sign = rest.first {
            if rest.hasPrefix("_x"), let code = escape(rest) {
                plain.unicodeScalars.append(code)
                rest = rest.dropFirst(7)
            } else {
                plain.append(sign)
                rest = rest.dropFirst()
            }
        }
        return plain
    }

    private static func escape(_ rest: Substring) -> Unicode.Scalar? {
        let escape = rest.prefix(7)
        guard escape.count == 7, escape.last == "_", let code = UInt32(escape.dropFirst(2).dropLast(), radix: 16),
            code > 0
        else { return nil }
        return Unicode.Scalar(code)
    }
}
