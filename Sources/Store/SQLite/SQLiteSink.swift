import GRDB
import GRDBSQLite

/// Binds columns one after another and steps at the end of a row.
final class SQLiteSink: AppendSink {
    private let statement: OpaquePointer
    private let columns: Int32
    private let failure: (OpaquePointer) -> DatabaseError
    private var column: Int32 = 1
    private var refusal: StoreError?
    private(set) var rows = 0

    init(_ statement: OpaquePointer, columns: Int, failure: @escaping (OpaquePointer) -> DatabaseError) {
        (self.statement, self.columns, self.failure) = (statement, Int32(columns), failure)
    }

    func int(_ value: Int64) { advance { sqlite3_bind_int64(statement, $0, value) } }

    func double(_ value: Double) {
        if value.isNaN { refusal = .notANumber }
        advance { sqlite3_bind_double(statement, $0, value) }
    }

    func null() { advance { sqlite3_bind_null(statement, $0) } }

    func text(_ value: String) {
        // The address of an empty text may be nil, which SQLite takes for NULL.
        if value.isEmpty { return advance { sqlite3_bind_text(statement, $0, "", 0, SQLiteConnection.transient) } }
        var value = value
        advance { index in
            value.withUTF8 { utf8 in
                if utf8.contains(0) { refusal = .zeroInText }
                return utf8.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(statement, index, $0.baseAddress, Int32($0.count), SQLiteConnection.transient)
                }
            }
        }
    }

    func bytes(_ value: [UInt8]) {
        advance {
            value.isEmpty
                ? sqlite3_bind_zeroblob(statement, $0, 0)
                : sqlite3_bind_blob(statement, $0, value, Int32(value.count), SQLiteConnection.transient)
        }
    }

    func end() throws {
        if let refusal { throw refusal }
        // A column left out would keep what the row before had in it.
        guard column == columns + 1 else {
            throw StoreError.invalid(
                "\(column - 1) values for \(columns) columns in: \(String(cString: sqlite3_sql(statement)))"
            )
        }
        guard sqlite3_step(statement) == SQLITE_DONE else { throw failure(statement) }
        sqlite3_reset(statement)
        column = 1
        rows += 1
    }

    func finish() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }

    @inline(__always)
    private func advance(_ bind: (Int32) -> Int32) {
        _ = bind(column)
        column += 1
    }
}
