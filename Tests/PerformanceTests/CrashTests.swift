import Core
import Store
import Support
import Synchronization
import Testing

@testable import Performance
@testable import Store

/// The power going out while a transaction is being written.
private struct PowerCut: Error {}

/// An engine that fails in one of its writes, after all of it was done and before it is kept.
private final class FailingEngine: Engine {
    private let engine: any Engine
    private let failing: Int
    private let writes = Mutex(0)

    init(_ engine: any Engine, failing: Int) { (self.engine, self.failing) = (engine, failing) }

    var kind: EngineKind { engine.kind }
    var count: Int { writes.withLock { $0 } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await engine.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let number = writes.withLock { writes in
            writes += 1
            return writes
        }
        let failing = failing
        return try await engine.write { connection in
            let answer = try body(connection)
            if number == failing { throw PowerCut() }
            return answer
        }
    }

    func mark() async throws -> String { try await engine.mark() }
    func load() async -> EngineLoad { await engine.load() }
    func compact() async throws { try await engine.compact() }
    func close() async {}
}

struct `An import of calls cut off` {
    private static let lines = RandomLog(seed: 99, callers: 150).lines

    private func content(_ engine: TestEngine, failing: [Int]) async throws -> (content: [String], writes: Int) {
        try await withLogSite(engine) { site in
            for number in failing {
                let crashing = Database(
                    engine: FailingEngine(site.database.engine, failing: number),
                    clock: LogSite.clock
                )
                await #expect(throws: PowerCut.self) { try await LogSite(again: crashing, chunk: 40).take(Self.lines) }
                #expect(try await site.audit() == [])
            }
            let counting = FailingEngine(site.database.engine, failing: 0)
            let again = LogSite(again: Database(engine: counting, clock: LogSite.clock), chunk: 40)
            try await again.take(Self.lines)
            #expect(try await site.audit() == [])
            return (try await site.content(), counting.count)
        }
    }

    /// In the write that begins it, in its first chunks, in its last, in the one that ends it, and in several runs.
    @Test(arguments: TestEngine.available)
    func `and run again stores what one run stores`(_ engine: TestEngine) async throws {
        let clean = try await content(engine, failing: [])
        #expect(clean.writes > 6)
        for failing in [
            [1], [2], [3], [clean.writes / 2], [clean.writes - 1], [clean.writes], [2, 4, 3, clean.writes],
        ] {
            #expect(try await content(engine, failing: failing).content == clean.content, "failing in \(failing)")
        }
    }
}
