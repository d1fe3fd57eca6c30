import Core
import Foundation
import Testing

@testable import Web

/// Inputs made to take a parser longer than their length (CWE-407, CWE-1333).
struct `A form made to be slow` {
    private static let mark = String(repeating: "-", count: 70)

    /// A body of nothing but what its parts are divided by: taken apart so many times and no more.
    @Test func `is refused with more parts than any page has`() {
        let type = "multipart/form-data; boundary=b"
        func body(_ parts: Int) -> [UInt8] {
            Array(String(repeating: "--b\r\n\r\n\r\n", count: parts).utf8) + Array("--b--".utf8)
        }
        #expect(Form.multipart(body(RequestLimits.fields), contentType: type) != nil)
        #expect(Form.multipart(body(RequestLimits.fields + 1), contentType: type) == nil)
    }

    @Test(arguments: ["", String(repeating: "b", count: 71), "\"\""])
    func `is refused with a boundary that is none`(boundary: String) {
        let type = "multipart/form-data; boundary=\(boundary)"
        #expect(Form.multipart(Array("--\r\n\r\nx--".utf8), contentType: type) == nil)
    }

    /// Half a boundary over and over: no part, and an answer.
    @Test func `is nothing where it only begins like its parts`() {
        let type = "multipart/form-data; boundary=\(Self.mark)x"
        let body = [UInt8](repeating: UInt8(ascii: "-"), count: 1 << 20)
        #expect(Form.multipart(body, contentType: type)?.fields.isEmpty ?? true)
    }

    @Test(arguments: ["&", "=", "a=&", "%", "%zz&", "a=%F0%9F&", "+"])
    func `is read whatever it repeats`(piece: String) {
        let form = Form.urlEncoded(String(repeating: piece, count: 20_000))
        #expect(form.fields.count <= 2)
    }
}

/// A pattern that backtracks can be made to run for hours by a text of forty letters: texts are taken apart by hand.
struct `What people write` {
    private static let sources = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")
    /// One literal pattern without a choice, over cells of a workbook we write.
    private static let known: Set = ["XlsxWriter.swift"]

    @Test func `meets no pattern that backtracks`() throws {
        let words = ["NSRegularExpression", ".regularExpression", "Regex", "firstMatch(of", "wholeMatch(of"]
        let files = try #require(FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            count += 1
            guard !Self.known.contains(file.lastPathComponent) else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for word in words where text.contains(word) { Issue.record("\(file.lastPathComponent): \(word)") }
        }
        #expect(count > 500)
    }
}
