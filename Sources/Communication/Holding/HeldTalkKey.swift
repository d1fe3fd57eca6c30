import Core

/// Which held talk, with whom and when: as much as a record hangs on.
struct HeldTalkKey: Sendable, Hashable {
    let id: ID<HeldTalk>
    let person: PersonID
    let heldAt: Instant
    let heldOn: Day
    let minutes: Int?
    let place: TalkPlace?
}
