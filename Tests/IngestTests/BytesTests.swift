import Core
import Foundation
import Ingest
import Testing

struct `Bytes of a file` {
    @Test func `come as they are, with their SHA-256 and length`() throws {
        let folder = try Folder()
        let source = try ByteSource(path: folder.file("a", "hello"), hashing: true)
        #expect(try all(source) == Array("hello".utf8))
        #expect(source.sha256 == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")
        #expect((source.consumed, source.total) == (5, 5))
        #expect(source.isGzip == false)
    }

    @Test func `come unpacked from gzip, and the hash is that of the packed file`() throws {
        let folder = try Folder()
        let plain = Array(String(repeating: "床前明月光\n", count: 200_000).utf8)
        let packed = gzipped(plain)
        let path = try folder.file("a.gz", packed)
        let source = try ByteSource(path: path, hashing: true)
        #expect(try all(source) == plain)
        #expect(source.isGzip)
        #expect(source.consumed == Int64(packed.count))
        let again = try ByteSource(path: folder.file("b", packed.reversed()), hashing: true)
        _ = try all(again)
        #expect(source.sha256 != again.sha256)
    }

    @Test func `come unpacked from real compression`() throws {
        let folder = try Folder()
        // printf '工号,姓名\n' and 3000 times '1,甲\n', through gzip -9
        let packed = try #require(
            Data(
                base64Encoded:
                    "H4sIAAAAAAACA+3EsQmAMBQFwN5ZfuOgkoBZQdKnyUQP13AO4a647CdtV+adfh1nvWPZtm3btm3btm3btm3btm3btm3btm3btm3btn//B+NTlwxeRgAA"
            )
        )
        let expected = "工号,姓名\n" + String(repeating: "1,甲\n", count: 3000)
        #expect(try all(ByteSource(path: folder.file("a.gz", packed), hashing: false)) == Array(expected.utf8))
    }

    @Test func `of several gzip members come one after another, zeros behind them aside`() throws {
        let folder = try Folder()
        let bytes =
            gzipped(Array("one,".utf8)) + gzipped([]) + gzipped(Array("two".utf8)) + [UInt8](repeating: 0, count: 2000)
        #expect(try all(ByteSource(path: folder.file("a.gz", bytes), hashing: false)) == Array("one,two".utf8))
    }

    @Test func `of a gzip file cut short end in a clear failure`() throws {
        let folder = try Folder()
        let packed = gzipped((0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) })
        for length in [11, packed.count / 2, packed.count - 4] {
            let path = try folder.file("cut.gz", packed.prefix(length))
            #expect(
                failure { _ = try all(ByteSource(path: path, hashing: true)) }?.contains("ends in the middle") == true
            )
        }
    }

    @Test func `of a damaged gzip file end in a clear failure`() throws {
        let folder = try Folder()
        var packed = gzipped(Array(String(repeating: "abcdefgh1234", count: 5000).utf8))
        packed[packed.count - 6] ^= 0xFF
        #expect(
            failure { _ = try all(ByteSource(path: folder.file("a.gz", packed), hashing: false)) }?.contains("damaged")
                == true
        )
        let tail = gzipped([1]) + Array("not gzip".utf8)
        #expect(
            failure { _ = try all(ByteSource(path: folder.file("b.gz", tail), hashing: false)) }?.contains("damaged")
                == true
        )
    }

    @Test func `that may not be read are refused with the path and what to do`() throws {
        let folder = try Folder()
        let sentence = failure { _ = try ByteSource(path: folder["none"], hashing: false) }
        #expect(sentence?.contains(folder["none"]) == true)
        #expect(sentence?.contains("check the path") == true)
        #expect(failure { _ = try ByteSource(path: folder.path, hashing: false) }?.contains("folder") == true)
    }

    @Test func `make the same table packed and plain`() throws {
        let folder = try Folder()
        let text = "工号,姓名\n1,甲\n"
        #expect(try WholeTable(folder.file("a.csv.gz", gzipped(Array(text.utf8)))).cells == [["1", "甲"]])
    }

    private func all(_ source: ByteSource) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 70_001, alignment: 1)
        defer { room.deallocate() }
        while case let count = try source.read(into: room), count > 0 { bytes.append(contentsOf: room[..<count]) }
        return bytes
    }
}
