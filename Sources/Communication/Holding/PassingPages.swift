import Core
import People
import Store
import Web

/// What is passed on of a talk, read together before they part (P11, P13).
struct PassingPages: Sendable {
    let pages: HoldingPages

    var routes: [Route] {
        [
            Route(.get, "/talks/:course/passing", HoldingPages.readers) { visit in
                try await HoldingPages.guarded { try await show(visit) }
            },
            Route(.post, "/talks/:course/passing", HoldingPages.readers) { visit in
                try await HoldingPages.guarded { try await confirm(visit) }
            },
        ]
    }

    /// Before the talk is recorded, what the holder's notes have marked; afterwards it stands with the record.
    private func show(_ visit: Visit) async throws -> Answer {
        guard let talk = try await pages.talk(visit) else { return .notFound }
        let (course, account, clock) = (talk.course, visit.viewer.person, visit.house.clock)
        let isHeld = try await visit.read { tx in
            try talk.people.contains { try HoldingStore.talk(of: course, with: $0.employeeID, tx) != nil }
        }
        if isHeld { return .redirect(CoursePages.path(course, "record")) }
        guard talk.isHolder else { return .notFound }
        let store = TalkDraftStore(clock: clock)
        let sealed = try await visit.read { tx in try store.hasSealed(course, of: account, tx) }
        let notes = try await HoldingPages.read(course, visit, sealed: sealed) { tx in
            try store.notes(course, of: account, tx)
        }
        let steps = talk.outline.steps.map { ($0.part, notes[$0.part]?.text ?? "") }
        let items = course.kind.raisesMore ? RecordDraft(notes: steps, today: visit.today).raised : []
        return .page(HoldingWords.passingTitle, at: CoursePages.menu) { h in PassingView.page(talk, items, &h) }
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        guard let talk = try await pages.talk(visit), talk.isHolder else { return .notFound }
        let with = visit.form["with"]
        guard
            let person = talk.people.count == 1
                ? talk.people.first : talk.people.first(where: { $0.employeeID == with })
        else { return .notFound }
        var choices: [Int: RaisedItem.Passing] = [:]
        for number in 1...100 {
            choices[number] = visit.form["passing\(number)"].flatMap(RaisedItem.Passing.init)
        }
        let (course, chosen, clock) = (talk.course, choices, visit.house.clock)
        let isKept = try await visit.write("pass on what a talk raised") { tx in
            guard let held = try HoldingStore.talk(of: course, with: person.employeeID, tx) else { return false }
            try RaisedStore(clock: clock).show(chosen, of: held, of: course, tx)
            return true
        }
        guard isKept else { return .notFound }
        let path = CoursePages.path(course, "record").query("done", "1")
        return .redirect(talk.people.count > 1 ? path.query("with", with) : path)
    }
}
