extension Day: CustomStringConvertible, LosslessStringConvertible {
    /// ISO 8601, `2026-11-22`.
    package var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Reads `2026-11-22`, `2026/11/2`, `2026.11.22`, `20261122` and `2026年11月22日`; nil for anything else.
    package init?(_ text: String) {
        var numbers: [Int] = []
        var current = 0
        var digits = 0
        var isEnded = false
        for scalar in text.unicodeScalars {
            if isEnded { return nil }
            switch scalar {
            case "0"..."9":
                current = current * 10 + Int(scalar.value - 48)
                digits += 1
                if digits > 8 { return nil }
            case "-", "/", ".", "年", "月":
                guard digits > 0, numbers.count < 2 else { return nil }
                numbers.append(current)
                (current, digits) = (0, 0)
            case "日" where digits > 0 && numbers.count == 2: isEnded = true
            default: return nil
            }
        }
        if digits == 8, numbers.isEmpty {
            self.init(current / 10_000, current / 100 % 100, current % 100)
            return
        }
        guard digits > 0, numbers.count == 2, numbers[0] >= 1000 else { return nil }
        self.init(numbers[0], numbers[1], current)
    }

    /// Reads `2026-11-22` and nothing else from bytes: what the database answers, without a text made of it first.
    package init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ places: Range<Int>) -> Int? {
            var number = 0
            for place in places {
                guard (48...57).contains(bytes[place]) else { return nil }
                number = number * 10 + Int(bytes[place]) - 48
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year, month, day)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a day: \(text)")
            )
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A number with zeros in front up to `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}
