/// A connection with the thread of its own on which everything about it happens.
actor PostgresLink {
    private let executor: ThreadExecutor
    private var connection: PostgresConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(name: String) { executor = ThreadExecutor(name: name) }

    deinit { executor.stop() }

    /// Connects to a database fit for zhiyin, or to any at all.
    func open(_ url: String, fit: Bool = true) throws(StoreError) {
        let opened = try PostgresConnection.open(url)
        do {
            if fit { try opened.refuseUnfit() }
        } catch let failure as PostgresFailure {
            throw failure.storeError
        } catch let error as StoreError {
            throw error
        } catch {
            throw .unavailable("\(error)")
        }
        connection = opened
    }

    /// Runs a statement outside any transaction.
    func command(_ sql: String) throws(StoreError) {
        do {
            try connection?.command(sql)
        } catch let failure as PostgresFailure {
            throw failure.storeError
        } catch {
            throw .invalid("\(error)")
        }
    }

    /// One whole transaction; nothing of another can come between its statements.
    func perform<T: Sendable>(
        _ mode: PostgresMode,
        alone: Bool,
        _ body: @Sendable (any Connection) throws -> T
    ) -> Performed<T> {
        guard let connection else {
            return Performed(outcome: .lost(.unavailable("the connection is closed")), isBroken: true)
        }
        let outcome = connection.perform(mode, alone: alone, body)
        return Performed(outcome: outcome, isBroken: connection.isBroken)
    }

    /// Ends the connection and its thread.
    func close() {
        connection = nil
        executor.stop()
    }
}

/// What came of a transaction, and whether its connection can be used again.
struct Performed<T: Sendable>: Sendable {
    let outcome: Outcome<T>
    let isBroken: Bool
}

/// What came of a transaction.
enum Outcome<T: Sendable>: Sendable {
    case done(T)
    /// The connection was lost before the end was asked for: nothing was kept.
    case lost(StoreError)
    /// Another transaction was in the way: nothing was kept.
    case conflict(StoreError)
    /// A no that may be a conflict in disguise: worth one more run.
    case doubtful(any Error)
    case failed(any Error)
}

extension PostgresConnection {
    /// Locked by the one that writes alone, so that other servers' lone writers wait: "writes" in ASCII.
    private static let turnLock = 0x7772_6974_6573

    func perform<T: Sendable>(
        _ mode: PostgresMode,
        alone: Bool,
        _ body: (any Connection) throws -> T
    ) -> Outcome<T> {
        // Before BEGIN: a lock inside the transaction would be won with a snapshot from before the wait.
        if alone { try? command("SELECT pg_advisory_lock(\(Self.turnLock))") }
        defer { if alone { try? command("SELECT pg_advisory_unlock(\(Self.turnLock))") } }
        do {
            try begin(mode)
        } catch {
            rollback()
            let message = failure?.message ?? "\(error)"
            return failure?.isLost ?? true ? .lost(.unavailable(message)) : .failed(StoreError.unavailable(message))
        }
        let answer: T
        do {
            answer = try body(self)
            if let failure { throw failure }
        } catch {
            rollback()
            return judge(error, mode)
        }
        do {
            try commit()
            return .done(answer)
        } catch {
            rollback()
            if case .read = mode { return .done(answer) }
            if let failure, failure.isLost {
                let unknown =
                    "the connection was lost while the write was being confirmed, "
                    + "so it is not known whether it was kept: "
                return .failed(StoreError.unavailable(unknown + failure.message))
            }
            return judge(error, mode)
        }
    }

    /// The server's first no decides, whatever the body made of it.
    private func judge<T>(_ error: any Error, _ mode: PostgresMode) -> Outcome<T> {
        guard let failure else { return isBroken ? .lost(.unavailable("\(error)")) : .failed(error) }
        if failure.isLost { return .lost(failure.storeError) }
        if failure.isConflict { return .conflict(failure.storeError) }
        let thrown: any Error = error is PostgresFailure ? failure.storeError : error
        if case .write = mode, failure.mayBeConflict { return .doubtful(thrown) }
        return .failed(thrown)
    }
}
