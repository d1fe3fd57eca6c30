import Core
import People
import Signals
import Testing

@testable import Communication

/// Who may open what was said in confidence (K12d, C5a).
struct `A confidential note` {
    @Test(arguments: TalkKind.allCases)
    func `is that of care, an own matter, an exit or first words`(_ kind: TalkKind) {
        #expect(kind.isConfidential == [.c4, .c5, .c6, .c7].contains(kind))
    }

    @Test(arguments: Role.allCases, [TalkKind.c4, .c6, .c7])
    func `is for managers and HR`(_ role: Role, _ kind: TalkKind) {
        let may = ConfidentialNote.mayOpen(.talk(kind, heldBy: "ADA"), role: role, employeeID: "ADA", isSelf: false)
        #expect(may == [.manager, .hr].contains(role))
    }

    @Test(arguments: Role.allCases, [Reported.What.mood, .leaving])
    func `of a report is for managers and HR`(_ role: Role, _ what: Reported.What) {
        let may = ConfidentialNote.mayOpen(.report(what), role: role, employeeID: "ADA", isSelf: false)
        #expect(may == [.manager, .hr].contains(role))
    }

    @Test(arguments: Role.allCases)
    func `is nobody's who it is about`(_ role: Role) {
        for source in [ConfidentialNote.Source.talk(.c4, heldBy: "ADA"), .talk(.c5, heldBy: "ADA"), .report(.mood)] {
            #expect(!ConfidentialNote.mayOpen(source, role: role, employeeID: "ADA", isSelf: true))
        }
    }

    @Test(arguments: [
        (Role.hr, "MAX", true), (.hr, "HANA", true), (.manager, "MAX", true), (.manager, "MIA", false),
        (.leader, "MAX", false),
    ])
    func `of an own matter is for HR and the manager who held it`(_ role: Role, _ reader: String, _ may: Bool) {
        #expect(
            ConfidentialNote.mayOpen(.talk(.c5, heldBy: "MAX"), role: role, employeeID: reader, isSelf: false) == may
        )
    }

    @Test func `of an own matter that names no holder is for HR alone`() {
        #expect(!ConfidentialNote.mayOpen(.talk(.c5, heldBy: nil), role: .manager, employeeID: "MAX", isSelf: false))
        #expect(ConfidentialNote.mayOpen(.talk(.c5, heldBy: nil), role: .hr, employeeID: "HANA", isSelf: false))
    }
}
