import Core
import Foundation
import Synchronization

/// The one door to the data, the same over SQLite and PostgreSQL.
package final class Database: Sendable {
    let engine: any Engine
    let clock: Clock
    /// Where this program runs, for the audit rows of actors that come from nowhere else: `serve on centre-1`.
    package let origin: String
    package let statements = StatementCount()
    private let held = Mutex(HeldKeys())

    /// The keys of confidential texts, as their file now has them; nil until `unlock`.
    package var keys: KeyRing? { held.withLock { $0.current() } }

    package var kind: EngineKind { engine.kind }

    init(engine: any Engine, clock: Clock, origin: String = "") {
        (self.engine, self.clock, self.origin) = (engine, clock, origin)
    }

    /// Opens `sqlite:PATH` or `postgres://user@host:port/name`.
    ///
    /// A SQLite file that is not there or empty is made, or refused where the caller does not create; one that is not
    /// ours or of a newer program is refused, and not a byte of it changes.
    package static func open(
        _ url: String,
        creating: Bool = true,
        clock: Clock = .system,
        origin: String = ""
    ) async throws -> Database {
        if url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") {
            return Database(engine: try await PostgresEngine(url: url), clock: clock, origin: origin)
        }
        let path = url.hasPrefix("sqlite:") ? String(url.dropFirst(7)) : url
        guard !path.isEmpty else {
            throw Failure(.badInput, "no database named: write sqlite:PATH or postgres://user@host:port/name")
        }
        switch try SQLiteFile.contents(of: path) {
        case .schema(let version): try refuseNewer(version)
        case .nothing where creating: break
        case .nothing:
            throw Failure(
                .storage,
                "there is no database at \(path); import a file or run zhiyin serve first, or name another with --database"
            )
        case .foreign:
            throw Failure(.storage, "\(path) is not one of ours, but a database of another program; name another file")
        }
        return Database(engine: try SQLiteEngine(path: path), clock: clock, origin: origin)
    }

    /// Reads inside one snapshot.
    ///
    /// The body is synchronous and may run again.
    package func read<T: Sendable>(
        _ scope: Scope,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        let (statements, keys) = (statements, keys)
        return try await engine.read { connection in
            try body(Transaction(connection, scope: scope, statements: statements, keys: keys))
        }
    }

    /// Writes inside one transaction that leaves one audit row saying who, when, where from, why and what.
    ///
    /// The body may run again.
    package func write<T: Sendable>(
        _ actor: Actor,
        _ why: String,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await audited(actor, why, kind: "write", body)
    }

    /// Reads confidential text, and leaves an audit row that says who read what, in the same transaction.
    ///
    /// The body says by `tx.note` whose or which text it was; it writes nothing else.
    package func readConfidential<T: Sendable>(
        _ actor: Actor,
        _ why: String,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await audited(actor, why, kind: "read", body)
    }

    private func audited<T: Sendable>(
        _ actor: Actor,
        _ why: String,
        kind: String,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        let (clock, origin, statements, keys) = (clock, origin, statements, keys)
        return try await engine.write { connection in
            let notes = Notes()
            let transaction = Transaction(
                connection,
                scope: actor.scope,
                notes: notes,
                statements: statements,
                keys: keys
            )
            let answer = try body(transaction)
            let at = clock.now()
            try FactChangeStore.keep(notes.change, at: at, transaction)
            try AuditRowStore.add(notes, by: actor, why, kind: kind, origin: origin, at: at, transaction)
            return answer
        }
    }

    /// One more piece of a write whose audit row another piece leaves: the chunks of an import are one intention.
    package func writePart<T: Sendable>(
        _ actor: Actor,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        let (clock, statements, keys) = (clock, statements, keys)
        return try await engine.write { connection in
            let transaction = Transaction(connection, scope: actor.scope, statements: statements, keys: keys)
            let answer = try body(transaction)
            // A broken-off import has changed what its pieces changed, though nothing says it is done.
            try FactChangeStore.keep(transaction.notes.change, at: clock.now(), transaction)
            return answer
        }
    }

    /// Takes the keys that confidential texts are sealed with from now on.
    ///
    /// Throws where texts are sealed with other keys of these numbers: they would not open. With a file named, keys that
    /// another program puts there hold from the next transaction on.
    package func unlock(with ring: KeyRing, from file: String? = nil) async throws {
        try await read(.system("keys of confidential texts")) { tx in try KeyCheckStore().check(ring, tx) }
        held.withLock { $0 = HeldKeys(ring, file: file ?? $0.file) }
    }

    /// Leaves nothing of what was deleted in the file of the database; takes as long as copying it.
    ///
    /// PostgreSQL's own vacuum does the same for its files in the background.
    package func compact() async throws { try await engine.compact() }

    /// How busy the connections are at this moment.
    package func load() async -> EngineLoad { await engine.load() }

    /// After this a SQLite database lies whole in its one file, unless another program has it open.
    package func close() async throws { try await engine.close() }
}

/// A row of the audit, as the kind of an id.
package enum Audit {}
