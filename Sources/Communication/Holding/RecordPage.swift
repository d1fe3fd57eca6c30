import Core
import People

/// What the record of a talk shows: what was written with all its versions, what is passed on, and a form for its holder.
struct RecordPage: Sendable {
    let talk: HoldingTalk
    /// Whose record of a group's it is; nil with a department.
    let person: Person?
    let held: HeldTalkKey?
    /// Versions this reader may read, oldest first.
    let said: [TalkSaid]
    let raised: [RaisedStore.Kept]
    var draft: RecordDraft
    var refusal: Word?
    /// When what was agreed was last written; nil without an agreement.
    var agreementWrittenAt: Instant?

    /// What was agreed stands as it was before the record was corrected.
    var offersChange: Bool { agreementWrittenAt.map(said.offersChange) ?? false }

    var isDone: Bool { held != nil || !said.isEmpty }

    /// The form of somebody who opens it: what stands, or what the notes say.
    static func draft(
        held: HeldTalkKey?,
        said: [TalkSaid],
        notes: [(part: HoldPart, text: String)],
        agreed: TermsDraft = TermsDraft(),
        minutes: String?,
        today: Day
    ) -> RecordDraft {
        guard held != nil || !said.isEmpty else {
            var draft = RecordDraft(notes: notes, today: today)
            draft.take(agreed)
            draft.minutes = minutes ?? ""
            return draft
        }
        var draft = RecordDraft()
        for (field, newest) in said.newest { draft.texts[field] = newest.text ?? "" }
        draft.heldOn = (held?.heldOn ?? today).description
        draft.minutes = held?.minutes.map(String.init) ?? ""
        draft.place = held?.place?.rawValue ?? ""
        return draft
    }
}

extension TalkCourse {
    /// What somebody who may open a talk is to it, for who reads a field.
    func standing(of role: Role, _ employeeID: String) -> Set<FieldReaders.Reader> {
        var all: Set<FieldReaders.Reader> = []
        if holder == employeeID { all.insert(.holder) }
        if role == .hr { all.insert(.hr) }
        if role == .manager { all.insert(.above) }
        return all
    }
}
