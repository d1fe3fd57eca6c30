import Core
import Signals
import Testing

@testable import Communication

/// A talk that goes from one holder to another: only to who may hold it, and no reader more.
struct `A talk handed over` {
    private static let (ben, max, ada) = (PersonID("ben"), PersonID("max"), PersonID("ada"))
    private static let at = Instant(seconds: 1_795_399_200)

    private func course(_ kind: TalkKind, hiddenFrom: PersonID? = nil, isEnded: Bool = false) -> TalkCourse {
        TalkCourse(
            id: CourseID("course"),
            kind: kind,
            flow: FlowVersion(kind.rawValue, 1),
            site: "main",
            person: kind == .c8 ? nil : Self.ben,
            people: kind == .c8 ? [] : [Self.ben],
            department: kind == .c8 ? "Systems" : nil,
            holder: "ADA",
            begunAt: Self.at,
            begunBy: "ADA",
            hiddenFrom: hiddenFrom,
            endedAt: isEnded ? Self.at : nil
        )
    }

    private func next(
        _ role: Role,
        _ number: String = "MAX",
        site: String = "main",
        isEmployed: Bool = true,
        _ change: (inout TalkStart.Standing) -> Void = { _ in }
    ) -> Handover.Next {
        var standing = TalkStart.Standing()
        change(&standing)
        return Handover.Next(
            person: PersonID(number),
            employeeID: number,
            role: role,
            site: site,
            isEmployed: isEmployed,
            standings: [standing]
        )
    }

    @Test func `goes to somebody else who is here and may hold it`() {
        let review = course(.c1)
        #expect(Handover.refusal(of: review, to: next(.manager), hasWords: false) == nil)
        #expect(Handover.refusal(of: review, to: next(.leader) { $0.isDirectLeader = true }, hasWords: false) == nil)
        #expect(
            Handover.refusal(of: review, to: next(.leader), hasWords: false) == .mayNotHold,
            "another team's leader"
        )
        #expect(Handover.refusal(of: review, to: next(.manager, "ADA"), hasWords: false) == .same)
        #expect(Handover.refusal(of: review, to: next(.manager, site: "north"), hasWords: false) == .mayNotHold)
        #expect(Handover.refusal(of: review, to: next(.manager, isEmployed: false), hasWords: false) == .mayNotHold)
        #expect(Handover.refusal(of: review, to: next(.manager) { $0.isSelf = true }, hasWords: false) == .mayNotHold)
        #expect(Handover.refusal(of: review, to: next(.manager) { $0.isBelow = true }, hasWords: false) == .mayNotHold)
        #expect(Handover.refusal(of: course(.c1, isEnded: true), to: next(.manager), hasWords: false) == .ended)
        // C6 is never the direct leader's; C8 has nobody to stand to.
        let leader = next(.leader) { $0.isDirectLeader = true }
        #expect(Handover.refusal(of: course(.c6), to: leader, hasWords: false) == .mayNotHold)
        #expect(Handover.refusal(of: course(.c8), to: next(.hr), hasWords: false) == nil)
        #expect(Handover.refusal(of: course(.c8), to: next(.qa), hasWords: false) == .mayNotHold)
    }

    // P12: who reads a field never widens.
    @Test(
        arguments: [
            (TalkKind.c1, Role.manager, false), (.c1, .hr, nil), (.c4, .manager, false), (.c4, .hr, false),
            (.c4, .leader, true), (.c2b, .qa, true), (.c5, .hr, false), (.c5, .manager, true),
        ] as [(TalkKind, Role, Bool?)]
    )
    func `with words goes only to whom they name`(kind: TalkKind, role: Role, isRefused: Bool?) {
        let to = next(role) { $0.isDirectLeader = role == .leader }
        // HR holds no review at all.
        guard let isRefused else {
            #expect(Handover.refusal(of: course(kind), to: to, hasWords: true) == .mayNotHold)
            return
        }
        #expect(Handover.refusal(of: course(kind), to: to, hasWords: false) == nil)
        #expect(Handover.refusal(of: course(kind), to: to, hasWords: true) == (isRefused ? .words : nil))
    }

    @Test func `about a manager never goes to them nor below, nor with a word (C5a)`() {
        let complaint = course(.c5, hiddenFrom: Self.max)
        let below = next(.manager) { $0.isComplainedOf = true }
        #expect(Handover.refusal(of: complaint, to: below, hasWords: false) == .mayNotHold)
        #expect(Handover.refusal(of: complaint, to: next(.hr, "HANA"), hasWords: false) == nil)
        #expect(Handover.refusal(of: complaint, to: next(.hr, "HANA"), hasWords: true) == .words)
    }

    @Test func `is handed over by its holder, and by managers and HR but for a complaint`() {
        func reader(_ number: String, _ role: Role, above: Set<PersonID> = []) -> CourseReader {
            CourseReader(person: PersonID(number), employeeID: number, role: role, above: above)
        }
        let review = course(.c1)
        #expect(reader("ADA", .leader).mayHandOver(review))
        #expect(reader("MAX", .manager).mayHandOver(review) && reader("HANA", .hr).mayHandOver(review))
        #expect(!reader("CEM", .leader).mayHandOver(review) && !reader("QUE", .qa).mayHandOver(review))
        #expect(!reader("ben", .manager).mayHandOver(review), "the one it is with")
        #expect(!reader("ADA", .leader).mayHandOver(course(.c1, isEnded: true)))
        let complaint = course(.c5, hiddenFrom: Self.max)
        #expect(reader("ADA", .manager).mayHandOver(complaint) && !reader("HANA", .hr).mayHandOver(complaint))
    }
}
