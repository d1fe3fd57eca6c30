import Core
import People
import Store
import Web

/// What a person added to talks of theirs, on their page for those who were said to read it (P12, P23).
///
/// Managers and HR, and who held the talk; never those below the person. Sealed words open by the button alone.
enum AddedWordsSection {
    static func load(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        let viewer = visit.viewer
        guard person != viewer.person, [.manager, .hr, .leader].contains(viewer.role), viewer.kioskIdle == nil else {
            return nil
        }
        let (talks, employeeID) = try await visit.read { tx -> ([OwnTalk.Held], String) in
            guard try !VisiblePeopleStore.above(viewer.person, tx).contains(person) else { return ([], "") }
            return (try OwnTalkStore.held(with: person, tx), try RosterStore().person(person, tx)?.employeeID ?? "")
        }
        let seesAll = viewer.role != .leader
        let shown = talks.filter { talk in
            !talk.words.isEmpty
                && (seesAll || talk.holder?.employeeID == viewer.employeeID && !talk.kind.isConfidential)
        }
        guard !shown.isEmpty else { return nil }
        return { h in
            h.ul(.class("timeline")) { h in
                for talk in shown {
                    for word in talk.words {
                        h.li(.class("timeline__item")) { h in
                            h.time(.class("faint"), .datetime(word.at), text: h.say.moment(word.at))
                            h.p(text: h.say.joined(h.say(talk.kind.word), h.say.date(talk.heldOn)))
                            if let said = word.said { h.blockquote(.class("quote"), text: said) }
                            if let sealed = word.sealed { open(sealed, employeeID, viewer.csrf, &h) }
                        }
                    }
                }
            }
        }
    }

    private static func open(_ sealed: ID<SealedText>, _ employeeID: String, _ csrf: String, _ h: inout HTML) {
        let path = Path("/people").adding(employeeID).adding("words")
        h.form(.class("note-open"), .method(.post), .action(path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("text", sealed.text)
            h.button(.class("btn"), .type("submit"), text: Words.openNote)
            h.span(.class("faint"), text: Words.openingIsRecorded)
        }
    }

    static let route = Route(.post, "/people/:employee/words", .roles([.manager, .hr])) { visit in
        let (viewer, number) = (visit.viewer, visit.parameter("employee"))
        let id = ID<SealedText>(visit.form["text"] ?? "")
        guard viewer.kioskIdle == nil,
            let person = try await visit.read({ tx in try LeaverPages.found(number, viewer, tx) })
        else { return .notFound }
        do {
            let text = try await visit.house.database.readConfidential(viewer.actor, "open words a person added") {
                tx -> String? in
                guard
                    try OwnTalkStore.held(with: person.id, tx).flatMap(\.words).contains(where: { $0.sealed == id })
                else { return nil }
                tx.note("words \(id) about \(number)")
                return try SealedTextStore(tx, clock: .system).open(id, tx)
            }
            guard let text else { return .notFound }
            let back = Path("/people").adding(number)
            return .page(person.name, at: back) { h in LeaverView.text(text, back: back, &h) }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }
}
