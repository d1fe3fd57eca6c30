import Core
import People

/// A talk that was held, as recorded.
package struct TalkRecord: Sendable, Hashable {
    package let person: PersonID
    package let kind: TalkKind
    package let heldAt: Instant
    package let heldOn: Day
    package let minutes: Int?
    package let heldBy: String?
    /// What is read of a talk of a confidential kind is nil here: it lies sealed.
    package let note: String?
    /// What both agreed and what the holder promised, as a file of past talks says it.
    package let agreed: String?
    package let promised: String?
    package let sealedNote: ID<SealedText>?
    package let sourceKey: String

    package init(
        person: PersonID,
        kind: TalkKind,
        heldAt: Instant,
        heldOn: Day,
        minutes: Int?,
        heldBy: String?,
        note: String?,
        agreed: String? = nil,
        promised: String? = nil,
        sealedNote: ID<SealedText>? = nil,
        sourceKey: String
    ) {
        (self.person, self.kind, self.heldAt, self.heldOn) = (person, kind, heldAt, heldOn)
        (self.minutes, self.heldBy, self.note, self.sealedNote) = (minutes, heldBy, note, sealedNote)
        (self.agreed, self.promised) = (agreed, promised)
        self.sourceKey = sourceKey
    }
}

extension TalkRecord {
    /// All its words in one text: what of a confidential kind is sealed.
    var words: String? {
        let words = [note, agreed, promised].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: "\n")
    }
}
