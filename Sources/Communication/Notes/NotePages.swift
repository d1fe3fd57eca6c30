import Core
import People
import Store
import Web

/// A confidential note opened by a button, which leaves in the audit who opened whose, when and from where.
enum NotePages {
    static let routes: [Route] = [
        Route(.post, "/people/:employee/notes", .roles([.manager, .hr])) { visit in try await open(visit) }
    ]

    private static func open(_ visit: Visit) async throws -> Answer {
        let (viewer, employeeID) = (visit.viewer, visit.parameter("employee"))
        let id = ID<SealedText>(visit.form["note"] ?? "")
        // Who may not open it leaves no row: a note that is not theirs is no note.
        guard try await visit.read({ tx in try known(id, employeeID, viewer, tx) }) != nil else { return .notFound }
        do {
            let opened = try await visit.house.database.readConfidential(viewer.actor, "open a confidential note") {
                tx in
                guard let (note, person) = try known(id, employeeID, viewer, tx) else { return OpenedNote?.none }
                // Neither kind nor words: the audit is read by more people than the note.
                tx.note("note \(id) about \(employeeID)")
                // That there is an own matter is for HR alone to read (C5a).
                if case .talk(.c5, _) = note.source { tx.hideAudit(from: note.hiddenFrom ?? person.id) }
                guard let text = try SealedTextStore(tx, clock: .system).open(id, tx) else { return nil }
                return OpenedNote(note: note, text: text, employeeID: employeeID, name: person.name)
            }
            guard let opened else { return .notFound }
            let back = visit.form["back"].flatMap(Path.init(local:)) ?? Path("/people").adding(employeeID)
            return .page(Words.noteTitle, at: Path("/people").adding(employeeID)) { h in
                NoteView.page(opened, back: back, &h)
            }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }

    /// The note and whom it is about, for who may open it.
    private static func known(
        _ id: ID<SealedText>,
        _ employeeID: String,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> (note: ConfidentialNote, person: Person)? {
        guard viewer.kioskIdle == nil, let personID = try RosterStore().id(of: employeeID, tx),
            try !VisiblePeopleStore.above(viewer.person, tx).contains(personID),
            let person = try RosterStore().person(personID, tx),
            let note = try ConfidentialNoteStore.find(id, of: personID, for: viewer.employeeID, tx),
            ConfidentialNote.mayOpen(
                note.source,
                role: viewer.role,
                employeeID: viewer.employeeID,
                isSelf: personID == viewer.person
            )
        else { return nil }
        return (note, person)
    }
}

/// A note as it is shown, once.
struct OpenedNote: Sendable {
    let note: ConfidentialNote
    let text: String
    let employeeID: String
    let name: String
}
