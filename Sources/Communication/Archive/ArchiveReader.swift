import Core
import People

/// Who looks into the archive: beside their scope, all that decides what they may know of and read.
struct ArchiveReader: Sendable, Hashable {
    let person: PersonID
    let employeeID: String
    let role: Role

    /// Whether only the kinds open to leaders are listed, and those they held themselves (K12d).
    var isLeader: Bool { role == .leader }

    /// What the reader is to everybody in scope; who held a talk is its holder besides.
    var reads: FieldReaders.Reader {
        switch role {
        case .hr: .hr
        case .leader: .leader
        default: .above
        }
    }
}

/// A held talk on a page of the archive.
struct ArchiveLine: Sendable, Hashable {
    let number: Int64
    let kind: TalkKind
    let heldOn: Day
    let minutes: Int?
    let person: NamedPerson
    let team: String
    let holder: NamedPerson?
    /// What this reader may read of it.
    let text: String?
    /// Where its words lie sealed.
    let sealedNote: ID<SealedText>?

    /// Its words are sealed: the archive knows that it was held, and no more.
    var isSealed: Bool { kind.isConfidential }
}
