import Foundation

/// What a company's sign-in says of somebody under one name.
enum Claim: Decodable, Sendable, Hashable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case list([Claim])
    /// Nothing we ask for.
    case other

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([Claim].self) {
            self = .list(list)
        } else {
            self = .other
        }
    }

    var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    /// One text, or all texts of a list.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let list): list.compactMap(\.text)
        case .number, .truth, .other: []
        }
    }

    /// Seconds since 1970; nil for what no clock says.
    var seconds: Double? {
        if case .number(let number) = self, number.isFinite, abs(number) < 1e12 { return number }
        return nil
    }
}
