import Foundation

/// The natural logarithm.
func logOf(_ value: Double) -> Double { log(value) }

/// Natural logarithms of whole seconds as integers in units of 2^-32: sums of them do not depend on the order of adding.
package enum FixedLogarithm {
    package static let unit = 4_294_967_296.0

    private static let table: [Int64] = (0..<4096).map(compute)

    /// ln(seconds) x 2^32, rounded; 0 for 0 and 1.
    package static func of(_ seconds: Int) -> Int64 {
        seconds >= 0 && seconds < table.count ? table[seconds] : compute(seconds)
    }

    private static func compute(_ seconds: Int) -> Int64 {
        seconds <= 1 ? 0 : Int64((log(Double(seconds)) * unit).rounded())
    }
}
