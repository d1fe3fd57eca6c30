/// PostgreSQL 15 or newer through libpq.
final class PostgresEngine: Engine {
    let kind = EngineKind.postgres
    private let pool: PostgresPool
    private let turns = WriteTurns()

    /// Runs of one body against a connection that keeps breaking.
    static let mostLosses = 5
    /// Runs of one body against other writers.
    static let mostConflicts = 8
    /// From then on a writer waits for its turn and goes alone, or those who come new would always win.
    static let conflictsBeforeTurn = 2

    init(url: String, connections: Int = 10, threadName: String = "postgres") async throws {
        pool = PostgresPool(url: url, limit: connections, threadName: threadName)
        try await pool.open()
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await run(.read, body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await run(.write, body)
    }

    func load() async -> EngineLoad { await pool.load }

    /// The snapshot a reader would get: which transactions it sees, and so every row of theirs.
    ///
    /// Readers are given no number, so only writes move it, though those of other databases of the server do, too.
    func mark() async throws -> String {
        try await read { connection in
            var text = ""
            _ = try connection.run("SELECT CAST(pg_current_snapshot() AS TEXT)", []) { text = $0.text(0) }
            return text
        }
    }

    /// Its own vacuum gives the room back.
    func compact() {}

    func close() async { await pool.close() }

    private func run<T: Sendable>(
        _ mode: PostgresMode,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        var (losses, conflicts, doubts) = (0, 0, 0)
        while true {
            switch try await attempt(mode, alone: conflicts >= Self.conflictsBeforeTurn, body) {
            case .done(let answer): return answer
            case .failed(let error): throw error
            case .doubtful(let error):
                doubts += 1
                if doubts > 1 { throw error }
            case .lost(let error):
                losses += 1
                if losses > Self.mostLosses { throw error }
            case .conflict(let error):
                conflicts += 1
                if conflicts > Self.mostConflicts { throw error }
                let longest = min(1 << conflicts, 50)
                try await Task.sleep(for: .microseconds(Int.random(in: 0...longest * 1000)))
            }
        }
    }

    private func attempt<T: Sendable>(
        _ mode: PostgresMode,
        alone: Bool,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> Outcome<T> {
        guard case .write = mode else { return try await perform(mode, alone: false, body) }
        await turns.enter(alone: alone)
        do {
            let outcome = try await perform(mode, alone: alone, body)
            await turns.leave()
            return outcome
        } catch {
            await turns.leave()
            throw error
        }
    }

    private func perform<T: Sendable>(
        _ mode: PostgresMode,
        alone: Bool,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> Outcome<T> {
        try Task.checkCancellation()
        let link = try await pool.take()
        let performed = await link.perform(mode, alone: alone, body)
        await pool.give(link, isBroken: performed.isBroken)
        return performed.outcome
    }
}
