import Core
import Foundation
import Ingest
import Support
import Testing

struct `A gzip file` {
    @Test(arguments: [0, 1, 65_535, 65_536, 3_000_000])
    func `is read back line by line as it was written`(_ count: Int) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString).gz").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var dice = Dice(state: UInt64(count))
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
        let file = try GzipFile(path: path)
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(100_000)
            try file.write(Array(piece))
            rest = rest.dropFirst(piece.count)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        try file.finish()
        let lines = try ByteLines(path: path)
        var read: [[UInt8]] = []
        var line: [UInt8] = []
        while try lines.next(&line) { read.append(line) }
        var wanted = bytes.split(separator: UInt8(10), omittingEmptySubsequences: false).map(Array.init)
        if wanted.last == [] { wanted.removeLast() }
        #expect(read == wanted)
    }
}
