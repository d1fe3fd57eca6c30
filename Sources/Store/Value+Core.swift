import Core

extension Value {
    package static func day(_ day: Day) -> Value { .text(day.description) }
    package static func day(_ day: Day?) -> Value { day.map { .text($0.description) } ?? .null }
    package static func at(_ at: Instant) -> Value { .int(at.microseconds) }
    package static func at(_ at: Instant?) -> Value { at.map { .int($0.microseconds) } ?? .null }
    package static func id<Kind>(_ id: ID<Kind>) -> Value { .text(id.text) }
    package static func id<Kind>(_ id: ID<Kind>?) -> Value { id.map { .text($0.text) } ?? .null }
    package static func number(_ number: Int?) -> Value { number.map { .int(Int64($0)) } ?? .null }
}
