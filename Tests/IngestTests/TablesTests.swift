import Core
import Foundation
import Ingest
import Testing

struct `A CSV table` {
    @Test func `gives rows with their lines and cells`() throws {
        let table = try WholeTable(csv: "a,b\n1,2\n\n3,4\n".utf8)
        #expect(table.header == ["a", "b"])
        #expect(table.rows == [TableRow(line: 2, cells: ["1", "2"]), TableRow(line: 4, cells: ["3", "4"])])
        #expect(table.refusals.isEmpty)
    }

    @Test(arguments: [
        ("comma", "工号,姓名\n1,甲\n"), ("tab", "工号\t姓名\n1\t甲\n"), ("semicolon", "工号;姓名\n1;甲\n"), ("bar", "工号|姓名\n1|甲\n"),
        ("CRLF", "工号,姓名\r\n1,甲\r\n"), ("no last newline", "工号,姓名\r\n1,甲"), ("CR only", "工号,姓名\r1,甲\r"),
        ("sep line", "sep=;\r\n工号;姓名\r\n1;甲"), ("blank lines first", "\n \r\n工号,姓名\n1,甲"),
        ("quotes", "\"工号\",\"姓名\"\n\"1\",\"甲\"\n"), ("CRLF after quotes", "\"工号\",\"姓名\"\r\n\"1\",\"甲\" \r\n"),
        ("empty rows", "工号,姓名\n,\n1,甲\n , \n"), ("comma inside a quoted header", "\"工号\";\"姓名\"\n1;甲\n"),
    ])
    func `is read whatever its dialect`(dialect: String, text: String) throws {
        let table = try WholeTable(csv: text.utf8)
        #expect(table.header == ["工号", "姓名"], "\(dialect)")
        #expect(table.cells == [["1", "甲"]], "\(dialect)")
        #expect(table.refusals.isEmpty, "\(dialect)")
    }

    @Test func `keeps delimiters, doubled quotes and line breaks inside quotes`() throws {
        let table = try WholeTable(csv: "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",\"\"\nlast,1\n".utf8)
        #expect(table.cells == [["x,y", "say \"hi\""], ["two\r\nlines", ""], ["last", "1"]])
        #expect(table.rows.map(\.line) == [2, 3, 5])
    }

    @Test func `keeps a lone quote inside an unquoted cell`() throws {
        #expect(try WholeTable(csv: "a,b\n5\" disk,it's \"so\"\n".utf8).cells == [["5\" disk", "it's \"so\""]])
    }

    @Test func `fills missing cells, drops empty ones beyond the header and refuses others`() throws {
        let table = try WholeTable(csv: "a,b\n1\n2,3,,\n4,5,6\n7,8\n".utf8)
        #expect(table.cells == [["1", ""], ["2", "3"], ["7", "8"]])
        #expect(table.refusals.map(\.line) == [4])
        #expect(table.refusals.first?.text == "4,5,6")
        #expect(table.refusals.first?.reason == "more cells than the header has")
    }

    @Test(arguments: ["x,\"open\ny,2\nz,3\n", "x,\"open\" no\ny,2\nz,3", "x,\"open\ny,\"2\"\nz,3\n"])
    func `refuses only the line whose quote is not closed`(rest: String) throws {
        let table = try WholeTable(csv: ("a,b\n" + rest).utf8)
        #expect(table.cells == [["y", "2"], ["z", "3"]])
        #expect(table.refusals.map(\.line) == [2])
        #expect(table.refusals.first?.reason.contains("quote") == true)
    }

    @Test func `refuses one line for a zero byte also where the file is short`() throws {
        let table = try WholeTable(csv: "employee_id,name\nE1,Ann\nE2,B\0b\nE3,Cy\n".utf8)
        #expect(table.cells == [["E1", "Ann"], ["E3", "Cy"]])
        #expect(table.refusals.map(\.line) == [3])
        #expect(table.refusals.map(\.text) == ["E2,Bb"])
    }

    @Test func `refuses a line of bad bytes and one with a zero byte, and goes on`() throws {
        var bytes = Array("a,b\n1,".utf8) + [0xC3, 0x28] + Array("\n2,x\n3,".utf8)
        bytes += [UInt8](repeating: 0x61, count: 2 << 20) + Array("\n4,".utf8) + [0] + Array("\n5,y\n".utf8)
        let table = try WholeTable(csv: bytes)
        #expect(table.refusals.map(\.line) == [2, 5])
        #expect(table.refusals.map(\.reason) == ["bytes that are not UTF-8 text", "the line holds a zero byte"])
        #expect(table.rows.map(\.line) == [3, 4, 6])
    }

    @Test func `refuses a line over 10 MB and goes on`() throws {
        let long = [UInt8](repeating: 0x78, count: 10_500_000)
        let table = try WholeTable(csv: Array("a,b\n1,2\n".utf8) + long + Array("\n3,4\n".utf8))
        #expect(table.cells == [["1", "2"], ["3", "4"]])
        #expect(table.refusals.map(\.line) == [3])
        #expect(table.refusals.first?.reason == "line too long (over 10 MB)")
        #expect((table.refusals.first?.text.count ?? 0) < 300)
    }

    @Test func `refuses a packed line over 10 MB as well as a plain one`() throws {
        let folder = try Folder()
        let long = [UInt8](repeating: 0x78, count: 25_000_000)
        let path = try folder.file("t.csv.gz", gzipped(Array("a,b\n1,2\n".utf8) + long + Array("\n3,4".utf8)))
        let table = try WholeTable(path)
        #expect(table.cells == [["1", "2"], ["3", "4"]])
        #expect(table.refusals.map(\.line) == [3])
    }

    @Test func `refuses one line, not the rest, where a quote stays open for over 10 MB`() throws {
        let lines = String(repeating: "1,2\n", count: 2_700_000)
        let table = try WholeTable(csv: ("a,b\nx,\"open\n" + lines).utf8)
        #expect(table.rows.count == 2_700_000)
        #expect(table.refusals.map(\.line) == [2])
    }

    @Test func `keeps its lines and cells apart over the edges of blocks`() throws {
        var text = "n,text\n"
        for number in 0..<60_000 { text += "\(number),\"第\(number)行，\"\"甲\"\"\"\r\n" }
        let table = try WholeTable(csv: text.utf8)
        #expect(table.rows.count == 60_000)
        let wrong = table.rows.enumerated().first { $1.cells != ["\($0)", "第\($0)行，\"甲\""] || $1.line != $0 + 2 }
        #expect(wrong == nil)
    }

    @Test func `tells its SHA-256 and how far it is`() throws {
        let folder = try Folder()
        let path = try folder.file("t.csv", "abc\n1\n")
        let reader = try TableReader.open(path: path)
        _ = try WholeTable(reader)
        // sha256sum of "abc\n1\n"
        #expect(reader.sha256 == "5cb310b6f87a23bce211e77652daf4e4931a010ffbca35148659961a9207e0fb")
        #expect(reader.consumed == 6)
        #expect(reader.total == 6)
    }
}

struct `A file that is no table` {
    @Test(arguments: [
        ("", "the file is empty"), ("\u{FEFF}", "the file is empty"), (" \n\r\n", "the file is empty"),
        (",,\n,\n", "the file is empty"), ("\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR", "is not a table"),
        ("a,b\n1,\0\n", "is not a table"),
        ("<html><body><table>", "web page"), ("a,\"b\n1,2\n", "header cannot be read"),
    ])
    func `is refused in a sentence`(text: String, sentence: String) throws {
        let folder = try Folder()
        let path = try folder.file("x.csv", text)
        #expect(failure { _ = try TableReader.open(path: path) }?.contains(sentence) == true)
    }

    @Test func `is named as an old workbook`() throws {
        let folder = try Folder()
        let path = try folder.file(
            "x.xls",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        )
        #expect(failure { _ = try TableReader.open(path: path) }?.contains(".xls") == true)
    }

    @Test func `is refused when it is not there or is a folder`() throws {
        let folder = try Folder()
        #expect(failure { _ = try TableReader.open(path: folder["none.csv"]) }?.contains("no such file") == true)
        #expect(failure { _ = try TableReader.open(path: folder.path) }?.contains("folder") == true)
    }
}
