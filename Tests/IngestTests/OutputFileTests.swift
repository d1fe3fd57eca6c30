import Core
import Foundation
import Ingest
import Testing

struct `A file named by the user` {
    @Test func `is replaced as a whole and keeps who may read it`() throws {
        let folder = try Folder()
        let path = try folder.file("out.csv", Array("old".utf8))
        chmod(path, 0o640)
        let file = try OutputFile(path: path)
        try file.write(Array("ne".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        try file.write(Array("w".utf8))
        try file.finish()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
        var state = stat()
        #expect(stat(path, &state) == 0 && state.st_mode & 0o777 == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
    }

    @Test func `stays as it was when given up`() throws {
        let folder = try Folder()
        let path = try folder.file("out.csv", Array("old".utf8))
        do { try OutputFile(path: path).write([1]) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
    }

    @Test func `is reached through links, also where nothing is yet`() throws {
        let folder = try Folder()
        try FileManager.default.createSymbolicLink(atPath: folder["a"], withDestinationPath: "b")
        try FileManager.default.createSymbolicLink(atPath: folder["b"], withDestinationPath: folder["c"])
        for text in ["first", "second"] {
            let file = try OutputFile(path: folder["a"])
            try file.write(Array(text.utf8))
            try file.finish()
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["a"]) == "b")
            #expect(try String(contentsOfFile: folder["c"], encoding: .utf8) == text)
        }
    }

    @Test func `may be a pipe`() throws {
        let folder = try Folder()
        mkfifo(folder["pipe"], 0o600)
        let reader = open(folder["pipe"], O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        let file = try OutputFile(path: folder["pipe"])
        try file.write(Array("facts".utf8))
        try file.finish()
        var bytes = [UInt8](repeating: 0, count: 10)
        #expect(read(reader, &bytes, 10) == 5)
        #expect(String(decoding: bytes[..<5], as: UTF8.self) == "facts")
    }

    @Test func `that cannot be written is a failure that says why`() throws {
        let folder = try Folder()
        #expect(
            failure { _ = try OutputFile(path: folder["no/out"]) }
                == "\(folder["no/out"]) cannot be written: No such file or directory"
        )
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        #expect(
            failure { try OutputFile(path: "/dev/full").write([1]) }
                == "/dev/full cannot be written: No space left on device"
        )
    }
}
