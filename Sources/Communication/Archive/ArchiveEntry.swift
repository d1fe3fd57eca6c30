import Core
import People

/// A held talk as the archive lists it.
struct ArchiveEntry: Sendable, Hashable {
    let talk: ID<HeldTalk>
    let person: PersonID
    let kind: TalkKind
    let heldAt: Instant
    let heldOn: Day
    let heldBy: String?
    let hiddenFrom: PersonID?

    /// Its place in the archive: the later it was held the higher, a multiple of four; another talk of the same second
    /// differs by its id.
    var number: Int64 {
        var mark: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in talk.text.utf8 { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Self.first(at: heldAt) | Int64(mark >> 36) << 2
    }

    /// The lowest place of a moment.
    static func first(at moment: Instant) -> Int64 {
        // Two centuries ahead the places are used up.
        min(max(moment.seconds, -farthest), farthest) << 30
    }

    private static let farthest: Int64 = (1 << 33) - 1
}
