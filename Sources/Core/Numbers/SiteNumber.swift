/// A number that a site sets from a day on: what it counts, within which bounds, and what holds until it is set.
///
/// Its values are whole numbers of the last decimal: with two decimals 0.25 is kept as 25, so that nothing is rounded.
package struct SiteNumber: Sendable, Hashable {
    /// What its setting is called: `K1.days`.
    package let name: String
    /// The rule it belongs to, as it is cited.
    package let rule: String
    package let meaning: Word
    package let byDefault: Int
    package let range: ClosedRange<Int>
    package let decimals: Int

    package init(
        _ name: String,
        rule: String? = nil,
        meaning: Word,
        byDefault: Int,
        range: ClosedRange<Int>,
        decimals: Int = 0
    ) {
        (self.name, self.meaning, self.byDefault) = (name, meaning, byDefault)
        (self.range, self.decimals) = (range, decimals)
        self.rule = rule ?? String(name.prefix { $0 != "." })
    }

    /// A value as a form shows and takes it: `0.25`.
    package func text(_ value: Int) -> String {
        guard decimals > 0 else { return "\(value)" }
        let digits = String(abs(value))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// What was written as a value in range: `0.4` is `0.40`; nil for anything else, and for more decimals than it has.
    package func value(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty else { return nil }
        let decimal = parts.count == 2 ? parts[1] : ""
        let isWritten = parts.count == 1 || (1...max(1, decimals)).contains(decimal.count)
        guard isWritten, decimal.count <= decimals, (whole + decimal).allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        let padded = decimal + String(repeating: "0", count: decimals - decimal.count)
        guard let value = Int(whole + padded), range.contains(value) else { return nil }
        return value
    }

    /// A value on its own scale.
    package func double(_ value: Int) -> Double {
        Double(value) / Double((0..<decimals).reduce(1) { ten, _ in ten * 10 })
    }
}

/// Numbers that belong together on the page where they are set.
package struct SiteNumberGroup: Sendable, Hashable {
    package let title: Word
    package let hint: Word
    package let numbers: [SiteNumber]

    package init(_ title: Word, hint: Word, _ numbers: [SiteNumber]) {
        (self.title, self.hint, self.numbers) = (title, hint, numbers)
    }
}
