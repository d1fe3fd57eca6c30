import CPostgres
import Core
import Foundation
import GRDBSQLite

/// One row of an answer, readable only inside the closure it was handed to; columns count from 0.
package struct Row: ~Copyable {
    enum Source {
        case sqlite(OpaquePointer)
        case postgres(OpaquePointer, Int32)
    }

    let source: Source

    package func isNull(_ column: Int32) -> Bool {
        switch source {
        case .sqlite(let statement): sqlite3_column_type(statement, column) == SQLITE_NULL
        case .postgres(let result, let row): PQgetisnull(result, row, column) == 1
        }
    }

    /// A whole number; 0 for NULL.
    package func int(_ column: Int32) -> Int64 {
        switch source {
        case .sqlite(let statement): sqlite3_column_int64(statement, column)
        case .postgres(let result, let row): strtoll(PQgetvalue(result, row, column), nil, 10)
        }
    }

    /// A double; 0 for NULL.
    package func double(_ column: Int32) -> Double {
        switch source {
        case .sqlite(let statement): sqlite3_column_double(statement, column)
        case .postgres(let result, let row): strtod(PQgetvalue(result, row, column), nil)
        }
    }

    /// A text; empty for NULL.
    package func text(_ column: Int32) -> String { withText(column) { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of a text where they lie, for what need not be made a text to be read; none for NULL.
    func withText<T>(_ column: Int32, _ read: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        switch source {
        case .sqlite(let statement):
            guard let start = sqlite3_column_text(statement, column) else { return read(.init(start: nil, count: 0)) }
            return read(.init(start: start, count: Int(sqlite3_column_bytes(statement, column))))
        case .postgres(let result, let row):
            guard let start = PQgetvalue(result, row, column) else { return read(.init(start: nil, count: 0)) }
            let length = Int(PQgetlength(result, row, column))
            return start.withMemoryRebound(to: UInt8.self, capacity: length) { read(.init(start: $0, count: length)) }
        }
    }

    /// Raw bytes; empty for NULL.
    package func bytes(_ column: Int32) -> [UInt8] {
        switch source {
        case .sqlite(let statement):
            guard let start = sqlite3_column_blob(statement, column) else { return [] }
            return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
        case .postgres(let result, let row):
            guard let start = PQgetvalue(result, row, column) else { return [] }
            return unhexed(UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column))))
        }
    }
}

extension Row {
    package func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : Int(int(column)) }
    package func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
    package func optionalDouble(_ column: Int32) -> Double? { isNull(column) ? nil : double(column) }
    package func count(_ column: Int32) -> Int { Int(int(column)) }
    package func flag(_ column: Int32) -> Bool { int(column) != 0 }
    package func at(_ column: Int32) -> Instant { Instant(microseconds: int(column)) }
    package func optionalAt(_ column: Int32) -> Instant? { isNull(column) ? nil : at(column) }
    package func id<Kind>(_ column: Int32) -> ID<Kind> { ID(text(column)) }
    package func optionalID<Kind>(_ column: Int32) -> ID<Kind>? { isNull(column) ? nil : ID(text(column)) }

    /// A day; the schema's checks keep anything else out.
    package func day(_ column: Int32) -> Day { optionalDay(column) ?? Day(number: 0) }
    package func optionalDay(_ column: Int32) -> Day? { withText(column) { Day(iso: $0) } }
}

/// PostgreSQL writes bytes as `\x` and hexadecimal digits.
private func unhexed(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    func digit(_ byte: UInt8) -> UInt8 { byte < 58 ? byte - 48 : byte - 87 }
    return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
}
