import Core
import Foundation
import Ingest
import Testing

struct `A workbook read` {
    @Test(arguments: [
        ("46348", 14, nil, "2026-11-22"), ("46348.5", 22, nil, "2026-11-22 12:00:00"),
        ("46348.75", 14, nil, "2026-11-22"),
        ("0.375", 20, nil, "09:00:00"), ("46348.375", 20, nil, "2026-11-22 09:00:00"), ("1.25", 46, nil, "30:00:00"),
        ("46348", 31, nil, "2026-11-22"), ("46348", 0, nil, "46348"), ("1", 14, nil, "1900-01-01"),
        ("59", 14, nil, "1900-02-28"),
        ("61", 14, nil, "1900-03-01"), ("60", 14, nil, "60"), ("-1", 14, nil, "-1"), ("2958466", 14, nil, "2958466"),
        ("46348.999999999", 22, nil, "2026-11-23 00:00:00"), ("46348", 164, "yyyy\"年\"m\"月\"d\"日\"", "2026-11-22"),
        ("46348", 164, "[$-404]e/m/d", "2026-11-22"), ("46348.5", 164, "yyyy-mm-dd hh:mm:ss", "2026-11-22 12:00:00"),
        ("46348.5", 164, "m/d/yy h:mm AM/PM", "2026-11-22 12:00:00"), ("0.5", 164, "h:mm:ss;@", "12:00:00"),
        ("1.5", 164, "[h]:mm", "36:00:00"), ("5", 164, "General", "5"), ("5", 164, "0.00E+00", "5"),
        ("5", 164, "#,##0.00_);[Red](#,##0.00)", "5"), ("17", 164, "00000", "00017"), ("5", 164, "0\"d\"", "5"),
        ("46348", 164, "mmm-yy", "2026-11-22"),
        ("10001.0", 0, nil, "10001"), ("0.30000000000000004", 0, nil, "0.3"), ("1.5E3", 0, nil, "1500"),
        ("13800138000", 0, nil, "13800138000"),
    ])
    func `shows numbers as people read them`(value: String, format: Int, code: String?, text: String) throws {
        let folder = try Folder()
        let workbook = Workbook(
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>\(value)</v></c></row>",
            format: format,
            code: code
        )
        #expect(try WholeTable(workbook.write(folder["t.xlsx"])).cells == [[text]])
    }

    @Test func `counts days from 1904 where the workbook does`() throws {
        let folder = try Folder()
        let workbook = Workbook(
            rows: "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row><row><c s=\"1\"><v>44886</v></c></row>",
            format: 14,
            from1904: true
        )
        #expect(try WholeTable(workbook.write(folder["t.xlsx"])).cells == [["2026-11-22"]])
    }

    @Test func `takes gaps, shared, rich, inline, formula, boolean and error cells`() throws {
        let folder = try Folder()
        let workbook = Workbook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>d</t></is></c></row>
                <row r="3" ht="3"><c r="B3" t="s"><v>2</v></c><c r="D3" t="b"><v>1</v></c></row>
                <row r="4"><c r="A4" t="str"><f>A1&amp;"x"</f><v>f&lt;x</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="E4" s="1"/></row>
                <row r="5"><c r="A5" t="s"><v>99</v></c></row>
                """,
            shared: "<si><t>工号</t></si><si><t>b</t></si><si><r><t>张</t></r><r><t>伟</t></r><rPh><t>ZHANG</t></rPh></si>"
        )
        let table = try WholeTable(workbook.write(folder["t.xlsx"]))
        #expect(table.header == ["工号", "b", "b", "d"])
        #expect(
            table.rows == [
                TableRow(line: 3, cells: ["", "张伟", "", "TRUE"]), TableRow(line: 4, cells: ["f<x", "", "#N/A", ""]),
            ]
        )
    }

    @Test func `takes prefixed elements and passes hidden sheets over`() throws {
        let folder = try Folder()
        var workbook = Workbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")
        workbook.prefix = "x:"
        workbook.hidesFirst = true
        #expect(try WholeTable(workbook.write(folder["t.xlsx"])).header == ["x"])
    }

    @Test(arguments: [
        ("DOCTYPE", "DOCTYPE"), ("not XML", "not well-formed"), ("bomb", "times its size"), ("many parts", "parts"),
        ("large part", "unpacks to more than"), ("no sheet", "lacks its part"),
    ])
    func `refuses traps in a sentence`(trap: String, sentence: String) throws {
        let folder = try Folder()
        var limits = SheetLimits(parts: 30, ratio: 100, ratioFrom: 64 << 10)
        var workbook = Workbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")
        switch trap {
        case "DOCTYPE": workbook.doctype = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]>"
        case "not XML": workbook.rows += "</nothing>"
        case "bomb": workbook.isBomb = true
        case "many parts": workbook.more = 40
        case "large part":
            limits.sheetBytes = 10_000
            workbook.rows += String(repeating: "<row></row>", count: 2000)
        default: workbook.lacksSheet = true
        }
        let path = try workbook.write(folder["t.xlsx"])
        let said = failure { _ = try WholeTable(TableReader.open(path: path, limits: limits)) }
        #expect(said?.contains(sentence) == true, "\(said ?? "no failure")")
    }

    @Test func `refuses a row of too much text and goes on`() throws {
        let folder = try Folder()
        let cell = { (text: String) in "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>" }
        let workbook = Workbook(rows: cell("x") + cell(String(repeating: "a", count: 5000)) + cell("y"))
        let table = try WholeTable(
            TableReader.open(path: workbook.write(folder["t.xlsx"]), limits: SheetLimits(rowBytes: 1000))
        )
        #expect(table.cells == [["y"]])
        #expect(table.refusals.map(\.line) == [2])
    }

    @Test func `is refused when cut short, when empty, and when it is another kind of zip`() throws {
        let folder = try Folder()
        let workbook = Workbook(rows: "")
        #expect(failure { _ = try WholeTable(workbook.write(folder["e.xlsx"])) }?.contains("the file is empty") == true)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder["e.xlsx"]))
        #expect(
            failure { _ = try WholeTable(folder.file("c.xlsx", bytes.prefix(bytes.count / 2))) }?.contains("damaged")
                == true
        )
        let other = try folder.file("o.zip", zipped([ZipPart("a.txt", "x")]))
        #expect(failure { _ = try WholeTable(other) }?.contains("not an Excel workbook") == true)
    }
}

/// A workbook put together by hand, for what no writer would write.
private struct Workbook {
    var rows: String
    var format = 0
    var code: String?
    var shared = ""
    var from1904 = false
    var prefix = ""
    var hidesFirst = false
    var doctype = ""
    var more = 0
    var lacksSheet = false
    var isBomb = false

    func write(_ path: String) throws -> String {
        let p = prefix
        let custom = code.map { code in
            let escaped = code.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(
                of: "\"",
                with: "&quot;"
            )
            return "<numFmts><numFmt numFmtId=\"\(format)\" formatCode=\"\(escaped)\"/></numFmts>"
        }
        let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func relation(_ id: String, _ kind: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(kinds)/\(kind)\" Target=\"\(target)\"/>"
        }
        let rows =
            prefix.isEmpty
            ? rows
            : rows.replacingOccurrences(of: "</", with: "\u{1}").replacingOccurrences(of: "<", with: "<" + p)
                .replacingOccurrences(
                    of: "\u{1}",
                    with: "</" + p
                )
        let names = "xmlns:r=\"\(kinds)\"" + (p.isEmpty ? "" : " xmlns:x=\"y\"")
        var parts = [
            "_rels/.rels": "<Relationships>\(relation("a", "officeDocument", "/xl/workbook.xml"))</Relationships>",
            "xl/workbook.xml": """
            <\(p)workbook \(names)><\(p)workbookPr date1904="\(from1904 ? 1 : 0)"/><\(p)sheets>
            \(hidesFirst ? "<\(p)sheet name=\"h\" state=\"hidden\" r:id=\"r2\"/>" : "")<\(p)sheet name="s" r:id="r1"/>
            </\(p)sheets></\(p)workbook>
            """,
            "xl/_rels/workbook.xml.rels": "<Relationships>"
                + relation("r1", "worksheet", "worksheets/s1.xml") + relation("r2", "worksheet", "worksheets/s2.xml")
                + relation("r3", "styles", "styles.xml") + relation("r4", "sharedStrings", "sharedStrings.xml")
                + "</Relationships>",
            "xl/styles.xml":
                "<styleSheet>\(custom ?? "")<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs></styleSheet>",
            "xl/sharedStrings.xml": "<sst>\(shared)</sst>",
            "xl/worksheets/s1.xml":
                "\(doctype)<\(p)worksheet \(names)><\(p)sheetData>\(rows)</\(p)sheetData></\(p)worksheet>",
        ]
        if lacksSheet { parts["xl/worksheets/s1.xml"] = nil }
        for number in 0..<more { parts["more/\(number)"] = "" }
        var packed = parts.sorted { $0.key < $1.key }.map { ZipPart($0.key, $0.value) }
        if isBomb {
            let bytes = try #require(Data(base64Encoded: Bomb.packed))
            packed.removeAll { $0.name == "xl/worksheets/s1.xml" }
            packed.append(ZipPart("xl/worksheets/s1.xml", deflated: bytes, sum: Bomb.sum, size: Bomb.size))
        }
        try Data(zipped(packed)).write(to: URL(fileURLWithPath: path))
        return path
    }
}

/// A worksheet of 40,000 empty rows, 440108 bytes, as deflate packs it.
private enum Bomb {
    static let size = 440108
    static let sum: UInt32 = 2101355222
    static let packed =
        "7cvBCYQwFATQVsQGxHsMLNjBViASUFwUYsAtf6NF7OkdPv/NwITryNu5pFRieN44lSmGfFxNHtq+jWG+8erbpgztun/WPb1Lrv16xlDiN3R12d2hm+vV4bNGRERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERERETEP7I7l5TKOJWp+jry9uT4Aw=="
}
