import GRDB
import GRDBSQLite

/// A GRDB connection stepped by hand: GRDB keeps the pool, the transactions and the statements, this binds and reads.
final class SQLiteConnection: Connection {
    private let db: GRDB.Database
    /// The first statement that failed in this transaction: it must not be committed, as PostgreSQL would not.
    private(set) var failure: DatabaseError?
    /// Rows are arriving or leaving; PostgreSQL could send no other statement now.
    private var isStreaming = false
    /// What this transaction has prepared, by the text it was given.
    private var statements: [String: Statement] = [:]
    /// SQLite copies what it is given before the call returns.
    static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ db: GRDB.Database) { self.db = db }

    func run(_ sql: String, _ arguments: [Value], each: ((borrowing Row) throws -> Void)?) throws -> Int {
        try refuseWhileStreaming(sql)
        for value in arguments { try value.checkPortable() }
        let statement = try prepared(sql)
        let expected = Int(sqlite3_bind_parameter_count(statement))
        guard arguments.count == expected else {
            throw StoreError.invalid("\(arguments.count) values for the \(expected) of: \(sql)")
        }
        isStreaming = true
        defer {
            isStreaming = false
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in arguments.enumerated() { bind(value, Int32(index + 1), statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try each?(Row(source: .sqlite(statement)))
            case SQLITE_DONE: return Int(sqlite3_changes(sqlite3_db_handle(statement)))
            default: throw fail(statement, sql)
            }
        }
    }

    /// Prepares a statement without running it, and throws what is wrong with its text.
    func check(_ sql: String) throws { _ = try prepared(sql) }

    func append(to table: String, _ columns: [String], _ fill: (inout Appender) throws -> Void) throws -> Int {
        try insert(into: table, columns, "", fill)
    }

    func replace(
        in table: String,
        key: [String],
        _ columns: [String],
        _ fill: (inout Appender) throws -> Void
    ) throws -> Int {
        try insert(into: table, columns, onConflict(key, columns), fill)
    }

    private func insert(
        into table: String,
        _ columns: [String],
        _ ending: String,
        _ fill: (inout Appender) throws -> Void
    ) throws -> Int {
        let marks = (1...columns.count).map { "$\($0)" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))\(ending)"
        try refuseWhileStreaming(sql)
        let sink = SQLiteSink(try prepared(sql), columns: columns.count) { [self] statement in fail(statement, sql) }
        var appender = Appender(sink: sink)
        isStreaming = true
        defer {
            isStreaming = false
            sink.finish()
        }
        try fill(&appender)
        return sink.rows
    }

    func prepareMonths(of table: String, first: Int, last: Int) {}

    /// All months lie in one table here; their rows are deleted.
    func dropMonths(of table: String, before month: Int) -> (months: Int, rows: Int) { (0, 0) }

    private func prepared(_ sql: String) throws -> OpaquePointer {
        if let known = statements[sql] { return known.sqliteStatement }
        do {
            let statement = try db.cachedStatement(sql: numbered(sql))
            statements[sql] = statement
            return statement.sqliteStatement
        } catch let error as DatabaseError {
            if failure == nil { failure = error }
            throw error
        }
    }

    private func fail(_ statement: OpaquePointer, _ sql: String) -> DatabaseError {
        let handle = sqlite3_db_handle(statement)
        let new = DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(handle)),
            message: String(cString: sqlite3_errmsg(handle)),
            sql: sql
        )
        if failure == nil { failure = new }
        return new
    }

    private func refuseWhileStreaming(_ sql: String) throws(StoreError) {
        if isStreaming { throw .invalid("a statement inside the rows of another: \(sql)") }
    }

    private func bind(_ value: Value, _ index: Int32, _ statement: OpaquePointer) {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .int(let value): sqlite3_bind_int64(statement, index, value)
        case .double(let value): sqlite3_bind_double(statement, index, value)
        case .text(let value): sqlite3_bind_text(statement, index, value, -1, Self.transient)
        case .bytes(let value) where value.isEmpty: sqlite3_bind_zeroblob(statement, index, 0)
        case .bytes(let value): sqlite3_bind_blob(statement, index, value, Int32(value.count), Self.transient)
        }
    }
}

/// `$1` is a name to SQLite and would be numbered by first use; `?1` is a number.
private func numbered(_ sql: String) -> String {
    String(decoding: sql.utf8.map { $0 == UInt8(ascii: "$") ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
}
