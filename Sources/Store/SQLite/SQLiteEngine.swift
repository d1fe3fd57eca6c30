import Core
import Foundation
import GRDB
import Synchronization

/// SQLite in one file: a writer and a pool of readers over the write-ahead log.
final class SQLiteEngine: Engine {
    let kind = EngineKind.sqlite
    private let pool: DatabasePool
    private static let mostReaders = 4
    /// Under way or waiting.
    private let reads = Atomic<Int>(0)
    private let writes = Atomic<Int>(0)
    private let watch: SQLiteWatch

    init(path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // SQLite's own timeout soon looks only every tenth of a second, and an import would always be ahead of it.
        configuration.busyMode = .callback { tries in
            usleep(UInt32(min(tries + 1, 5)) * 1_000)
            return tries < 6_000
        }
        configuration.maximumReaderCount = Self.mostReaders
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
        reads.add(1, ordering: .relaxed)
        defer { reads.subtract(1, ordering: .relaxed) }
        do {
            return try await pool.read { db in try SQLiteEngine.run(body, on: SQLiteConnection(db)) }
        } catch let error as DatabaseError {
            throw StoreError(sqlite: error, path: pool.path)
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        writes.add(1, ordering: .relaxed)
        defer { writes.subtract(1, ordering: .relaxed) }
        do {
            return try await pool.write { db in try SQLiteEngine.run(body, on: SQLiteConnection(db)) }
        } catch let error as DatabaseError {
            throw StoreError(sqlite: error, path: pool.path)
        }
    }

    /// Four readers and one writer.
    func load() async -> EngineLoad {
        let (reads, writes) = (reads.load(ordering: .relaxed), writes.load(ordering: .relaxed))
        return EngineLoad(
            open: Self.mostReaders + 1,
            idle: max(0, Self.mostReaders - reads) + max(0, 1 - writes),
            waiting: max(0, reads - Self.mostReaders) + max(0, writes - 1)
        )
    }

    /// Writes the file anew, and empties the log beside it.
    func compact() async throws {
        do {
            try await pool.writeWithoutTransaction { db in try db.execute(sql: "VACUUM") }
            try await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        } catch {
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
