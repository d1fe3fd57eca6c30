import Core
import People

/// A talk of the reader's own, ahead or held, as they may see it on a screen that others pass by.
struct OwnTalk: Sendable, Hashable {
    /// What it was about, in words nobody minds: care, own matters and exits are a talk and nothing more.
    static func neutral(_ kind: TalkKind) -> Word { kind.isCare ? Words.talkNamed : kind.word }

    /// Why, as it would be said aloud (P4): of what nobody else may know, nothing but that it is a word.
    static func why(_ line: PlanLine?) -> Word { line.map { Announcement($0).words } ?? Words.talkComesUp }

    /// Talk ahead that the reader was told of.
    struct Coming: Sendable, Hashable {
        let start: Instant
        let minutes: Int
        let place: String?
        /// Nil where nobody who looks on may know.
        let holder: NamedPerson?
        let why: Word
    }

    /// A talk that was held.
    struct Held: Sendable, Hashable {
        let id: ID<HeldTalk>
        let kind: TalkKind
        let heldOn: Day
        let minutes: Int?
        let holder: NamedPerson?
        let words: [OwnWord]
    }
}

/// Words a person added to a talk of theirs (P23); nil where they lie sealed.
struct OwnWord: Sendable, Hashable {
    let talk: ID<HeldTalk>
    let at: Instant
    let said: String?
    let sealed: ID<SealedText>?

    static let longest = 1000
}
