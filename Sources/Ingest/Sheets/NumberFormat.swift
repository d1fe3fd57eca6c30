import Core
import Foundation

/// What a cell's number stands for, told from its number format.
enum NumberFormat: Equatable {
    case number
    case day
    case moment
    case time
    /// Hours counted past 24, as `[h]:mm`.
    case span
    /// Leading zeros up to a width, as `00000` for employee numbers.
    case padded(Int)

    /// A format that Excel knows by number only.
    ///
    /// Source: ECMA-376 part 1, 18.8.30, with its East Asian lists.
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 27...31, 36, 50...54, 57, 58: .day
            case 18...21, 32...35, 45, 47, 55, 56: .time
            case 46: .span
            case 22: .moment
            default: .number
            }
    }

    /// Reads a format code, `yyyy"年"m"月"d"日" h:mm;@` and the like: letters outside quotes tell.
    init(code: String) {
        var letters = ""
        var isSpan = false
        var rest = Substring(code.lowercased())
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inside) { isSpan = true }
                rest = rest.dropFirst(inside.count + 1)
            case "e" where rest.first == "+" || rest.first == "-": letters.append("0")
            default: letters.append(sign)
            }
        }
        letters = letters.replacingOccurrences(of: "general", with: "").replacingOccurrences(of: "am/pm", with: "h")
            .replacingOccurrences(of: "a/p", with: "h")
        let hasDay = letters.contains { "yde".contains($0) } || letters.contains("mmm") || letters.contains("aaa")
        let hasTime = letters.contains { "hs".contains($0) }
        if isSpan {
            self = .span
        } else if hasDay {
            self = hasTime ? .moment : .day
        } else if hasTime {
            self = .time
        } else if letters.contains("m") {
            self = .day
        } else if letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
            self = .padded(letters.count)
        } else {
            self = .number
        }
    }

    /// The text of a cell holding `value`; nil where the format says nothing of it.
    func text(_ value: Double, from1904: Bool) -> String? {
        if case .padded(let width) = self {
            guard value >= 0, value < 1e15, value == value.rounded() else { return nil }
            return Core.padded(Int(value), width)
        }
        // 2958466 is 1 January 10000
        guard self != .number, value >= 0, value < 2_958_466 else { return nil }
        var days = Int(value)
        var seconds = Int(((value - Double(days)) * 86_400).rounded())
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        switch self {
        case .day: return NumberFormat.day(days, from1904)
        case .span: return clock(days * 86_400 + seconds)
        case .time where days == 0: return clock(seconds)
        default: return NumberFormat.day(days, from1904).map { "\($0) \(clock(seconds))" }
        }
    }

    /// Serial 1 is 1 January 1900; 60 is a 29 February that never was, kept by Excel for Lotus 1-2-3.
    private static func day(_ serial: Int, _ from1904: Bool) -> String? {
        // 1970-01-01 is serial 25569, or 24107 counted from 1904
        if from1904 { return Day(number: Int32(serial - 24_107)).description }
        guard serial > 0, serial != 60 else { return nil }
        return Day(number: Int32(serial - (serial > 60 ? 25_569 : 25_568))).description
    }

    private func clock(_ seconds: Int) -> String {
        "\(Core.padded(seconds / 3600, 2)):\(Core.padded(seconds / 60 % 60, 2)):\(Core.padded(seconds % 60, 2))"
    }
}
