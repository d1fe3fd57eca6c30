import Core
import Foundation
import GRDB
import GRDBSQLite

/// A look at a SQLite file before it is opened, for opening writes to it: not a byte of it changes.
enum SQLiteFile {
    enum Contents: Equatable {
        /// No such file, or nothing in it.
        case nothing
        /// A database of ours, brought to this step of the schema.
        case schema(Int)
        /// Another program's database.
        case foreign
    }

    static func contents(of path: String) throws(StoreError) -> Contents {
        // SQLite puts its log next to the file that a link names.
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let hasLog = size(file.path + "-wal") > 0
        guard size(file.path) > 0 || hasLog else { return .nothing }
        // Without a log nobody is at work, and then SQLite need make nothing beside the file to read it.
        let address = file.absoluteString + (hasLog ? "?mode=ro" : "?immutable=1")
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        guard sqlite3_open_v2(address, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil) == SQLITE_OK else {
            throw failure(handle, path)
        }
        sqlite3_busy_timeout(handle, 30_000)
        guard let tables = first("SELECT count(*), sum(name = 'schema_version') FROM sqlite_master", handle) else {
            throw failure(handle, path)
        }
        if tables[0] == 0 { return .nothing }
        guard tables[1] == 1 else { return .foreign }
        if let version = first("SELECT max(number) FROM schema_version", handle) { return .schema(version[0]) }
        // A table of that name without our column is someone else's.
        guard sqlite3_errcode(handle) == SQLITE_ERROR else { throw failure(handle, path) }
        return .foreign
    }

    /// Of a regular file; 0 where there is none.
    private static func size(_ path: String) -> Int {
        var state = stat()
        return stat(path, &state) == 0 && state.st_mode & S_IFMT == S_IFREG ? Int(state.st_size) : 0
    }

    /// The numbers of the first row; nil where the statement fails.
    private static func first(_ sql: String, _ handle: OpaquePointer?) -> [Int]? {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK,
            sqlite3_step(statement) == SQLITE_ROW
        else { return nil }
        return (0..<sqlite3_column_count(statement)).map { Int(sqlite3_column_int64(statement, $0)) }
    }

    private static func failure(_ handle: OpaquePointer?, _ path: String) -> StoreError {
        let error = DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(handle)),
            message: String(cString: sqlite3_errmsg(handle))
        )
        return StoreError(sqlite: error, path: path)
    }
}
