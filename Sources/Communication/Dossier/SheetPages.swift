import Core
import People
import Store
import Web

/// What this area brings to the sheet somebody reads before a talk (P2).
enum SheetPages {
    /// The talk it is read for, where the address names one that this reader may open.
    static func course(_ person: PersonID, _ visit: Visit) async throws -> SheetLines? {
        guard let id = visit.query["for"].map({ CourseID($0) }) else { return nil }
        let viewer = visit.viewer
        let course = try await visit.read { tx in try CoursePages.open(id, viewer, tx) }
        guard let course, course.people.contains(person) else { return nil }
        let path = CoursePages.path(course)
        return SheetLines(
            [{ h, _ in h.a(.href(path), text: course.kind.word) }],
            most: 1
        )
    }

    /// What is due and why: all of it for the holder, what their sight allows for others.
    static func due(_ person: PersonID, _ visit: Visit, _ cache: ObligationCache) async throws -> SheetLines? {
        let view = try await cache.view()
        let sight = try await Sight.of(visit, view, cache)
        let open = view.unmet.filter { $0.person == person && sight.admits($0, view.facts) }
        guard !open.isEmpty else { return nil }
        let names = KnownNames(view.facts.roster, visible: sight.visible)
        let lines = open.map { obligation -> SheetLines.Line in
            let reason = obligation.reason.sentence(naming: names.name(of:))
            return { h, _ in
                h.text(reason)
                h.text(" ")
                h.time(.class("faint"), .datetime(obligation.dueOn), text: h.say.day(obligation.dueOn))
                h.span(.class("faint"), text: " \(obligation.rule.rawValue) ")
                if obligation.state == .late { h.badge(.late, Words.late) }
            }
        }
        return SheetLines(lines, most: 5)
    }

    /// What leaders said of the week's lists: a leader reads only what they said themselves.
    static func said(_ person: PersonID, _ visit: Visit, _ cache: ObligationCache) async throws -> SheetLines? {
        let (role, employeeID) = (visit.viewer.role, visit.viewer.employeeID)
        let all = try await visit.read { tx in try SaidStore.said(of: person, tx) }
        let words = all.filter { $0.answer?.text != nil && (role != .leader || $0.leader == employeeID) }
        guard !words.isEmpty else { return nil }
        let names = KnownNames(try await cache.view().facts.roster)
        let lines = words.map { one -> SheetLines.Line in
            let leader = names.name(of: one.leader)
            return { h, _ in
                h.strong(text: leader)
                h.text(" \(h.say.quoted(one.answer?.text ?? "")) ")
                h.time(.class("faint"), .datetime(one.at), text: h.say.date(h.say.zone.day(of: one.at)))
            }
        }
        return SheetLines(lines, most: 3)
    }

    /// Past talks and what the reader may read of them; what is sealed opens by its button.
    static func talks(_ person: PersonID, _ visit: Visit) async throws -> SheetLines? {
        let viewer = visit.viewer
        let reader = ArchiveReader(person: viewer.person, employeeID: viewer.employeeID, role: viewer.role)
        let talks = try await visit.read { tx in try ArchiveStore.talks(with: person, for: reader, tx) }
        guard !talks.isEmpty else { return nil }
        return SheetLines(talks.map { talk in { h, csrf in line(talk, reader, csrf, &h) } }, most: 5)
    }

    private static func line(_ talk: ArchiveLine, _ reader: ArchiveReader, _ csrf: String, _ h: inout HTML) {
        h.time(.class("faint"), .datetime(talk.heldOn), text: h.say.date(talk.heldOn))
        h.text(" ")
        h.strong(text: talk.kind.word)
        if let holder = talk.holder {
            h.span(.class("faint"), text: " \(h.say(Words.by)) \(holder.name ?? holder.employeeID)")
        }
        if let text = talk.text { h.p(.class("sheet__text"), text: ArchivePage.beginning(of: text)) }
        if let note = talk.sealedNote, reader.mayOpen(talk) {
            NoteView.button(note, of: talk.person.employeeID, csrf: csrf, &h)
        }
    }
}

extension ArchiveReader {
    /// Whether they may open the sealed note of a talk they may know of.
    fileprivate func mayOpen(_ talk: ArchiveLine) -> Bool {
        let source = ConfidentialNote.Source.talk(talk.kind, heldBy: talk.holder?.employeeID)
        return ConfidentialNote.mayOpen(source, role: role, employeeID: employeeID, isSelf: false)
    }
}
