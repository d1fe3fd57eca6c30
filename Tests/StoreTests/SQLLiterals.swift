import Foundation

/// A statement that stands in a source file.
struct SQLLiteral: Hashable {
    let file: String
    let line: Int
    let sql: String
}

/// Finds the texts of a Swift source that are statements: plain and of several lines, joined by `+` too.
struct SQLLiterals {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    /// Every statement of every `…Store.swift` under a folder.
    static func inStores(under folder: URL) throws -> [SQLLiteral] {
        var found: [SQLLiteral] = []
        for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            ?? .init()
        where file.lastPathComponent.hasSuffix("Store.swift") {
            let text = try String(contentsOf: file, encoding: .utf8)
            found += SQLLiterals.statements(in: text, file: String(file.path.dropFirst(folder.path.count + 1)))
        }
        return found
    }

    static func statements(in source: String, file: String) -> [SQLLiteral] {
        var scanner = SQLLiterals(bytes: Array(source.utf8))
        var found: [SQLLiteral] = []
        while let text = scanner.nextText() {
            let first = text.sql.drop { $0.isWhitespace }.prefix { $0.isLetter }
            if text.isWhole, ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(first) {
                found.append(SQLLiteral(file: file, line: text.line, sql: text.sql))
            }
        }
        return found
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private struct Text {
        var line: Int
        var sql: String
        /// Without interpolation, and not joined to something that is no text.
        var isWhole: Bool
    }

    /// The next text with those that `+` joins to it.
    private mutating func nextText() -> Text? {
        while position < bytes.count {
            if skipComment() { continue }
            if bytes[position] == UInt8(ascii: "\"") || startsRaw() {
                var text = read()
                while let joined = plus() {
                    guard joined else {
                        text.isWhole = false
                        break
                    }
                    let more = read()
                    text.sql += more.sql
                    text.isWhole = text.isWhole && more.isWhole
                }
                return text
            }
            advance()
        }
        return nil
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    private func at(_ text: StaticString) -> Bool {
        let end = position + text.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(bytes[position..<end]) }
    }

    private mutating func skipComment() -> Bool {
        if at("//") {
            while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { advance() }
            return true
        }
        if at("/*") {
            while position < bytes.count, !at("*/") { advance() }
            advance(2)
            return true
        }
        return false
    }

    private func startsRaw() -> Bool { at("#\"") || at("##\"") }

    private mutating func skipSpace() {
        while position < bytes.count, [32, 9, 10, 13].contains(bytes[position]) { advance() }
    }

    /// After a text: nil where no `+` follows, true where another text does, false where something else does.
    private mutating func plus() -> Bool? {
        let (start, startLine) = (position, line)
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "+") else {
            (position, line) = (start, startLine)
            return nil
        }
        advance()
        skipSpace()
        return position < bytes.count && (bytes[position] == UInt8(ascii: "\"") || startsRaw())
    }

    /// Reads the text that begins here and stands behind it.
    private mutating func read() -> Text {
        let start = line
        var hashes = 0
        while bytes[position] == UInt8(ascii: "#") {
            hashes += 1
            advance()
        }
        let isLong = at("\"\"\"")
        advance(isLong ? 3 : 1)
        var text: [UInt8] = []
        var isWhole = true
        while position < bytes.count {
            if isLong ? at("\"\"\"") : at("\""), closes(hashes, after: isLong ? 3 : 1) {
                advance((isLong ? 3 : 1) + hashes)
                break
            }
            if bytes[position] == UInt8(ascii: "\\"), hashes == 0 {
                advance()
                switch bytes[position] {
                case UInt8(ascii: "("):
                    isWhole = false
                    skipInterpolation()
                    continue
                case UInt8(ascii: "n"): text.append(10)
                case UInt8(ascii: "t"): text.append(9)
                case UInt8(ascii: "\n"): break
                default: text.append(bytes[position])
                }
                advance()
                continue
            }
            text.append(bytes[position])
            advance()
        }
        return Text(line: start, sql: String(decoding: text, as: UTF8.self), isWhole: isWhole)
    }

    private func closes(_ hashes: Int, after quotes: Int) -> Bool {
        bytes[(position + quotes)...].prefix(hashes).allSatisfy { $0 == UInt8(ascii: "#") }
    }

    private mutating func skipInterpolation() {
        var depth = 0
        repeat {
            if bytes[position] == UInt8(ascii: "(") { depth += 1 }
            if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
            if bytes[position] == UInt8(ascii: "\"") { _ = read() } else { advance() }
        } while depth > 0 && position < bytes.count
    }
}
