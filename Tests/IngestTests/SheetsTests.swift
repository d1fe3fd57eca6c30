import Core
import Foundation
import Ingest
import Testing

struct `A workbook written` {
    @Test func `is read back as it was`() throws {
        let folder = try Folder()
        let day = try #require(Day(2026, 11, 22))
        let writer = try XlsxWriter(path: folder["t.xlsx"])
        writer.addSheet(name: "坐席绩效", columns: [("工号", 12), ("姓名", 10), ("日期", 12), ("数值", 8), ("备注", 20)])
        writer.row([.text("00017"), .text("张伟"), .day(day), .number(12.5), .text("=SUM(A1)")])
        writer.row([.text("E2"), .empty, .empty, .number(-3), .text("a,\"b\"\n<c>&_x0041_\u{1}")])
        writer.row([.empty, .empty, .empty, .number(0.1 + 0.2), .number(.nan)])
        writer.addSheet(name: "坐席绩效", columns: [("x", 5)])
        writer.row([.text("second")])
        try writer.finish()
        let reader = try TableReader.open(path: folder["t.xlsx"])
        #expect(reader.sheet == "坐席绩效")
        #expect(reader.encoding == nil)
        #expect(reader.sha256?.count == 64)
        let table = try WholeTable(reader)
        #expect(table.header == ["工号", "姓名", "日期", "数值", "备注"])
        #expect(
            table.cells == [
                ["00017", "张伟", "2026-11-22", "12.5", "=SUM(A1)"], ["E2", "", "", "-3", "a,\"b\"\n<c>&_x0041_\u{1}"],
                ["", "", "", "0.3", ""],
            ]
        )
        #expect(table.rows.map(\.line) == [2, 3, 4])
        #expect(try WholeTable(folder["t.xlsx"], sheet: "坐席绩效 2").cells == [["second"]])
        #expect(failure { _ = try WholeTable(folder["t.xlsx"], sheet: "没有") }?.contains("坐席绩效, 坐席绩效 2") == true)
    }

    @Test func `takes any sheet name and any length of text`() throws {
        let folder = try Folder()
        let writer = try XlsxWriter(path: folder["t.xlsx"])
        writer.addSheet(name: "a/b:c?[d]*\\" + String(repeating: "很长", count: 30), columns: [("x", 5), ("y", 5)])
        writer.row([.text(String(repeating: "长", count: 40_000)), .text("z")])
        writer.addSheet(name: "", columns: [])
        try writer.finish()
        let cells = try WholeTable(folder["t.xlsx"]).cells
        #expect(cells.first?.first?.utf16.count == 32_767)
        #expect(cells.first?.last == "z")
    }

    @Test func `is not left half done`() throws {
        let folder = try Folder()
        let nowhere = failure { try XlsxWriter(path: folder["no/t.xlsx"]).finish() }
        #expect(nowhere?.contains("t.xlsx cannot be written: No such file") == true)
        do { try XlsxWriter(path: folder["t.xlsx"]).addSheet(name: "a", columns: [("x", 1)]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `is read when packed, and with a title above its header`() throws {
        let folder = try Folder()
        let writer = try XlsxWriter(path: folder["t.xlsx"])
        writer.addSheet(name: "a", columns: [("某公司花名册", 12)])
        writer.row([])
        writer.row([.text("工号"), .text("姓名")])
        writer.row([.text("E1"), .text("甲")])
        writer.row([.text("E2"), .text("乙"), .text("more")])
        writer.row([.text("E3"), .empty, .text(" ")])
        try writer.finish()
        let packed = gzipped([UInt8](try Data(contentsOf: URL(fileURLWithPath: folder["t.xlsx"]))))
        let table = try WholeTable(folder.file("t.xlsx.gz", packed))
        #expect(table.header == ["工号", "姓名"])
        #expect(table.rows == [TableRow(line: 4, cells: ["E1", "甲"]), TableRow(line: 6, cells: ["E3", ""])])
        #expect(table.refusals.map(\.line) == [5])
    }
}
