import Core
import Signals
import Support
import Testing

@testable import Talent

// T5, T4: measures with owners and days; limited help has an end and a test.
struct `A new plan` {
    private let today: Day = "2026-11-23"

    private func draft(_ type: TalentType, _ changes: [String: String] = [:]) -> PlanDraft {
        var fields: [String: String] = [
            "aim": "steadier quality", "ends": "2027-02-01", "test": "ten calls scored", "kind-1": "training",
            "on-1": "1", "words-1": "a course", "owner-1": "TRI", "due-1": "2026-12-20",
        ]
        for (name, value) in changes { fields[name] = value }
        return PlanDraft(type, today: today) { name in fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    }

    @Test(arguments: TalentType.allCases)
    func `is whole with an aim, an action, an owner and a day`(type: TalentType) {
        #expect(!draft(type).isWrong)
        for missing in ["aim", "on-1", "words-1", "owner-1", "due-1"] {
            #expect(draft(type, [missing: ""]).isWrong, "\(missing)")
        }
    }

    // T4: limited, with an end date and a test.
    @Test(arguments: TalentType.allCases)
    func `needs an end and a test for type IV alone`(type: TalentType) {
        #expect(draft(type, ["ends": ""]).isWrong == (type == .four))
        #expect(draft(type, ["test": ""]).isWrong == (type == .four))
    }

    @Test(
        arguments: [
            ("2026-11-23", true), ("2026-11-24", false), ("2027-05-25", false), ("2027-05-26", true), ("soon", true),
        ]
    )
    func `ends within half a year`(ends: String, isWrong: Bool) {
        #expect(draft(.four, ["ends": ends]).isWrong == isWrong)
    }

    @Test(arguments: [("2026-11-22", true), ("2026-11-23", false), ("2027-11-24", false), ("2027-11-25", true)])
    func `has days from today to a year ahead`(due: String, isWrong: Bool) {
        #expect(draft(.three, ["due-1": due]).isWrong == isWrong)
    }

    @Test func `names people of the roster`() {
        var draft = draft(.three)
        draft.refuse(owners: ["NOBODY"])
        #expect(!draft.isWrong)
        draft.refuse(owners: ["TRI"])
        #expect(draft.isWrong)
    }

    @Test(arguments: TalentType.allCases, Language.allCases)
    func `begins with the measures of its type`(type: TalentType, language: Language) {
        let measures = UsualMeasures.of(type, in: language)
        #expect(!measures.isEmpty && measures.allSatisfy { !$0.words.isEmpty && $0.days > 0 })
        let kinds = Set(measures.map(\.kind))
        switch type {
        case .one: #expect(kinds.isSuperset(of: [.authority, .responsibility]))
        case .two: #expect(kinds.isSuperset(of: [.promise, .recognition, .goals, .pay]))
        case .three: #expect(kinds.isSuperset(of: [.training, .method, .post]))
        case .four: #expect(kinds.isSuperset(of: [.training, .attitude, .post]))
        }
    }
}

private func plan(
    _ type: TalentType = .three,
    endedOn: Day? = nil,
    outcome: Plan.Outcome? = nil,
    actions: [PlanAction] = []
) -> Plan {
    Plan(
        id: PlanID("plan"),
        person: PersonID("ben"),
        employeeID: "BEN",
        name: "Ben",
        site: "main",
        type: type,
        aim: "aim",
        openedOn: "2026-01-05",
        openedBy: "MAX",
        endsOn: nil,
        test: nil,
        endedOn: endedOn,
        outcome: outcome,
        words: nil,
        actions: actions
    )
}

private func action(_ kind: ActionKind = .method, doneOn: Day? = nil, owner: String = "TRI") -> PlanAction {
    PlanAction(
        number: 1,
        kind: kind,
        words: "words",
        owner: owner,
        dueOn: "2026-12-01",
        state: doneOn == nil ? .open : .done,
        said: doneOn.map {
            [PlanWord(turn: 1, day: $0, by: owner, said: .done, words: nil, result: nil, minutes: nil)]
        } ?? []
    )
}

// The label is for manager and HR only; leaders see the plan, the person the plan in words.
struct `Who reads a plan` {
    private func access(
        _ role: Role,
        reader: String = "someone",
        number: String = "SOM",
        isInScope: Bool = true,
        isAbove: Bool = false,
        isKiosk: Bool = false
    ) -> PlanAccess {
        PlanAccess.of(
            plan(actions: [action()]),
            reader: PersonID(reader),
            number,
            role,
            isInScope: isInScope,
            isAbove: isAbove,
            isKiosk: isKiosk
        )
    }

    @Test func `is told the type only as manager or HR`() {
        for role in Role.allCases {
            #expect(access(role).maySeeType == [.manager, .hr].contains(role), "\(role)")
        }
        #expect(access(.manager, reader: "ben") == .own, "never one's own")
        #expect(!PlanAccess.own.maySeeType && !PlanAccess.helper.maySeeType)
    }

    @Test func `is who it is about, leads or helps`() {
        #expect(access(.leader) == .helper)
        #expect(access(.leader, isInScope: false) == .none)
        #expect(access(.trainer, number: "TRI", isInScope: false) == .helper, "has an action")
        #expect(access(.trainer, isInScope: true) == .none)
        #expect(access(.agent) == .none)
        #expect(access(.agent, reader: "ben", isInScope: false) == .own)
        #expect(access(.manager, isAbove: true) == .none, "not of those above")
        #expect(access(.manager, isKiosk: true) == .none)
        #expect(access(.agent, reader: "ben", isKiosk: true) == .own)
    }

    @Test func `says what is theirs to say`() {
        let (open, own) = (plan(actions: [action()]), action())
        #expect(PlanAccess.helper.maySay(.done, of: own, in: open, "TRI"))
        #expect(!PlanAccess.helper.maySay(.done, of: own, in: open, "ADA"), "somebody else's action")
        #expect(!PlanAccess.helper.maySay(.dropped, of: own, in: open, "TRI"))
        #expect(PlanAccess.keeper.maySay(.dropped, of: own, in: open, "MAX"))
        #expect(PlanAccess.own.maySay(.note, of: own, in: open, "BEN"))
        #expect(!PlanAccess.own.maySay(.done, of: own, in: open, "BEN"))
        let ended = plan(endedOn: "2026-06-01", outcome: .reached, actions: [action()])
        #expect(PlanWord.Said.allCases.allSatisfy { !PlanAccess.keeper.maySay($0, of: own, in: ended, "MAX") })
        let done = action(doneOn: "2026-05-01")
        #expect(!PlanAccess.keeper.maySay(.done, of: done, in: open, "MAX"))
    }

    // T3: training counts with its tested result.
    @Test func `ends training with its result`() {
        func draft(_ kind: ActionKind, _ fields: [String: String]) -> WordDraft {
            WordDraft(.done, of: action(kind), today: "2026-11-23", by: "TRI") { fields[$0] }
        }
        #expect(draft(.training, [:]).error != nil)
        #expect(draft(.training, ["result": "passed"]).word?.result == .passed)
        #expect(draft(.method, [:]).word != nil)
        #expect(draft(.method, ["result": "passed"]).word?.result == nil)
        #expect(draft(.method, ["minutes": "1441"]).error != nil && draft(.method, ["minutes": "1440"]).error == nil)
    }
}

// L4: parting is never advised; papers are there or missing.
struct `Papers of support` {
    private func papers(
        _ plans: [Plan],
        readers: [(by: String, on: Day)] = [("MAX", "2026-10-01"), ("HANA", "2026-10-02")],
        isProtected: Bool = false
    ) -> SupportPapers {
        SupportPapers(plans: plans, readers: readers, isProtected: isProtected)
    }

    private var whole: [Plan] {
        [
            plan(.four, endedOn: "2026-03-01", outcome: .missed, actions: [action(.attitude, doneOn: "2026-02-01")]),
            plan(.four, endedOn: "2026-09-01", outcome: .missed, actions: [action(.training, doneOn: "2026-05-01")]),
        ]
    }

    @Test func `are whole after a shortfall, help, a shortfall again, two quarters and two people`() {
        let found = papers(whole)
        #expect(found.isWhole)
        #expect(found.there[.shortfall] == "2026-03-01" && found.there[.help] == "2026-05-01")
        #expect(found.there[.shortAgain] == "2026-09-01" && found.there[.twoQuarters] == "2026-05-01")
    }

    @Test func `need each of them`() {
        #expect(papers([]).missing == [.shortfall, .help, .shortAgain, .twoQuarters])
        #expect(papers([whole[0]]).missing == [.help, .shortAgain, .twoQuarters])
        #expect(papers(whole, readers: [("MAX", "2026-10-01"), ("MAX", "2026-10-02")]).missing == [.twoPeople])
        #expect(!papers(whole, isProtected: true).isWhole, "L5")
    }

    @Test func `count help that came after the shortfall, in quarters in a row`() {
        let early = plan(
            .four,
            endedOn: "2026-06-01",
            outcome: .missed,
            actions: [action(.training, doneOn: "2026-05-01")]
        )
        #expect(papers([early]).there[.help] == nil)
        let apart = [
            plan(actions: [action(doneOn: "2026-01-10")]), plan(actions: [action(doneOn: "2026-09-10")]),
        ]
        #expect(papers(apart).there[.twoQuarters] == nil)
        let next = [plan(actions: [action(doneOn: "2026-03-31")]), plan(actions: [action(doneOn: "2026-04-01")])]
        #expect(papers(next).there[.twoQuarters] == "2026-04-01")
    }
}

// A person's word stands beside what was reckoned, and has an end.
struct `A correction` {
    private func correction(from: Day = "2026-11-01", until: Day = "2026-11-30", endedOn: Day? = nil) -> TypeCorrection
    {
        TypeCorrection(
            id: CorrectionID("c"),
            type: .three,
            reckoned: .four,
            reason: "r",
            fromOn: from,
            untilOn: until,
            madeBy: "MAX",
            endedOn: endedOn,
            endedBy: endedOn == nil ? nil : "MAX"
        )
    }

    @Test(arguments: [("2026-10-31", false), ("2026-11-01", true), ("2026-11-30", true), ("2026-12-01", false)])
    func `holds through its last day`(day: Day, holds: Bool) { #expect(correction().holds(on: day) == holds) }

    @Test func `holds no more on the day it is ended`() {
        #expect(correction(endedOn: "2026-11-10").holds(on: "2026-11-09"))
        #expect(!correction(endedOn: "2026-11-10").holds(on: "2026-11-10"))
    }

    @Test func `counts as the newest that holds`() {
        let (old, new) = (correction(), correction(from: "2026-11-05"))
        #expect([old, new].inForce(on: "2026-11-06")?.fromOn == "2026-11-05")
        #expect([old, new].inForce(on: "2026-11-04")?.fromOn == "2026-11-01")
    }

    @Test(
        arguments: [("", "2027-02-22"), ("2026-11-23", "2026-11-23"), ("2027-05-25", "2027-05-25")] as [(String, Day)]
    )
    func `lasts half a year at most`(until: String, day: Day) {
        let fields = ["type": "III", "reason": "knows her", "until": until]
        let draft = CorrectionDraft(today: "2026-11-23") { fields[$0] }
        #expect(!draft.isWrong && draft.untilOn == day)
    }

    @Test(arguments: ["2026-11-22", "2027-05-26", "never"])
    func `is refused beyond that`(until: String) {
        let fields = ["type": "III", "reason": "knows her", "until": until]
        #expect(CorrectionDraft(today: "2026-11-23") { fields[$0] }.isWrong)
    }
}
