import Core
import Foundation
import Ingest
import Testing

private let hans = "工号,姓名,班组,入职日期\nE0001,张伟,一组,2026-01-05\nE0002,李娜,二组,2026-02-01\n"
private let hant = "員工編號,姓名,組別,到職日\nE0001,陳怡君,一組,2026-01-05\nE0002,黃碁恒,二組,2026-02-01\n"

struct `The encoding of a table` {
    @Test(arguments: [
        (TextEncoding.utf8, hans, ""), (.utf8, hant, ""), (.utf8, hans, "\u{FEFF}"), (.gb18030, hans, ""),
        (.big5, hant, ""),
        (.utf16le, hans, "\u{FEFF}"), (.utf16be, hant, "\u{FEFF}"),
    ])
    func `is told from the bytes`(encoding: TextEncoding, text: String, mark: String) throws {
        let folder = try Folder()
        let path = try folder.file("t.csv", encoded(mark + text, encoding))
        let reader = try TableReader.open(path: path)
        #expect(reader.encoding == encoding)
        let expected = try WholeTable(csv: text.utf8)
        let table = try WholeTable(reader)
        #expect(table.header == expected.header)
        #expect(table.rows == expected.rows)
    }

    @Test(arguments: [
        (TextEncoding.gb18030, "工号,姓名\n"), (.big5, "員工編號,姓名\n"), (.gb18030, "a,b\n我们今天开会讨论质检结果,x\n"),
        (.big5, "a,b\n我們今天開會討論品質結果,x\n"),
    ])
    func `is told from a header or a sentence alone`(encoding: TextEncoding, text: String) throws {
        let folder = try Folder()
        let path = try folder.file("t.csv", encoded(text, encoding))
        #expect(try TableReader.open(path: path).encoding == encoding)
    }

    @Test func `may be said, against the guess`() throws {
        let folder = try Folder()
        let path = try folder.file("t.csv", encoded(hant, .big5))
        let reader = try TableReader.open(path: path, encoding: .gb18030)
        #expect(reader.encoding == .gb18030)
        #expect(reader.header.first != "員工編號")
    }

    @Test(arguments: [TextEncoding.gb18030, .big5])
    func `lets a line of bad bytes be refused and the rest be read`(encoding: TextEncoding) throws {
        let folder = try Folder()
        var bytes = encoded(encoding == .big5 ? hant : hans, encoding)
        bytes +=
            Array("E0003,".utf8) + [0xFF, 0xFF] + Array(",x,2026-01-01\n".utf8) + Array("E0004,y,x,2026-01-01\n".utf8)
        bytes += Array("E0005,".utf8) + [0xB0] + Array("\n".utf8) + Array("E0006,,,".utf8)
        let table = try WholeTable(folder.file("t.csv", bytes))
        #expect(table.rows.map(\.line) == [2, 3, 5, 7])
        #expect(table.refusals.map(\.line) == [4, 6])
        #expect(table.refusals.first?.reason == "bytes that are not \(encoding.rawValue) text")
    }

    @Test func `is kept over block edges and with characters of four bytes`() throws {
        let folder = try Folder()
        // 𠮷 and 㐂 are four bytes each in GB 18030
        var text = "工号,姓名\n"
        for number in 0..<120_000 { text += "\(number),𠮷㐂张\n" }
        let reader = try TableReader.open(path: folder.file("t.csv", encoded(text, .gb18030)))
        let table = try WholeTable(reader)
        #expect(reader.encoding == .gb18030)
        #expect(table.rows.count == 120_000)
        #expect(table.rows.allSatisfy { $0.cells[1] == "𠮷㐂张" })
        #expect(table.refusals.isEmpty)
    }

    @Test func `of a UTF-8 file with one spoilt byte is still UTF-8`() throws {
        let folder = try Folder()
        let bytes = Array(hans.utf8) + Array("E3,".utf8) + [0xE5, 0xBC] + Array(",a,2026-01-01\n".utf8)
        let reader = try TableReader.open(path: folder.file("t.csv", bytes))
        #expect(reader.encoding == .utf8)
        #expect(try WholeTable(reader).refusals.map(\.line) == [4])
    }

    @Test func `that is none of ours is refused in a sentence`() throws {
        let folder = try Folder()
        let path = try folder.file("t.csv", (0..<500).map { $0 % 7 == 0 ? 0x2C : UInt8(0x80 + $0 % 3) })
        #expect(
            failure { _ = try TableReader.open(path: path) }?.contains("neither UTF-8 nor GB18030 nor Big5") == true
        )
    }

    @Test(arguments: [
        ("GBK", TextEncoding.gb18030), ("utf-8-sig", .utf8), ("CP950", .big5), ("UTF-16", .utf16le),
        ("gb_2312", .gb18030),
    ])
    func `has the names people use`(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(name: name) == encoding)
        #expect(TextEncoding(name: "latin-1") == nil)
    }
}

/// The text in an encoding, by the C library's iconv.
private func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    guard encoding != .utf8 else { return Array(text.utf8) }
    let converter = iconv_open(encoding.rawValue, "UTF-8")
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let room = output.count
    let left = input.withUnsafeMutableBufferPointer { from in
        output.withUnsafeMutableBufferPointer { to in
            var (source, sourceLeft) = (from.baseAddress, from.count)
            var (target, targetLeft) = (to.baseAddress, to.count)
            let state = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
            precondition(state != -1, "the text cannot be written so")
            return targetLeft
        }
    }
    return output.prefix(room - left).map { UInt8(bitPattern: $0) }
}
