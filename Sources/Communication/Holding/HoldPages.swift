import Core
import Foundation
import Signals
import Store
import Web

/// The calm page beside a talk: one question at a time, short notes that no dropped network loses (P7, P8).
struct HoldPages: Sendable {
    let pages: HoldingPages

    var routes: [Route] {
        [
            Route(.get, "/talks/:course/hold", HoldingPages.readers) { visit in
                try await HoldingPages.guarded { try await show(visit) }
            },
            Route(.post, "/talks/:course/notes", HoldingPages.readers) { visit in
                try await HoldingPages.guarded {
                    visit.form["script"] == nil ? try await keepAll(visit) : try await keepOne(visit)
                }
            },
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        guard let talk = try await pages.talk(visit), talk.isHolder else { return .notFound }
        let (course, account, store) = (talk.course, visit.viewer.person, TalkDraftStore(clock: visit.house.clock))
        let (sealed, agreement) = try await visit.read { tx in
            let known = try course.person.flatMap { person in
                try AgreementStore(clock: store.clock).find(of: course.id, with: person, tx)?.id
            }
            return (try store.hasSealed(course, of: account, tx), known)
        }
        let notes = try await HoldingPages.read(course, visit, sealed: sealed) { tx in
            try store.notes(course, of: account, tx)
        }
        let page = HoldPage(
            talk: talk,
            notes: notes,
            account: account,
            device: Self.device(at: visit.now),
            agreement: agreement
        )
        let csrf = visit.viewer.csrf
        return .page(HoldingWords.holdTitle, at: CoursePages.menu) { h in HoldView.page(page, csrf: csrf, &h) }
    }

    /// Begins with the time, so that what is written later stands later.
    private static func device(at now: Instant) -> String {
        "\(String(now.microseconds / 1000, radix: 36))-\(String(UInt32.random(in: .min ... .max), radix: 36))"
    }

    /// What a script sends of one part; the answer is all notes of the part as they now are.
    private func keepOne(_ visit: Visit) async throws -> Answer {
        guard let course = try await course(visit), let part = visit.form["part"].flatMap(HoldPart.init(name:)) else {
            return .notFound
        }
        let fields = visit.form.fields
        guard let number = Int(fields["number"] ?? ""), let seen = DraftSeen(fields["seen"] ?? ""),
            let write = DraftWrite(
                device: fields["device"] ?? "",
                number: number,
                text: (fields["text"] ?? "").plainLines,
                seen: seen
            )
        else { return .refused(status: 422, Words.textTooLong(DraftWrite.longest)) }
        let (account, store) = (visit.viewer.person, TalkDraftStore(clock: visit.house.clock))
        let notes = try await visit.write("keep notes of a talk") { tx in
            try store.take(write, to: part, of: course, by: account, tx)
        }
        return .text(canonicalJSON(MergedNotes(text: part.text(notes), seen: notes.seen.text)))
    }

    /// The whole form, sent without a script.
    private func keepAll(_ visit: Visit) async throws -> Answer {
        guard let course = try await course(visit) else { return .notFound }
        let fields = visit.form.fields
        guard let device = fields["device"], DraftSeen.isDevice(device) else { return .notFound }
        var sent: [(part: HoldPart, text: String, seen: DraftSeen)] = []
        for (name, text) in fields.sorted(by: { $0.key < $1.key }) where name.hasPrefix("notes-") {
            let partName = String(name.dropFirst(6))
            guard let part = HoldPart(name: partName), let seen = DraftSeen(fields["seen-\(partName)"] ?? "") else {
                return .notFound
            }
            // What was not touched says nothing, whatever became of it elsewhere.
            if text.plainLines == (fields["was-\(partName)"] ?? "").plainLines { continue }
            sent.append((part, text.plainLines, seen))
        }
        if sent.contains(where: { $0.text.count > DraftWrite.longest }) {
            return .refused(status: 422, Words.textTooLong(DraftWrite.longest))
        }
        let (account, store, all) = (visit.viewer.person, TalkDraftStore(clock: visit.house.clock), sent)
        try await visit.write("keep notes of a talk") { tx in
            let known = try store.notes(course, of: account, tx)
            for (part, text, seen) in all {
                let notes = known[part] ?? DraftNotes()
                // A page gone back to and sent again brings another text under the same number.
                let number = (notes.writes[device]?.number ?? 0) + 1
                guard text != part.text(notes), text != notes.writes[device]?.text,
                    let write = DraftWrite(device: device, number: number, text: text, seen: seen)
                else { continue }
                _ = try store.take(write, to: part, of: course, by: account, tx)
            }
        }
        return .redirect(CoursePages.path(course, fields["then"] == "record" ? "record" : "hold"))
    }

    private func course(_ visit: Visit) async throws -> TalkCourse? {
        guard let course = try await CoursePages.course(visit), course.holder == visit.viewer.employeeID else {
            return nil
        }
        return course
    }
}

/// What the server answers a script.
private struct MergedNotes: Encodable {
    let text: String
    let seen: String
}

extension String {
    /// Lines end as we keep them, whatever a browser sends.
    fileprivate var plainLines: String { replacingOccurrences(of: "\r\n", with: "\n") }
}
