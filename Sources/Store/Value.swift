/// A value bound to a statement.
package enum Value: Sendable, Hashable {
    case null
    case int(Int64)
    case double(Double)
    case text(String)
    case bytes([UInt8])

    package static func int(_ number: Int) -> Value { .int(Int64(number)) }
    package static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
    package static func bool(_ flag: Bool) -> Value { .int(Int64(flag ? 1 : 0)) }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int64) { self = .int(number) }
    package init(nilLiteral: ()) { self = .null }
}
