import Core
import Foundation
import Ingest
import Testing

/// Files made to cost more than they are (CWE-409); workbooks of the kind are refused beside the reading of sheets.
struct `A packed file that unpacks without end` {
    /// 32 MB of one sign, packed a thousandfold.
    private func trap(_ folder: Folder) throws -> String {
        let file = try GzipFile(path: folder["trap.csv.gz"])
        let piece = [UInt8](repeating: 0x61, count: 1 << 20)
        for _ in 0..<32 { try file.write(piece) }
        try file.finish()
        return folder["trap.csv.gz"]
    }

    @Test func `is refused in a sentence, long before its end`() throws {
        let folder = try Folder()
        let source = try ByteSource(path: trap(folder), hashing: false, ratioFrom: 4 << 20)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        var read = 0
        let said = failure {
            while true {
                let count = try source.read(into: room)
                if count == 0 { break }
                read += count
            }
        }
        #expect(said?.contains("far more than any table would") == true, "\(said ?? "no failure")")
        #expect(read < 16 << 20, "four hundred times its size, and one block")
    }

    // What honest files reach is far below: rows that are nearly the same.
    @Test func `is not what a long list of likeness is`() throws {
        let folder = try Folder()
        let rows = (0..<120_000).map { "E\($0),张伟,一组,2025-01-01\n" }.joined()
        let file = try GzipFile(path: folder["list.csv.gz"])
        try file.write(Array(rows.utf8))
        try file.finish()
        let source = try ByteSource(path: folder["list.csv.gz"], hashing: false, ratioFrom: 1 << 20)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        var read = 0
        while true {
            let count = try source.read(into: room)
            if count == 0 { break }
            read += count
        }
        #expect(read == rows.utf8.count)
    }
}
