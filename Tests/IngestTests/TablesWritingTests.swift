import Core
import Foundation
import Ingest
import Testing

struct `CSV written` {
    @Test func `quotes what RFC 4180 asks for and nothing else`() {
        var writer = CSVWriter()
        writer.row(["a", "b,c", "d\"e", "f\ng", " h", ""])
        writer.row([""])
        writer.row(["=1"])
        #expect(writer.text == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",\n\"\"\n=1\n")
    }

    @Test func `for Excel has a byte order mark, CRLF and no formulas`() {
        var writer = CSVWriter(bom: true, guardFormulas: true, crlf: true)
        writer.row(["=1+1", "+86", "-1", "@x", "x=1", "'=1", "工"])
        #expect(writer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(writer.text.hasSuffix("'=1+1,'+86,'-1,'@x,x=1,''=1,工\r\n"))
    }

    // OWASP, "CSV Injection"; the wide signs begin a formula where Excel takes East Asian text.
    @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
    func `for Excel runs nothing, whatever sign begins a cell`(sign: String) throws {
        for quotes in ["", "'", "''"] {
            let cells = ["\(quotes)\(sign)1+1", "x\(sign)1"]
            var writer = CSVWriter(guardFormulas: true)
            writer.row(["a", "b"])
            writer.row(cells)
            #expect(writer.text.contains("'\(quotes)\(sign)1+1"))
            #expect(!writer.text.contains("'x"))
            #expect(try WholeTable(csv: writer.bytes).cells == [cells])
        }
    }

    @Test(arguments: [false, true])
    func `is read back as it was`(forExcel: Bool) throws {
        let rows = [
            ["工号", "b", "c"], ["=1+1", "-2", "'=3"], ["''@4", "it's", "'quoted'"], ["a,b", "c\"d", "e\r\nf"],
            ["x", "", "y"],
        ]
        var writer = CSVWriter(bom: forExcel, guardFormulas: true, crlf: forExcel)
        rows.forEach { writer.row($0) }
        let table = try WholeTable(csv: writer.bytes)
        #expect([table.header] + table.cells == rows)
    }
}

struct `A file of refused rows` {
    @Test func `is made with the first of them and can be read again`() throws {
        let folder = try Folder()
        let rejects = RejectsFile(path: folder["rejects.csv"], header: ["工号", "姓名"])
        #expect(!FileManager.default.fileExists(atPath: folder["rejects.csv"]))
        rejects.write(line: 7, reason: "姓名 为空", cells: ["E1", "=cmd()"])
        rejects.write(line: 9, reason: "line too long", cells: ["E2,\"x"])
        #expect(try rejects.finish() == folder["rejects.csv"])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder["rejects.csv"]))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(String(decoding: bytes, as: UTF8.self).contains("7,姓名 为空,E1,'=cmd()\r\n"))
        let table = try WholeTable(folder["rejects.csv"])
        #expect(table.header == ["line", "reason", "工号", "姓名"])
        #expect(table.cells == [["7", "姓名 为空", "E1", "=cmd()"], ["9", "line too long", "E2,\"x", ""]])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["rejects.csv"])
    }

    @Test func `is not made where nothing was refused`() throws {
        let folder = try Folder()
        #expect(try RejectsFile(path: folder["r.csv"], header: ["a"]).finish() == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test(arguments: ["no/r.csv", "r.csv"])
    func `that cannot be written says so at the end and leaves nothing behind`(name: String) throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder["r.csv"], withIntermediateDirectories: true)
        let rejects = RejectsFile(path: folder[name], header: ["a"])
        rejects.write(line: 1, reason: "x", cells: ["1"])
        rejects.write(line: 2, reason: "x", cells: ["2"])
        let error = #expect(throws: Failure.self) { _ = try rejects.finish() }
        #expect(error?.cause == .incomplete)
        #expect(error?.description.contains("could not be written to \(folder[name]): ") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["r.csv"])
    }

    @Test func `leaves nothing behind when given up`() throws {
        let folder = try Folder()
        do {
            let rejects = RejectsFile(path: folder["r.csv"], header: ["a"])
            rejects.write(line: 1, reason: "x", cells: ["1"])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
