import Core
import Store

/// What the log says of an error: its kind and the engine's words, never a value that somebody wrote.
enum LogText {
    static func of(_ error: any Error) -> String {
        switch error {
        case let error as StoreError: withoutValues(error.description)
        case let failure as Failure: "\(type(of: failure)) \(failure.cause)"
        default: "\(type(of: error))"
        }
    }

    /// PostgreSQL quotes the row it refused: `Key (employee_id)=(E1)`, `Failing row contains (…)`, `bigint: "x"`.
    static func withoutValues(_ text: String) -> String {
        text.replacing(/=\(.*\)(?= already exists| is not present| is still referenced| conflicts with)/, with: "=(…)")
            .replacing(/=\((?!…).*\)/, with: "=(…)")
            .replacing(/contains \(.*\)/, with: "contains (…)")
            .replacing(/: ".*"/, with: ": \"…\"")
    }
}
