import Foundation

/// A JSON value as it came or as it goes, before anybody asked what it means (RFC 8259).
package indirect enum JSONValue: Sendable, Hashable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// What the bytes say; nil where they are no JSON.
    package init?(_ bytes: [UInt8]) {
        do { self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) } catch { return nil }
    }

    package static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
    package static func whole(_ number: Int?) -> JSONValue { number.map { .whole($0) } ?? .null }
    package static func number(_ number: Double?) -> JSONValue {
        number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
    }

    /// Names in order, so that the same value is the same bytes.
    package var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return Array(try encoder.encode(self)) } catch { return Array("null".utf8) }
    }

    /// A member of an object; null where there is none.
    package subscript(name: String) -> JSONValue {
        guard case .object(let members) = self else { return .null }
        return members[name] ?? .null
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }

    /// As a field of a form says it: a yes is `1`, and a no, like null, says nothing.
    package var field: String? {
        switch self {
        case .null, .flag(false), .list, .object: nil
        case .flag(true): "1"
        case .whole(let number): String(number)
        case .number(let number): "\(number)"
        case .text(let text): text
        }
    }
}

extension JSONValue: Codable {
    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .flag(let flag): try value.encode(flag)
        case .whole(let whole): try value.encode(whole)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let list): try value.encode(list)
        case .object(let members): try value.encode(members)
        }
    }
}
