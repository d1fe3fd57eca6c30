import Core
import Foundation
import People
import Store
import Web

/// The record after a talk: four fields, three minutes; a correction is a new version (P12).
struct RecordPages: Sendable {
    let pages: HoldingPages

    var routes: [Route] {
        [
            Route(.get, "/talks/:course/record", HoldingPages.readers) { visit in
                try await HoldingPages.guarded {
                    guard let page = try await page(visit, visit.query["with"]) else { return .notFound }
                    return show(page, visit)
                }
            },
            Route(.post, "/talks/:course/record", HoldingPages.readers) { visit in
                try await HoldingPages.guarded { try await save(visit) }
            },
        ]
    }

    private func show(_ page: RecordPage, _ visit: Visit, status: Int = 200) -> Answer {
        .page(
            HoldingWords.recordTitle,
            at: CoursePages.menu,
            status: status,
            notice: visit.query["done"].map { _ in visit.say(HoldingWords.recordSaved) }
        ) { h in RecordView.page(page, csrf: visit.viewer.csrf, &h) }
    }

    private func page(_ visit: Visit, _ with: String?) async throws -> RecordPage? {
        guard let talk = try await pages.talk(visit) else { return nil }
        return try await page(talk, visit, with)
    }

    private func page(_ talk: HoldingTalk, _ visit: Visit, _ with: String?) async throws -> RecordPage? {
        let course = talk.course
        let person = talk.people.count == 1 ? talk.people.first : talk.people.first { $0.employeeID == with }
        // A group is asked for one by one.
        if talk.people.count > 1, person == nil, with != nil { return nil }
        let (account, isHolder, clock) = (visit.viewer.person, talk.isHolder, visit.house.clock)
        let standing = course.standing(of: visit.viewer.role, visit.viewer.employeeID)
        let isSealed = course.kind.isConfidential
        let hasWords = try await visit.read { tx in
            try isHolder && TalkDraftStore(clock: clock).hasSealed(course, of: account, tx)
                || person.flatMap { try HoldingStore.talk(of: course, with: $0.employeeID, tx) } != nil
        }
        let outline = talk.outline
        let (minutes, today) = (visit.query["minutes"], visit.today)
        return try await HoldingPages.read(course, visit, sealed: isSealed && hasWords) { tx in
            let held = try person.flatMap { try HoldingStore.talk(of: course, with: $0.employeeID, tx) }
            let subject = RecordPages.subject(held, course)
            let said = try subject.map { try TalkSaidStore(clock: clock).said($0, opening: true, tx) } ?? []
            let notes = isHolder ? try TalkDraftStore(clock: clock).notes(course, of: account, tx) : [:]
            let agreement =
                try isHolder
                ? person.flatMap { try AgreementStore(clock: clock).find(of: course.id, with: $0.id, tx) } : nil
            return RecordPage(
                talk: talk,
                person: person,
                held: held,
                said: said.filter { $0.readers.admits(standing) },
                raised: try held.map { try RaisedStore(clock: clock).items(of: $0.id, opening: true, tx) } ?? [],
                draft: RecordPage.draft(
                    held: held,
                    said: said,
                    notes: outline.steps.map { ($0.part, notes[$0.part]?.text ?? "") },
                    agreed: TermsDraft(notes),
                    minutes: minutes,
                    today: today
                ),
                agreementWrittenAt: agreement?.versions.last?.madeAt
            )
        }
    }

    /// Under what the fields are kept; nil while there is nothing to keep them under.
    private static func subject(_ held: HeldTalkKey?, _ course: TalkCourse) -> TalkSaidStore.Subject? {
        if let held { return .talk(held.id, held.person) }
        return course.department == nil ? nil : .department(course.id)
    }

    private func save(_ visit: Visit) async throws -> Answer {
        let fields = visit.form.fields.mapValues { $0.replacingOccurrences(of: "\r\n", with: "\n") }
        let with = visit.form["with"]
        guard var page = try await page(visit, with), page.talk.isHolder,
            page.person != nil || page.talk.course.department != nil
        else { return .notFound }
        let course = page.talk.course
        var draft = RecordDraft(fields)
        let accepted = draft.accepted(kind: course.kind, today: visit.today)
        page.draft = draft
        guard let accepted else { return show(page, visit, status: 422) }
        let store = RecordStore(
            record: accepted,
            course: course.id,
            person: page.person,
            viewer: visit.viewer,
            clock: visit.house.clock,
            now: visit.now,
            zone: visit.say.zone,
            today: visit.today
        )
        do {
            // Who was faster with the same talk may have been the same form, sent twice.
            for _ in 0..<2 where try await visit.write("record a talk", { tx in try store.save(tx) }) {
                let path = CoursePages.path(course, "record").query("done", "1")
                return .redirect(page.talk.people.count > 1 ? path.query("with", with) : path)
            }
            page.refusal = HoldingWords.fasterElsewhere
            return show(page, visit, status: 409)
        } catch let refusal as CourseRefusal {
            page.refusal = refusal.sentence
            return show(page, visit, status: 422)
        }
    }
}
