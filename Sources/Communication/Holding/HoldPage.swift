import Core

/// What the page beside a talk shows: its parts with their questions, and the reader's own notes.
struct HoldPage: Sendable {
    let talk: HoldingTalk
    let notes: [HoldPart: DraftNotes]
    let account: PersonID
    /// A name for this opened page, should it have no script to make one.
    let device: String

    func text(_ part: HoldPart) -> String { notes[part]?.text ?? "" }
    func seen(_ part: HoldPart) -> String { notes[part]?.seen.text ?? "" }
}
