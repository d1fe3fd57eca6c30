import Foundation
import Synchronization

/// So many threads at once for calls that block, apart from those everybody shares; nobody waits longer than told.
///
/// A call that hangs keeps its place until it ends, whoever asked has gone on by then.
final class BoundedThreads: Sendable {
    private typealias Work = @Sendable () -> Void

    private struct State {
        var running = 0
        var waiting: [Work] = []
    }

    private let name: String
    private let places: Int
    private let queue: Int
    private let state = Mutex(State())

    init(_ name: String, places: Int, queue: Int) { (self.name, self.places, self.queue) = (name, places, queue) }

    /// What the body says; `late` where that takes too long, `full` where too many wait already.
    func run<T: Sendable>(
        within span: Duration,
        late: T,
        full: T,
        _ body: @escaping @Sendable () -> T
    ) async -> T {
        let reply = Reply<T>()
        let isTaken = take {
            // Nobody waits for it any more: it is not begun.
            if !reply.isGiven { reply.give(body()) }
        }
        guard isTaken else { return full }
        let timer = Task {
            do {
                try await Task.sleep(for: span)
                reply.give(late)
            } catch {
                // Answered in time.
            }
        }
        defer { timer.cancel() }
        return await reply.value()
    }

    private func take(_ work: @escaping Work) -> Bool {
        let begins: Bool? = state.withLock { state in
            if state.running < places {
                state.running += 1
                return true
            }
            guard state.waiting.count < queue else { return nil }
            state.waiting.append(work)
            return false
        }
        guard let begins else { return false }
        if begins { begin(work) }
        return true
    }

    private func begin(_ work: @escaping Work) {
        Thread.detachNewThread { [self] in
            Thread.current.name = name
            work()
            while let next = next() { next() }
        }
    }

    /// Whoever waits longest; nil gives the place back.
    private func next() -> Work? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.running -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}

/// One answer for one who waits; what is said after the first is not heard.
private final class Reply<T: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<T, Never>)
        case given(T)
        case heard
    }

    private let state = Mutex(State.open)

    var isGiven: Bool {
        state.withLock { state in
            switch state {
            case .open, .awaited: false
            case .given, .heard: true
            }
        }
    }

    func give(_ value: T) {
        let waiting: CheckedContinuation<T, Never>? = state.withLock { state in
            switch state {
            case .open:
                state = .given(value)
                return nil
            case .awaited(let continuation):
                state = .heard
                return continuation
            case .given, .heard: return nil
            }
        }
        waiting?.resume(returning: value)
    }

    /// Asked for once.
    func value() async -> T {
        await withCheckedContinuation { continuation in
            let given: T? = state.withLock { state in
                guard case .given(let value) = state else {
                    state = .awaited(continuation)
                    return nil
                }
                state = .heard
                return value
            }
            if let given { continuation.resume(returning: given) }
        }
    }
}
