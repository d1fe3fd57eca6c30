import Core
import Foundation
import Store
import Testing

@testable import Store

struct `The file of keys` {
    @Test func `loses no key to a second process or a file of something else`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "keys").path
        #expect(try KeyFile.load(path) == nil)
        let first = try KeyFile.make(path)
        #expect(try KeyFile.make(path).text == first.text)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        try KeyFile.replace(path, with: first.rotated())
        #expect(try KeyFile.load(path)?.current == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["keys"])
        #expect(!KeyFile.isOpenToOthers(path))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(KeyFile.isOpenToOthers(path))
        try Data("something else".utf8).write(to: URL(filePath: path))
        #expect(throws: Failure.self) { try KeyFile.load(path) }
    }

    @Test func `is changed by one program at a time`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString)/keys").path
        let folder = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let hold = try KeyFile.hold(path)
            #expect(throws: Failure.self) { _ = try KeyFile.hold(path) }
            withExtendedLifetime(hold) {}
        }
        _ = try KeyFile.hold(path)
    }
}
