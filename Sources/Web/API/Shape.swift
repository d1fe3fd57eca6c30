import Core

/// What a JSON value may be: what a request is checked against and what the document says of it, from one text.
package indirect enum Shape: Sendable {
    /// A text of at most so many characters.
    case text(Int)
    case day
    case week
    case moment
    /// One of a few words.
    case words([String])
    case whole(ClosedRange<Int>)
    case number
    case flag
    /// A cell of a row: a text of at most so many characters, or a number.
    case cell(Int)
    case list(Shape, most: Int)
    case object([ShapeField])
    case maybe(Shape)

    package static let line = Shape.text(300)
    package static let id = Shape.text(100)
    package static let count = Shape.whole(0...1_000_000_000)

    package static func words<Choice: RawRepresentable & CaseIterable>(of: Choice.Type) -> Shape
    where Choice.RawValue == String { .words(Choice.allCases.map(\.rawValue)) }
}

/// A member of an object.
package struct ShapeField: Sendable {
    package let name: String
    package let shape: Shape
    package let isRequired: Bool
    /// What it means, for who writes a program.
    package let about: String?

    package init(_ name: String, _ shape: Shape, required: Bool = false, _ about: String? = nil) {
        (self.name, self.shape, self.isRequired, self.about) = (name, shape, required, about)
    }
}

/// What is wrong with a value, and where it stands (RFC 6901).
struct ShapeFault: Hashable, Sendable {
    let pointer: String
    let why: Word
}

extension Shape {
    /// All that is wrong with a value, nothing for what fits.
    func faults(in value: JSONValue, at pointer: String = "") -> [ShapeFault] {
        func wrong(_ why: Word) -> [ShapeFault] { [ShapeFault(pointer: pointer, why: why)] }
        switch (self, value) {
        case (.maybe, .null): return []
        case (.maybe(let shape), _): return shape.faults(in: value, at: pointer)
        case (.text(let most), .text(let text)):
            return text.count <= most && !text.utf8.contains(0) ? [] : wrong(APIWords.textWrong(most))
        case (.day, .text(let text)): return Self.isDay(text) ? [] : wrong(APIWords.dayWrong)
        case (.week, .text(let text)): return Week(text) == nil ? wrong(APIWords.weekWrong) : []
        case (.moment, .text(let text)):
            return text.utf8.count <= 40 && Instant(text, in: .utc) != nil ? [] : wrong(APIWords.momentWrong)
        case (.words(let known), .text(let text)):
            return known.contains(text) ? [] : wrong(APIWords.oneOf(known))
        case (.whole(let range), .whole(let number)):
            return range.contains(number) ? [] : wrong(APIWords.between(range))
        case (.cell(let most), .text): return Shape.text(most).faults(in: value, at: pointer)
        case (.cell, .whole), (.cell, .number), (.number, .whole), (.number, .number), (.flag, .flag): return []
        case (.list(let shape, let most), .list(let items)):
            guard items.count <= most else { return wrong(APIWords.tooMany(most)) }
            return items.enumerated().flatMap { shape.faults(in: $1, at: "\(pointer)/\($0)") }
        case (.object(let fields), .object(let members)): return faults(in: members, fields, at: pointer)
        default: return wrong(APIWords.anotherKind)
        }
    }

    private func faults(
        in members: [String: JSONValue],
        _ fields: [ShapeField],
        at pointer: String
    ) -> [ShapeFault] {
        let missing = fields.filter { $0.isRequired && members[$0.name] == nil }.map {
            ShapeFault(pointer: "\(pointer)/\($0.name)", why: APIWords.missing)
        }
        return missing
            + members.sorted { $0.key < $1.key }.flatMap { name, value -> [ShapeFault] in
                let place = "\(pointer)/\(name.pointed)"
                guard let field = fields.first(where: { $0.name == name }) else {
                    return [ShapeFault(pointer: place, why: APIWords.unknownMember)]
                }
                return field.shape.faults(in: value, at: place)
            }
    }

    private static func isDay(_ text: String) -> Bool { Day(text)?.description == text }

    /// A value of an address, which is always a text, as the shape would have it.
    func value(of text: String) -> JSONValue {
        switch self {
        case .whole: Int(text).map { .whole($0) } ?? .text(text)
        case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil } ?? .text(text)
        case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : .text(text)
        case .maybe(let shape): shape.value(of: text)
        default: .text(text)
        }
    }
}

extension String {
    /// As a pointer writes a name: `~` and `/` mean something there.
    fileprivate var pointed: String { replacing("~", with: "~0").replacing("/", with: "~1") }
}
