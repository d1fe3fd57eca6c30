import Core
import Logging
import ServiceLifecycle
import Store

/// Tells open pages that something they show has changed; asks the database once a second for all of them.
package actor LiveHub: Service {
    /// Open pages of one server, and of one person.
    static let most = 2_000
    static let mostEach = 8
    /// News a page may be behind before it is let go.
    static let buffer = 16
    /// A sign of life so often, and an end so late that a session that is over is noticed; in seconds.
    static let pulse = 20
    static let longest = 600

    private struct Listener {
        let reader: LiveReader
        /// The token of the session the page was opened in.
        let session: String?
        let until: Instant
        let stream: AsyncStream<LiveEvent>.Continuation
    }

    private let database: Database
    private let clock: Clock
    private let log: Logger
    private let ended: @Sendable (Set<String>) async throws -> Set<String>
    private var listeners: [Int: Listener] = [:]
    private var number = 0
    private var place: Int?
    private var pulsesAt = Instant(seconds: 0)

    /// `ended` tells which sessions, by their tokens, are over: their pages hear nothing more.
    package init(
        database: Database,
        clock: Clock,
        log: Logger,
        ended: @escaping @Sendable (Set<String>) async throws -> Set<String> = { _ in [] }
    ) {
        (self.database, self.clock, self.log, self.ended) = (database, clock, log, ended)
    }

    var count: Int { listeners.count }

    /// A stream for one page; nil where too many are open.
    func listen(_ reader: LiveReader, session: String? = nil) -> AsyncStream<LiveEvent>? {
        guard listeners.count < Self.most,
            listeners.values.count(where: { $0.reader.person == reader.person }) < Self.mostEach
        else { return nil }
        let (stream, continuation) = AsyncStream.makeStream(
            of: LiveEvent.self,
            bufferingPolicy: .bufferingOldest(Self.buffer)
        )
        number += 1
        let mine = number
        listeners[mine] = Listener(
            reader: reader,
            session: session,
            until: clock.now() + Self.longest,
            stream: continuation
        )
        continuation.onTermination = { _ in Task { await self.forget(mine) } }
        continuation.yield(.hello)
        return stream
    }

    package func run() async throws {
        await Heartbeat.run(log, waiting: "open pages wait for the database") { try await self.beat() }
        for listener in listeners.values { listener.stream.finish() }
        listeners = [:]
    }

    /// What is done each second; tests call it by hand.
    func beat() async throws {
        let now = clock.now()
        if now >= pulsesAt {
            for (number, listener) in listeners {
                if listener.until <= now { end(number) } else { send(.pulse, to: number, listener) }
            }
            pulsesAt = now + Self.pulse
        }
        // Before the news: who has signed out must not hear of what came after.
        let over = try await ended(Set(listeners.values.compactMap(\.session)))
        for (number, listener) in listeners where listener.session.map(over.contains) ?? false { end(number) }
        let known = place
        let (changes, last) = try await database.read(.system("open pages")) { tx in
            guard let known else { return (Set<LiveTopicStore.Change>(), try LiveTopicStore.end(tx)) }
            return try LiveTopicStore.changes(after: known, tx)
        }
        place = last
        guard !changes.isEmpty else { return }
        for (number, listener) in listeners {
            for name in listener.reader.news(in: changes) { send(.changed(name), to: number, listener) }
        }
    }

    /// Who does not take what is sent is let go; their page comes back by itself when it can.
    private func send(_ event: LiveEvent, to number: Int, _ listener: Listener) {
        if case .enqueued = listener.stream.yield(event) { return }
        end(number)
    }

    private func end(_ number: Int) {
        listeners.removeValue(forKey: number)?.stream.finish()
    }

    private func forget(_ number: Int) { listeners[number] = nil }
}

/// What is sent down a stream of server-sent events.
package enum LiveEvent: Sendable, Hashable {
    case hello
    case pulse
    /// Only the name of what changed, never its content.
    case changed(String)

    /// As the event stream writes it (HTML standard, server-sent events).
    var text: String {
        switch self {
        case .hello: "retry: 5000\n\n"
        case .pulse: ":\n\n"
        case .changed(let name): "event: changed\ndata: \(name)\n\n"
        }
    }
}
