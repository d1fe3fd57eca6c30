import Core
import People
import Store
import Web

/// What this area shows on a person's page.
enum DossierPages {
    /// What is due: for managers and HR only; a person never reads why they are on a list here.
    static func obligations(
        _ person: PersonID,
        _ visit: Visit,
        _ cache: ObligationCache
    ) async throws -> DossierSection.Body? {
        let reader = visit.viewer
        guard [.manager, .hr].contains(reader.role) || reader.opened.contains(person), person != reader.person,
            try await !isAbove(person, visit)
        else { return nil }
        let view = try await cache.view()
        let open = view.unmet.filter { one in
            one.person == person && one.isKnown(to: reader.role, reader.employeeID)
        }
        guard !open.isEmpty else { return nil }
        let names = KnownNames(view.facts.roster)
        return { h in
            h.ul(.class("timeline")) { h in
                for obligation in open {
                    h.li(.class("timeline__item")) { h in
                        h.time(.class("faint"), .datetime(obligation.dueOn), text: h.say.day(obligation.dueOn))
                        h.p { h in
                            h.text(obligation.reason.sentence(naming: names.name(of:)))
                            h.text(" ")
                            if obligation.state == .late { h.badge(.late, Words.late) }
                            h.span(.class("faint"), text: obligation.rule.rawValue)
                        }
                    }
                }
            }
        }
    }

    /// What is due and was said with a superior is not for those below (C5a).
    private static func isAbove(_ person: PersonID, _ visit: Visit) async throws -> Bool {
        let reader = visit.viewer.person
        return try await visit.read { tx in try VisiblePeopleStore.above(reader, tx).contains(person) }
    }

    /// What leaders said of the week's lists and whom they told (P2): a leader reads only what they said themselves, the
    /// person nothing (K12d).
    static func said(_ person: PersonID, _ visit: Visit, _ cache: ObligationCache) async throws -> DossierSection.Body?
    {
        let (role, employeeID) = (visit.viewer.role, visit.viewer.employeeID)
        guard [.manager, .hr, .leader].contains(role), person != visit.viewer.person,
            try await !isAbove(person, visit)
        else { return nil }
        let all = try await visit.read { tx in try SaidStore.said(of: person, tx) }
        let said = all.filter { role != .leader || $0.leader == employeeID }
        guard !said.isEmpty else { return nil }
        let names = KnownNames(try await cache.view().facts.roster)
        return { h in
            h.ol(.class("timeline")) { h in
                for one in said {
                    h.li(.class("timeline__item")) { h in
                        h.time(.class("faint"), .datetime(one.at), text: h.say.moment(one.at))
                        h.p { h in
                            h.strong(text: one.answer?.word ?? Words.personTold)
                            h.text(" ")
                            if one.isLate { h.badge(.plain, Words.isLateComment) }
                            h.span(.class("faint")) { h in
                                h.text(" ")
                                h.person(names.person(one.leader))
                                if let week = Week(one.week) { h.text(" · \(h.say.week(week))") }
                            }
                        }
                        if let text = one.answer?.text { h.blockquote(.class("quote"), text: text) }
                    }
                }
            }
        }
    }

    /// What is on file of a talk in plain words.
    private static func words(of talk: TalkRecord, _ h: inout HTML) {
        guard !talk.kind.isConfidential else { return }
        if let note = talk.note { h.p(.class("sub"), text: note) }
        for (word, text) in [(ArchiveWords.agreed, talk.agreed), (ArchiveWords.promised, talk.promised)] {
            if let text { h.p(.class("sub"), text: "\(h.say(word))\(h.say(ArchiveWords.colon))\(text)") }
        }
    }

    /// Talks held: a leader sees neither care nor own matters nor exit (K12d); the person sees their own, without notes.
    static func talks(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        let (reader, isSelf) = (visit.viewer, person == visit.viewer.person)
        let isOpened = reader.opened.contains(person)
        guard isSelf || isOpened || [.manager, .hr, .leader].contains(reader.role),
            try await !isAbove(person, visit)
        else { return nil }
        let now = visit.now
        let (talks, employeeID) = try await visit.read { tx in
            (
                try CommunicationStore(clock: .fixed(now)).talks(with: person, for: reader.employeeID, tx),
                try RosterStore().person(person, tx)?.employeeID
            )
        }
        let isLeader = reader.role == .leader && !isOpened
        let shown = talks.filter { isSelf || !isLeader || $0.talk.kind.isOpenToLeaders }
        let showsNotes = !isSelf && !isLeader
        return { h in
            if shown.isEmpty { h.p(.class("sub"), text: Words.noTalks) }
            h.ol(.class("timeline")) { h in
                for (talk, holder) in shown {
                    h.li(.class("timeline__item")) { h in
                        h.time(.class("faint"), .datetime(talk.heldOn), text: h.say.date(talk.heldOn))
                        h.p { h in
                            h.strong(text: talk.kind.word)
                            h.span(.class("faint")) { h in
                                if let minutes = talk.minutes { h.text(" \(h.say(Words.minutes(minutes)))") }
                                guard let holder else { return }
                                h.text(" \(talk.minutes == nil ? "" : "· ")\(h.say(Words.by)) ")
                                h.person(holder)
                            }
                        }
                        if showsNotes { words(of: talk, &h) }
                        if let note = talk.sealedNote, let employeeID, talk.mayOpenNote(reader) {
                            NoteView.button(note, of: employeeID, csrf: reader.csrf, &h)
                        }
                    }
                }
            }
        }
    }
}

extension TalkRecord {
    /// Whether a viewer may open the sealed note of a talk they may see.
    fileprivate func mayOpenNote(_ viewer: Viewer) -> Bool {
        viewer.kioskIdle == nil
            && ConfidentialNote.mayOpen(
                .talk(kind, heldBy: heldBy),
                role: viewer.role,
                employeeID: viewer.employeeID,
                isSelf: person == viewer.person
            )
    }
}
