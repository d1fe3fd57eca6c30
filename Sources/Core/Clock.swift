import Foundation

/// Where "now" comes from; tests hold it still.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) { self.now = now }

    package static let system = Clock {
        Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded()))
    }

    package static func fixed(_ at: Instant) -> Clock { Clock { at } }
}
