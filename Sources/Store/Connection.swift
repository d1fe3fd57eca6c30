/// One engine's open connection inside one transaction; used by one thread at a time.
protocol Connection: AnyObject {
    /// Runs a statement and hands each row to `each`; answers how many rows it changed.
    func run(_ sql: String, _ arguments: [Value], each: ((borrowing Row) throws -> Void)?) throws -> Int
    /// Adds many rows to a table, the fastest way the engine has.
    func append(to table: String, _ columns: [String], _ fill: (inout Appender) throws -> Void) throws -> Int
    /// The same, with rows of the same key replaced.
    func replace(
        in table: String,
        key: [String],
        _ columns: [String],
        _ fill: (inout Appender) throws -> Void
    ) throws -> Int
    /// Makes sure that a table kept by months has room for every month from `first` to `last` (year * 12 + month - 1).
    func prepareMonths(of table: String, first: Int, last: Int) throws
    /// Takes away the months that lie before one as a whole, with their rows; how many months and rows they were.
    func dropMonths(of table: String, before month: Int) throws -> (months: Int, rows: Int)
}

/// What follows an INSERT that puts rows in the place of those with the same key.
func onConflict(_ key: [String], _ columns: [String]) -> String {
    let values = columns.filter { !key.contains($0) }.map { "\($0) = excluded.\($0)" }
    return " ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(values.joined(separator: ", "))"
}

/// An engine: a way to run bodies inside transactions.
protocol Engine: Sendable {
    var kind: EngineKind { get }
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    func load() async -> EngineLoad
    /// Something else after every commit, whoever made it, and nothing it ever was before.
    func mark() async throws -> String
    /// Gives back the room of what was deleted, so that nothing of it lies in the file any more.
    func compact() async throws
    func close() async throws
}

/// How busy an engine's connections are.
package struct EngineLoad: Sendable, Hashable {
    package var open = 0
    package var idle = 0
    /// Those who wait for a connection.
    package var waiting = 0
}

/// The two engines, for what their DDL and limits differ in.
package enum EngineKind: String, Sendable, CaseIterable {
    case sqlite
    case postgres

    /// DDL with its tokens filled: `{clustered}`, `{bytes}`, `{by month}`; empty where it is for the other engine only.
    func ddl(_ text: String) -> String {
        for kind in EngineKind.allCases where text.hasPrefix("{\(kind.rawValue) only} ") {
            return kind == self ? String(text.dropFirst(kind.rawValue.count + 8)) : ""
        }
        let tokens =
            switch self {
            case .sqlite: ["{clustered}": " WITHOUT ROWID", "{bytes}": "BLOB", "{by month}": ""]
            case .postgres: ["{clustered}": "", "{bytes}": "BYTEA", "{by month}": " PARTITION BY RANGE (at)"]
            }
        var filled = text
        for (token, value) in tokens {
            filled = filled.split(separator: token, omittingEmptySubsequences: false).joined(separator: value)
        }
        return filled
    }
}

/// Takes the columns of one row after another, in the order named; `end` closes a row.
package struct Appender: ~Copyable {
    let sink: any AppendSink

    package mutating func int(_ value: Int64) { sink.int(value) }
    package mutating func int(_ value: Int) { sink.int(Int64(value)) }
    package mutating func double(_ value: Double) { sink.double(value) }
    package mutating func text(_ value: String) { sink.text(value) }
    package mutating func bytes(_ value: [UInt8]) { sink.bytes(value) }
    package mutating func null() { sink.null() }
    package mutating func end() throws { try sink.end() }

    package mutating func value(_ value: Value) {
        switch value {
        case .null: sink.null()
        case .int(let value): sink.int(value)
        case .double(let value): sink.double(value)
        case .text(let value): sink.text(value)
        case .bytes(let value): sink.bytes(value)
        }
    }
}

/// Where an engine takes the columns of appended rows.
protocol AppendSink: AnyObject {
    func int(_ value: Int64)
    func double(_ value: Double)
    func text(_ value: String)
    func bytes(_ value: [UInt8])
    func null()
    func end() throws
}
