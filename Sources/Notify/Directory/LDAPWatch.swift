import CLDAP
import Dispatch
import Foundation
import Synchronization

/// Cuts a connection that takes too long as a whole.
///
/// The library's own spans leave out the greeting of TLS, where a server that takes the call and says nothing would
/// hold a thread for good.
final class LDAPWatch: Sendable {
    /// A second name of the connection's socket, so that a closed one's number is never another's.
    private final class Line: Sendable {
        private struct State {
            var socket: Int32?
            var isOver = false
        }

        private let state = Mutex(State())

        /// False where it is too late, and for a second connection.
        func met(_ known: Int32) -> Bool {
            state.withLock { state in
                guard !state.isOver, state.socket == nil, known >= 0 else { return false }
                let own = dup(known)
                guard own >= 0 else { return false }
                state.socket = own
                return true
            }
        }

        /// Whoever reads hears the end of it; written is still, so that no signal is raised.
        func cut() {
            state.withLock { state in
                state.isOver = true
                if let socket = state.socket { shutdown(socket, Int32(SHUT_RD)) }
            }
        }

        func end() {
            state.withLock { state in
                state.isOver = true
                if let socket = state.socket { close(socket) }
                state.socket = nil
            }
        }
    }

    /// What the library is told to call once it is connected; valid as long as the watch is.
    nonisolated(unsafe) let meeting: UnsafeMutablePointer<ldap_conncb>
    private let line = Line()

    init() {
        meeting = .allocate(capacity: 1)
        meeting.initialize(
            to: ldap_conncb(
                lc_add: { handle, buffer, _, _, meeting in
                    guard let handle, let buffer, let known = meeting?.pointee.lc_arg else { return -1 }
                    let line = Unmanaged<Line>.fromOpaque(known).takeUnretainedValue()
                    guard ldap_wait_quietly(handle) == LDAP_OPT_SUCCESS else { return -1 }
                    return line.met(ldap_socket(buffer)) ? 0 : -1
                },
                lc_del: { _, _, _ in },
                lc_arg: Unmanaged.passUnretained(line).toOpaque()
            )
        )
    }

    deinit {
        line.end()
        meeting.deinitialize(count: 1)
        meeting.deallocate()
    }

    func begin(seconds: Int) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { [weak line] in line?.cut() }
    }

    /// The socket's second name is given back at once, so that the connection closes.
    func end() { line.end() }
}
