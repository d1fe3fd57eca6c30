import Core
import Foundation
import Yams

extension Mapping {
    /// A mapping is a page of text; more is some other file.
    private static let most = 1 << 20

    /// Reads the mapping file at `path`.
    package static func load(path: String) throws(Failure) -> Mapping {
        let source = try ByteSource(path: path, hashing: false)
        let block = Block(most + 1)
        var count = 0
        while count < block.bytes.count {
            let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: block.bytes[count...]))
            if more == 0 { break }
            count += more
        }
        guard count <= most, let text = String(validating: block.bytes[..<count], as: UTF8.self) else {
            throw Failure(.badInput, "\(path) is not a mapping: it must be YAML in UTF-8, at most 1 MB")
        }
        return try Mapping(yaml: text, path: path)
    }

    /// Reads a mapping; `path` is for messages.
    package init(yaml: String, path: String) throws(Failure) {
        let sheet = MappingSheet(path: path)
        let top: Node?
        do { top = try Yams.compose(yaml: yaml.hasPrefix("\u{FEFF}") ? String(yaml.dropFirst()) : yaml) } catch {
            throw sheet.broken(error)
        }
        guard let top, let pairs = top.mapping else {
            throw Failure(.badInput, "\(path): a mapping has lines such as `start: 开始时间`; this file has none")
        }
        var fields: [Key: Field] = [:]
        var zone: Zone?
        var delimiter: Character?
        var encoding: TextEncoding?
        for (name, value) in pairs {
            switch name.string ?? "" {
            case "zone":
                zone = Zone(value.string ?? "")
                if zone == nil { throw sheet.wrong(name, "zone must be an IANA name such as Asia/Shanghai") }
            case "delimiter": delimiter = try sheet.delimiter(name, value)
            case "encoding":
                encoding = TextEncoding(name: value.string ?? "")
                if encoding == nil { throw sheet.wrong(name, "encoding must be utf-8, utf-16, gb18030 or big5") }
            case let text:
                guard let key = Key(rawValue: text) else {
                    let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
                    throw sheet.wrong(
                        name,
                        "\(text) is no key of a mapping; the keys are zone, delimiter, encoding, \(known)"
                    )
                }
                fields[key] = try sheet.field(key, name, value)
            }
        }
        guard fields[.start] != nil else {
            throw Failure(
                .badInput,
                "\(path): the key start is missing; it names the column with the time a contact began"
            )
        }
        self.init(path: path, fields: fields, zone: zone, delimiter: delimiter, encoding: encoding)
    }
}

/// Reads the values of a mapping and says what is wrong with them, key and line.
private struct MappingSheet {
    let path: String

    func wrong(_ node: Node, _ what: String) -> Failure {
        Failure(.badInput, "\(path), line \(node.mark?.line ?? 1): \(what)")
    }

    func broken(_ error: any Error) -> Failure {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Failure(.badInput, "\(path), line \(mark.line): this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.joined(separator: ", ")
            return Failure(.badInput, "\(path), line \(context.mark.line): a key is given twice: \(names)")
        default: return Failure(.badInput, "\(path): this is not YAML; it needs lines such as `start: 开始时间`")
        }
    }

    func delimiter(_ name: Node, _ value: Node) throws(Failure) -> Character {
        switch value.string ?? "" {
        case "tab", "\\t": return "\t"
        case "comma": return ","
        case "semicolon": return ";"
        case let text:
            guard text.count == 1, let sign = text.first, sign.isASCII, sign != "\"", sign != "\n", sign != "\r" else {
                throw wrong(name, "delimiter must be one character, or tab, comma or semicolon")
            }
            return sign
        }
    }

    func field(_ key: Mapping.Key, _ name: Node, _ value: Node) throws(Failure) -> Mapping.Field {
        let line = name.mark?.line ?? 1
        if let column = value.string {
            guard !column.trimmed.isEmpty else { throw wrong(name, "\(key.rawValue) names no column") }
            return Mapping.Field(column: column.trimmed, unit: .seconds, values: [:], line: line)
        }
        guard let pairs = value.mapping else {
            throw wrong(name, "\(key.rawValue) must name a column, or hold column, unit and values")
        }
        var column: String?
        var unit = Mapping.Unit.seconds
        var values: [String: String] = [:]
        for (part, inner) in pairs {
            switch part.string ?? "" {
            case "column": column = inner.string?.trimmed
            case "unit":
                guard key.isSpan, let found = Mapping.Unit(rawValue: inner.string ?? "") else {
                    throw wrong(
                        part,
                        "\(key.rawValue): unit must be s, ms, mm:ss or hh:mm:ss, and only wait, talk, hold and wrap have one"
                    )
                }
                unit = found
            case "values": values = try words(key, part, inner)
            case let text: throw wrong(part, "\(key.rawValue): \(text) is unknown here; use column, unit and values")
            }
        }
        guard let column, !column.isEmpty else { throw wrong(name, "\(key.rawValue): column is missing") }
        return Mapping.Field(column: column, unit: unit, values: values, line: line)
    }

    /// The words of the file for the product's: `answered: [接通, 已接]`.
    private func words(_ key: Mapping.Key, _ name: Node, _ value: Node) throws(Failure) -> [String: String] {
        guard let pairs = value.mapping, !key.words.isEmpty else {
            throw wrong(name, "\(key.rawValue): values are lists under direction, outcome and resolved only")
        }
        var words: [String: String] = [:]
        for (word, list) in pairs {
            guard let own = word.string, key.words.contains(own) else {
                throw wrong(
                    word,
                    "\(key.rawValue): \(word.string ?? "") is unknown; use \(key.words.joined(separator: ", "))"
                )
            }
            let texts = list.sequence.map { Array($0) } ?? [list]
            for text in texts {
                guard let text = text.string else { throw wrong(word, "\(key.rawValue): \(own) needs a list of words") }
                if let other = words.updateValue(own, forKey: Folded(text).text), other != own {
                    throw wrong(word, "\(key.rawValue): \(text) means both \(other) and \(own)")
                }
            }
        }
        return words
    }
}
