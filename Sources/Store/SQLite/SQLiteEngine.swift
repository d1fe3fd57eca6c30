import Core
import Foundation
import GRDB

/// SQLite in one file: a writer and a pool of readers over the write-ahead log.
final class SQLiteEngine: Engine {
    let kind = EngineKind.sqlite
    private let pool: DatabasePool
    private let watch: SQLiteWatch

    init(path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // SQLite's own timeout soon looks only every tenth of a second, and an import would always be ahead of it.
        configuration.busyMode = .callback { tries in
            usleep(UInt32(min(tries + 1, 5)) * 1_000)
            return tries < 6_000
        }
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(
                sql:
                    "PRAGMA synchronous = FULL; PRAGMA case_sensitive_like = ON; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000"
            )
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
        } catch {
            throw StoreError(sqlite: error, path: path)
        }
        watch = SQLiteWatch(path: path)
    }

    func mark() throws -> String { String(try watch.version()) }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        do {
            return try await pool.read { db in try SQLiteEngine.run(body, on: SQLiteConnection(db)) }
        } catch let error as DatabaseError {
            throw StoreError(sqlite: error, path: pool.path)
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        do {
            return try await pool.write { db in try SQLiteEngine.run(body, on: SQLiteConnection(db)) }
        } catch let error as DatabaseError {
            throw StoreError(sqlite: error, path: pool.path)
        }
    }

    /// The writer goes last: only the last connection to a file clears its log away, and a reader may not.
    func close() async throws {
        watch.close()
        pool.releaseMemory()
        do { try pool.close() } catch { throw StoreError(sqlite: error, path: pool.path) }
    }

    /// A body that swallowed the failure of a statement is not committed, as on PostgreSQL.
    private static func run<T>(_ body: (any Connection) throws -> T, on connection: SQLiteConnection) throws -> T {
        let answer = try body(connection)
        if let failure = connection.failure { throw failure }
        return answer
    }
}

extension StoreError {
    init(sqlite error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = .unavailable("\(path): \(error)")
            return
        }
        let text = "\(path): \(error.message ?? "SQLite error \(error.resultCode.rawValue)")"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(text)
        case .SQLITE_CONSTRAINT: self = .constraint(text)
        case .SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_READONLY,
            .SQLITE_PERM,
            .SQLITE_AUTH:
            self = .unavailable(text)
        default: self = .invalid(text)
        }
    }
}
