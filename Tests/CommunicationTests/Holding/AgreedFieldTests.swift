import Core
import Testing

@testable import Communication

/// The agreement drafted beside the notes: its fields are notes, and become what is agreed.
struct `An agreement drafted while talking` {
    private func write(_ device: String, _ text: String, seen: String = "") throws -> DraftWrite {
        try #require(DraftWrite(device: device, number: 1, text: text, seen: try #require(DraftSeen(seen))))
    }

    @Test(arguments: AgreedField.allCases)
    func `has parts that are read back by name`(_ field: AgreedField) {
        let part = HoldPart.agreed(field)
        #expect(HoldPart(name: part.name) == part)
        #expect(HoldPart(name: "a-nothing") == nil && HoldPart(name: "a-") == nil)
    }

    @Test func `keeps both words of two pages, and of a day the page opened last`() throws {
        let words = DraftNotes([try write("a", "check first"), try write("b", "then transfer")])
        let days = DraftNotes([try write("a", "2026-12-01"), try write("b", "2026-12-08")])
        #expect(HoldPart.agreed(.goal).text(words) == "check first\nthen transfer")
        #expect(HoldPart.agreed(.check).text(days) == "2026-12-08")
        // What the later page took in and emptied is gone, and what it wrote apart and empty is no day.
        let emptied = DraftNotes([try write("a", "2026-12-01"), try write("b", "", seen: "a:1")])
        #expect(HoldPart.agreed(.check).text(emptied) == "")
        let apart = DraftNotes([try write("a", "2026-12-01"), try write("b", "")])
        #expect(HoldPart.agreed(.check).text(apart) == "2026-12-01")
    }

    @Test func `fills the agreement and the record`() throws {
        var notes: [HoldPart: DraftNotes] = [:]
        for (field, text) in [
            (AgreedField.goal, "check the number first"), (.method, "with the card"), (.check, "2026-12-08"),
            (.promise, "a drill"), (.promiseDay, "2026-12-01"),
        ] {
            notes[.agreed(field)] = DraftNotes([try write("a", text)])
        }
        let terms = TermsDraft(notes)
        #expect(terms.goals[0].words == "check the number first" && terms.method == "with the card")
        #expect(terms.checks[0] == "2026-12-08")
        #expect(terms.promises[0] == TermsDraft.Promise(words: "a drill", dueOn: "2026-12-01"))
        var record = RecordDraft(notes: [(.agree, "no hurry"), (.lately, "tired")], today: "2026-11-23")
        record.take(terms)
        #expect(record.texts[.agreed] == "no hurry\ncheck the number first\nwith the card")
        #expect(record.texts[.said] == "tired" && record.texts[.promise] == "a drill")
        #expect(record.texts[.check] == "2026-12-08")
        var plain = RecordDraft(notes: [(.agree, "no hurry")], today: "2026-11-23")
        plain.take(TermsDraft([:]))
        #expect(plain.texts[.agreed] == "no hurry" && plain.texts[.check] == "")
    }
}

/// A corrected record offers to change the agreement it made.
struct `A record that was corrected` {
    private let at = Zone.shanghai.instant("2026-11-23")

    private func said(_ field: SaidField, _ version: Int, at writtenAt: Instant) -> TalkSaid {
        TalkSaid(
            field: field,
            version: version,
            text: "x",
            sealed: nil,
            readers: field.readers(.c1),
            writtenAt: writtenAt,
            writtenBy: "MAX"
        )
    }

    @Test(arguments: [(SaidField.agreed, true), (.promise, true), (.check, true), (.said, false)])
    func `offers it for what was agreed alone`(_ field: SaidField, _ isOffered: Bool) {
        #expect([said(field, 2, at: at + 1)].offersChange(of: at) == isOffered)
    }

    @Test func `offers it until the agreement is written anew, and not for a first version`() {
        #expect(![said(.agreed, 2, at: at)].offersChange(of: at))
        #expect(![said(.agreed, 1, at: at + 1)].offersChange(of: at))
        #expect([said(.agreed, 1, at: at + -9), said(.agreed, 2, at: at + 1)].offersChange(of: at))
    }

    @Test func `changes what it made and leaves what stands beside it`() {
        var terms = TermsDraft()
        terms.goals[0].words = "old"
        terms.checks[0] = "2026-12-01"
        let texts: [SaidField: String] = [.agreed: "new", .promise: "a drill", .check: "2026-12-08"]
        var corrected = terms.corrected(texts)
        #expect(corrected.goals[0].words == "new" && corrected.checks[0] == "2026-12-08")
        #expect(corrected.promises[0] == TermsDraft.Promise(words: "a drill", dueOn: "2026-12-08"))
        terms.goals[0].figure = "csat"
        terms.checks[1] = "2026-12-20"
        corrected = terms.corrected(texts)
        #expect(corrected.goals[0].words == "old" && corrected.checks == terms.checks)
    }
}
