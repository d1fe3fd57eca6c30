import Core

/// Something the holder promised in an agreement, and what was said of it since; the person reads all of it.
struct Promised: Sendable, Hashable {
    enum State: String, Sendable { case open, kept, dropped }

    struct Word: Sendable, Hashable {
        enum Said: String, Sendable, CaseIterable {
            case kept
            case notYet = "not_yet"
        }

        let said: Said
        let at: Instant
        let by: String
        let words: String?
    }

    /// Days after which a promise that is not kept yet is asked for again.
    static let askedAgain = 7

    let number: Int
    let dueOn: Day
    /// The day it is asked for.
    let askOn: Day
    let state: State
    /// In the order they were said.
    let said: [Word]

    func isDue(on day: Day) -> Bool { state == .open && askOn <= day }
    func isLate(on day: Day) -> Bool { state == .open && dueOn < day }
}
