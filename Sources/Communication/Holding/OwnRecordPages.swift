import Core
import People
import Store
import Web

/// The person's side of a record: what was written down of their own talks, before and after corrections (P12).
enum OwnRecordPages {
    private static let opening = Path("/my/talks/record/opened")

    static let route = Route(.post, "/my/talks/record/opened", OwnTalksPages.readers) { visit in
        try await HoldingPages.guarded { try await open(visit) }
    }

    static let section = OwnTalkSection(HoldingWords.ownRecord, rank: 25) { visit in
        // What is written about somebody is not for a screen that many share.
        guard visit.viewer.kioskIdle == nil else { return nil }
        let (person, clock, csrf) = (visit.viewer.person, visit.house.clock, visit.viewer.csrf)
        let all = try await visit.read { tx in try OwnRecordStore.written(of: person, clock: clock, tx) }
        let shown = all.filter { one in one.said.contains { $0.text != nil || $0.sealed != nil } }
        guard !shown.isEmpty else { return nil }
        return { h in
            for one in shown {
                h.h3(text: h.say.joined(h.say(OwnTalk.neutral(one.kind)), h.say.date(one.heldOn)))
                if one.isSealed { button(one.talk, csrf, &h) } else { RecordView.versions(one.said, &h) }
            }
        }
    }

    private static func button(_ talk: ID<HeldTalk>, _ csrf: String, _ h: inout HTML) {
        h.form(.class("note-open"), .method(.post), .action(opening)) { h in
            h.hidden("csrf", csrf)
            h.hidden("talk", talk.text)
            h.button(.class("btn"), .type("submit"), text: Words.openNote)
            h.span(.class("faint"), text: Words.openingIsRecorded)
        }
    }

    private static func open(_ visit: Visit) async throws -> Answer {
        let (viewer, clock, id) = (visit.viewer, visit.house.clock, ID<HeldTalk>(visit.form["talk"] ?? ""))
        guard viewer.kioskIdle == nil else { return .notFound }
        let known = try await visit.read { tx in
            try OwnRecordStore.written(of: viewer.person, clock: clock, tx).first { $0.talk == id }
        }
        guard let known else { return .notFound }
        let said = try await visit.house.database.readConfidential(viewer.actor, "open own words") { tx in
            tx.note("own words of a talk")
            if known.kind == .c5 { tx.hideAudit(from: viewer.person) }
            return try TalkSaidStore(clock: clock).said(.talk(id, viewer.person), opening: true, tx)
                .filter { $0.readers.admits([.person]) }
        }
        return .page(HoldingWords.ownRecord, at: OwnTalksPages.path) { h in
            h.pageHead(HoldingWords.ownRecord, sub: h.say.date(known.heldOn)) { h in
                h.a(.class("btn"), .href(OwnTalksPages.path), text: Words.noteBack)
            }
            h.section(.class("card")) { h in RecordView.versions(said, &h) }
        }
    }
}
