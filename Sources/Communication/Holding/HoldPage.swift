import Core

/// What the page beside a talk shows: its parts with their questions, and the reader's own notes.
struct HoldPage: Sendable {
    let talk: HoldingTalk
    let notes: [HoldPart: DraftNotes]
    let account: PersonID
    /// A name for this opened page, should it have no script to make one.
    let device: String
    /// What was agreed with the one person of it already.
    let agreement: AgreementID?

    /// An agreement is between two, and what was written holds: it is changed on its own page.
    var draftsAgreement: Bool { talk.people.count == 1 && agreement == nil }

    func text(_ part: HoldPart) -> String { notes[part].map(part.text) ?? "" }
    func seen(_ part: HoldPart) -> String { notes[part]?.seen.text ?? "" }
}
