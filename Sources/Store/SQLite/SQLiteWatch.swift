import GRDBSQLite
import Synchronization

/// Sees that anybody has committed something to a SQLite file: a connection that does nothing else.
///
/// `PRAGMA data_version` counts what others have committed, in this program or another, and the connections of the pool
/// are others to this one. Each connection counts for itself, so there is only ever one.
final class SQLiteWatch: Sendable {
    private struct Handles: @unchecked Sendable {
        var connection: OpaquePointer?
        var statement: OpaquePointer?
    }

    private let path: String
    private let handles = Mutex(Handles())

    init(path: String) { self.path = path }

    deinit { close() }

    /// The counter; opened when first asked, since the file is there by then.
    func version() throws(StoreError) -> Int64 {
        let answer: Result<Int64, StoreError> = handles.withLock { handles in
            if handles.statement == nil, let failure = open(&handles) { return .failure(failure) }
            // At its end it lets go of the snapshot it looked at.
            defer { sqlite3_reset(handles.statement) }
            guard sqlite3_step(handles.statement) == SQLITE_ROW else { return .failure(failure(handles)) }
            return .success(sqlite3_column_int64(handles.statement, 0))
        }
        return try answer.get()
    }

    /// Before the pool is closed: only the last connection to a file clears its log away, and a reader may not.
    func close() {
        handles.withLock { handles in
            sqlite3_finalize(handles.statement)
            sqlite3_close(handles.connection)
            handles = Handles()
        }
    }

    private func open(_ handles: inout Handles) -> StoreError? {
        guard sqlite3_open_v2(path, &handles.connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK,
            sqlite3_busy_timeout(handles.connection, 1_000) == SQLITE_OK,
            sqlite3_prepare_v3(
                handles.connection,
                "PRAGMA data_version",
                -1,
                UInt32(SQLITE_PREPARE_PERSISTENT),
                &handles.statement,
                nil
            ) == SQLITE_OK
        else {
            let failure = failure(handles)
            sqlite3_finalize(handles.statement)
            sqlite3_close(handles.connection)
            handles = Handles()
            return failure
        }
        return nil
    }

    private func failure(_ handles: Handles) -> StoreError {
        .unavailable("\(path): \(String(cString: sqlite3_errmsg(handles.connection)))")
    }
}
