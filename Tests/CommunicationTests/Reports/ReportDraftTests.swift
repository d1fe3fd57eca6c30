import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `A report as it is typed` {
    @Test(
        arguments: [
            ("mood", "", "", true), ("leaving", "", "", true), ("mood", "a word", "ignored", true),
            ("swing", "", "92", false), ("swing", "fewer calls", "", false), ("swing", "fewer calls", "much", false),
            ("swing", "fewer calls", "92 → 78", true), ("", "a word", "", false), ("nonsense", "a word", "", false),
        ]
    )
    func `needs what was seen, and of a swing a sentence and a figure (K3a)`(
        what: String,
        line: String,
        figure: String,
        isRight: Bool
    ) {
        var draft = ReportDraft(what: what, grade: "soon", line: line, figure: figure)
        draft.check()
        #expect(draft.isWrong != isRight)
    }

    @Test func `is soon where no grade is known, and a swing knows none`() {
        #expect(ReportDraft(what: "mood", grade: "nonsense").countedGrade == .soon)
        #expect(ReportDraft(what: "mood", grade: "now").countedGrade == .now)
        #expect(ReportDraft(what: "swing", grade: "now").countedGrade == .soon)
    }

    @Test(arguments: [(300, false), (301, true)])
    func `is one line`(length: Int, isWrong: Bool) {
        var draft = ReportDraft(what: "mood", line: String(repeating: "心", count: length))
        draft.check()
        #expect(draft.isWrong == isWrong)
    }

    private func made(_ grade: Reported.Grade, joined: Bool = false, retracted: Bool = false) -> MadeReport {
        let at = Zone.shanghai.instant("2026-11-23")
        return MadeReport(
            id: ID("r"),
            person: PersonID("ben"),
            about: NamedPerson(employeeID: "BEN", name: "Ben", isVisible: false),
            by: "ADA",
            what: .mood,
            grade: grade,
            at: at,
            sourceKey: "k",
            told: ["MAX"],
            joined: joined ? MadeReport.Joined(by: "MAX", at: at + 179) : nil,
            retraction: retracted ? MadeReport.Retraction(at: at, reason: "a slip") : nil
        )
    }

    @Test func `presses for a day, until somebody is there or it is taken back (K4a)`() {
        let at = Zone.shanghai.instant("2026-11-23")
        #expect(made(.now).isPressing(at: at) && made(.now).isPressing(at: at + 86_399))
        #expect(!made(.now).isPressing(at: at + 86_400))
        #expect(!made(.soon).isPressing(at: at) && !made(.watch).isPressing(at: at))
        #expect(!made(.now, joined: true).isPressing(at: at) && !made(.now, retracted: true).isPressing(at: at))
        #expect(made(.now, joined: true).minutes(until: at + 179) == 2)
    }

    @Test func `is for who made it and those told`() {
        #expect(made(.now).isFor("ADA") && made(.now).isFor("MAX") && !made(.now).isFor("CEM"))
    }
}
