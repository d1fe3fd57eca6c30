/// At most so many connections to one database; whoever finds none waits in line.
actor PostgresPool {
    private let url: String
    private let limit: Int
    private let threadName: String
    /// The last one given back is taken first: it has its statements prepared.
    private var idle: [PostgresLink] = []
    /// Connections that are open or being opened.
    private var made = 0
    /// Each is handed a connection, or nil: a place to make one.
    private var waiting: [CheckedContinuation<PostgresLink?, any Error>] = []
    private var closing: [CheckedContinuation<Void, Never>] = []
    private var isClosed = false

    /// Milliseconds between attempts to connect: a restarting server gets about two seconds.
    private static let pauses = [50, 100, 200, 400, 800]

    init(url: String, limit: Int, threadName: String) {
        (self.url, self.limit, self.threadName) = (url, limit, threadName)
    }

    /// Makes the first connection at once, so that a wrong address is told when the program starts.
    func open() async throws {
        made += 1
        do {
            try await give(connect(pauses: []), isBroken: false)
        } catch {
            leave(error)
            throw error
        }
    }

    var load: EngineLoad { EngineLoad(open: made, idle: idle.count, waiting: waiting.count) }

    func take() async throws -> PostgresLink {
        if isClosed { throw PostgresPool.closed }
        if let link = idle.popLast() { return link }
        if made < limit {
            made += 1
        } else if let link = try await withCheckedThrowingContinuation({ waiting.append($0) }) {
            return link
        }
        do {
            return try await connect(pauses: PostgresPool.pauses)
        } catch {
            leave(error)
            throw error
        }
    }

    func give(_ link: PostgresLink, isBroken: Bool) async {
        if isBroken || isClosed {
            // One broken connection is mostly the end of all of them: the server was restarted.
            let suspects = [link] + idle
            idle = []
            for suspect in suspects {
                await suspect.close()
                leave(nil)
            }
        } else if waiting.isEmpty {
            idle.append(link)
        } else {
            waiting.removeFirst().resume(returning: link)
        }
    }

    /// Ends every connection and its thread; a transaction under way is waited for.
    func close() async {
        isClosed = true
        for waiter in waiting { waiter.resume(throwing: PostgresPool.closed) }
        waiting = []
        let links = idle
        idle = []
        for link in links {
            await link.close()
            made -= 1
        }
        if made > 0 { await withCheckedContinuation { closing.append($0) } }
    }

    private static let closed = StoreError.unavailable("it has been closed")

    /// Gives the free place of a connection to the first in line, who makes another.
    //
    // Where nobody can connect and no connection is left to wait for, everyone in line hears why.
    private func leave(_ error: (any Error)?) {
        if !isClosed, error == nil, !waiting.isEmpty {
            waiting.removeFirst().resume(returning: nil)
            return
        }
        made -= 1
        guard made == 0 else { return }
        if let error {
            for waiter in waiting { waiter.resume(throwing: error) }
            waiting = []
        }
        for waiter in closing { waiter.resume() }
        closing = []
    }

    private func connect(pauses: [Int]) async throws -> PostgresLink {
        var pauses = pauses[...]
        let deadline = ContinuousClock.now + .seconds(2)
        while true {
            let link = PostgresLink(name: threadName)
            do {
                try await link.open(url)
                return link
            } catch {
                await link.close()
                guard !isClosed, let pause = pauses.popFirst(), ContinuousClock.now < deadline else { throw error }
                try await Task.sleep(for: .milliseconds(pause))
            }
        }
    }
}
