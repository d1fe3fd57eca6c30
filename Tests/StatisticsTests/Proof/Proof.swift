import Foundation
import Testing

/// Cases drawn at random with what R makes of them, as `make proof` wrote them.
struct Proof {
    let cases: [Case]
    private let topic: String
    private(set) var worst = 0.0

    init(_ topic: String) throws {
        let set = ProcessInfo.processInfo.environment["ZHIYIN_PROOF"].map { URL(filePath: $0) }
        let kept = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "../../Proof")
        let bytes = try Data(contentsOf: (set ?? kept).appending(path: "\(topic).json"))
        let whole = try JSONDecoder().decode(Whole.self, from: bytes)
        cases = whole.cases.enumerated().map { Case(number: $0.offset, values: $0.element) }
        self.topic = topic
        #expect(!cases.isEmpty)
    }

    private struct Whole: Decodable {
        let cases: [[String: Value]]
    }

    /// Expects a value to be R's within a tolerance, relative where the value is below 1 only if asked.
    mutating func check(
        _ mine: Double?,
        _ case: Case,
        _ name: String,
        at place: Int? = nil,
        _ tolerance: Double = 1e-9,
        relative: Bool = false,
        location: SourceLocation = #_sourceLocation
    ) {
        let theirs = place.map { `case`.optionals(name)[$0] } ?? `case`.optional(name)
        guard let mine, let theirs else {
            #expect(mine == nil && theirs == nil, "\(topic) \(`case`.number) \(name)", sourceLocation: location)
            return
        }
        if mine == theirs { return }
        let gap = abs(mine - theirs)
        let off = relative ? gap / abs(theirs) : min(gap, gap / abs(theirs))
        worst = max(worst, off.isNaN ? .infinity : off)
        #expect(
            off <= tolerance,
            "\(topic) \(`case`.number) \(name) \(place ?? 0): \(mine), R says \(theirs), off \(off)",
            sourceLocation: location
        )
    }

    /// Tells `make proof` how far off the worst value was.
    func told() throws {
        guard let path = ProcessInfo.processInfo.environment["ZHIYIN_PROOF_WORST"] else { return }
        try Data("\(worst)\n".utf8).write(to: URL(filePath: path).appending(path: topic))
    }
}

/// One case by the names R gave its values.
struct Case {
    let number: Int
    let values: [String: Value]

    func optional(_ name: String) -> Double? { values[name]?.number }

    func number(_ name: String) -> Double { optional(name) ?? .nan }

    func whole(_ name: String) -> Int { Int(number(name)) }

    func text(_ name: String) -> String {
        if case .text(let text) = values[name] { return text }
        return ""
    }

    func optionals(_ name: String) -> [Double?] { values[name]?.list.map(\.number) ?? [] }

    func numbers(_ name: String) -> [Double] { optionals(name).compactMap(\.self) }

    func wholes(_ name: String) -> [Int] { numbers(name).map { Int($0) } }

    func rows(_ name: String) -> [[Double?]] { values[name]?.list.map { $0.list.map(\.number) } ?? [] }
}

/// A value of JSON; "inf" and "-inf" are numbers.
enum Value: Decodable {
    case none
    case number(Double)
    case text(String)
    case list([Value])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let flag = try? container.decode(Bool.self) {
            self = .number(flag ? 1 : 0)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = text == "inf" ? .number(.infinity) : text == "-inf" ? .number(-.infinity) : .text(text)
        } else {
            self = .list(try container.decode([Value].self))
        }
    }

    var number: Double? {
        if case .number(let number) = self { return number }
        return nil
    }

    var list: [Value] {
        if case .list(let list) = self { return list }
        return []
    }
}
