/// A name in the order people count in: 二组 before 三组 before 十一组, `Team 2` before `Team 10`.
package struct CountingOrder: Comparable {
    private enum Piece: Comparable {
        case number(Int)
        case text(String)
    }

    fileprivate let name: String
    private let pieces: [Piece]

    package init(_ name: String) {
        self.name = name
        var pieces: [Piece] = []
        var rest = name[...]
        while let first = rest.first {
            if let digits = Self.run(of: \.isASCIIDigit, in: rest), let number = Int(digits) {
                pieces.append(.number(number))
                rest = rest.dropFirst(digits.count)
            } else if let numerals = Self.run(of: \.isNumeral, in: rest), let number = Self.number(numerals) {
                pieces.append(.number(number))
                rest = rest.dropFirst(numerals.count)
            } else {
                let text = rest.dropFirst().prefix { !$0.isASCIIDigit && !$0.isNumeral }
                pieces.append(.text(String(first) + text))
                rest = rest.dropFirst(1 + text.count)
            }
        }
        self.pieces = pieces
    }

    package static func < (a: CountingOrder, b: CountingOrder) -> Bool {
        for (mine, other) in zip(a.pieces, b.pieces) where mine != other { return mine < other }
        return (a.pieces.count, a.name) < (b.pieces.count, b.name)
    }

    private static func run(of isPart: (Character) -> Bool, in text: Substring) -> Substring? {
        let run = text.prefix(while: isPart)
        return run.isEmpty ? nil : run
    }

    /// A number below ten thousand as it is written out, 二百零三, or digit by digit, 二〇三; nil for what is neither.
    private static func number(_ numerals: Substring) -> Int? {
        guard numerals.contains(where: { Character.units[$0] != nil }) else {
            return numerals.reduce(0 as Int?) { sum, digit in
                guard let sum, let value = Character.digits[digit], sum < 1_000_000 else { return nil }
                return sum * 10 + value
            }
        }
        var (sum, digit) = (0, nil as Int?)
        for numeral in numerals {
            if let unit = Character.units[numeral] {
                sum += (digit ?? 1) * unit
                digit = nil
            } else {
                digit = Character.digits[numeral]
            }
        }
        return sum + (digit ?? 0)
    }
}

extension Character {
    fileprivate static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    fileprivate static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

    fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
    fileprivate var isNumeral: Bool { Self.digits[self] != nil || Self.units[self] != nil }
}

extension Sequence<String> {
    /// The names in the order people count in.
    package func inCountingOrder() -> [String] {
        map(CountingOrder.init).sorted().map(\.name)
    }
}
