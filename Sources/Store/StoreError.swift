import Core

/// What can go wrong at the store's door, translated from each engine's own codes.
package enum StoreError: Error, Sendable {
    /// The database cannot be reached, opened or written: disk full, no permission, server down.
    case unavailable(String)
    /// Another writer was in the way; run the transaction again.
    case busy(String)
    /// A constraint of the schema said no.
    case constraint(String)
    /// The statement itself is wrong: a fault of the program.
    case invalid(String)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unavailable(let text): "the database is not available: \(text)"
        case .busy(let text): "the database is busy: \(text)"
        case .constraint(let text): "the database refused a value: \(text)"
        case .invalid(let text): "the statement is wrong: \(text)"
        }
    }
}
