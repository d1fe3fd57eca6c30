import Core
import Signals
import Support
import Testing

@testable import Voice

struct `P11 what a reader may know of an issue` {
    private func issue(
        owner: String? = nil,
        leader: String = "LED1",
        by person: PersonID? = Cast.agatha.person,
        route: IssueRoute = .department,
        sealed: Bool = false,
        _ steps: [(IssueEvent.Step, Day)] = []
    ) -> IssueRecord {
        IssueRecord(
            id: IssueID("i"),
            site: "main",
            department: nil,
            team: "A",
            leader: leader,
            person: person,
            name: "Agatha",
            what: .issue,
            source: .person,
            isNamed: true,
            words: sealed ? nil : "words",
            sealed: sealed ? ID("w") : nil,
            raisedOn: "2026-11-20",
            topic: "shifts",
            route: route,
            toDepartment: nil,
            owner: owner,
            dueOn: "2026-11-27",
            isEstimated: false,
            common: nil,
            events: steps.enumerated().map { place, step in
                IssueEvent(
                    number: place + 1,
                    at: Instant(seconds: 0),
                    day: step.1,
                    by: "X",
                    step: step.0,
                    words: nil
                )
            }
        )
    }

    private func reader(_ one: Standing) -> IssueReader {
        IssueReader(person: one.person, employeeID: one.employeeID, role: one.role, above: Set(one.above))
    }

    @Test func `is the result for the leader, never the words`() {
        #expect(reader(Cast.leopold).sight(issue(), isInScope: true) == .result)
        #expect(reader(Cast.leopold).sight(issue(leader: "LED2"), isInScope: true) == .none)
        #expect(reader(Cast.leopold).sight(issue(owner: "LED1"), isInScope: true) == .words, "who is to answer")
    }

    @Test func `is the words for who answers, managers and HR in scope`() {
        #expect(reader(Cast.marius).sight(issue(), isInScope: true) == .words)
        #expect(reader(Cast.marius).sight(issue(), isInScope: false) == .none)
        #expect(reader(Cast.harriet).sight(issue(), isInScope: true) == .words)
        let analyst = Cast.one("QAN1", .qa, ["MGR1"])
        #expect(reader(analyst).sight(issue(), isInScope: true) == .none)
        #expect(reader(analyst).sight(issue(route: .quality), isInScope: true) == .words)
        let trainer = Cast.one("TRN1", .trainer, ["MGR1"])
        #expect(reader(trainer).sight(issue(route: .quality), isInScope: true) == .none)
        #expect(reader(trainer).sight(issue(route: .training), isInScope: true) == .words)
    }

    @Test func `is one's own for who raised it, and nothing for those below them`() {
        #expect(reader(Cast.agatha).sight(issue(), isInScope: true) == .own)
        let ofMarius = issue(by: Cast.marius.person)
        #expect(reader(Cast.leopold).sight(ofMarius, isInScope: true) == .none)
        let below = Cast.one("HRLO", .hr, ["MGR1"])
        #expect(reader(below).sight(ofMarius, isInScope: true) == .none)
    }

    @Test func `opens sealed words for who answers and for HR alone`() {
        let sealed = issue(sealed: true)
        #expect(!reader(Cast.marius).mayOpen(sealed, .words))
        #expect(reader(Cast.harriet).mayOpen(sealed, .words))
        #expect(reader(Cast.marius).mayOpen(issue(owner: "MGR1", sealed: true), .words))
        #expect(reader(Cast.agatha).mayOpen(sealed, .own))
        #expect(!reader(Cast.leopold).mayOpen(sealed, .result))
        #expect(!reader(Cast.harriet).mayOpen(issue(), .words), "nothing is sealed")
    }

    @Test func `is open, in hand, answered, and open again`() {
        #expect(issue().state == .open)
        #expect(issue([(.taken, "2026-11-21")]).state == .taken)
        #expect(issue([(.taken, "2026-11-21"), (.answered, "2026-11-22")]).state == .answered)
        let again = issue([(.answered, "2026-11-22"), (.reopened, "2026-11-23")])
        #expect(again.answer == nil && again.mayTake(.answered) && !again.mayTake(.reopened))
        #expect(issue().mayTake(.taken) && !again.mayTake(.sorted))
    }

    @Test func `is late from the day after`() {
        #expect(!issue().isLate(on: "2026-11-27"))
        #expect(issue().isLate(on: "2026-11-28"))
        #expect(!issue([(.answered, "2026-11-30")]).isLate(on: "2026-12-30"))
    }
}
