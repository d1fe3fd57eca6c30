import Core
import Signals
import Testing

@testable import Communication

/// The band, who reads, what to heed (P5, P7, P9 to P12, C5a).
struct `A talk being held` {
    @Test(arguments: [(29, TalkBand.Place.short), (30, .within), (60, .within), (61, .long)])
    func `suits 30 to 60 minutes (P5)`(_ minutes: Int, _ place: TalkBand.Place) {
        #expect(TalkBand(.c1).place(of: minutes) == place)
    }

    @Test(arguments: [(9, TalkBand.Place.short), (10, .within), (30, .within), (31, .long)])
    func `suits 10 to 30 minutes where it is guidance (P5)`(_ minutes: Int, _ place: TalkBand.Place) {
        #expect(TalkBand(.c2b).place(of: minutes) == place)
    }

    @Test(arguments: [TalkKind.c1, .c2, .c2b])
    func `tells the leader what was agreed and when it is looked at, never the words (P11)`(_ kind: TalkKind) {
        #expect(SaidField.agreed.readers(kind).admits([.leader]) && SaidField.check.readers(kind).admits([.leader]))
        #expect(!SaidField.said.readers(kind).admits([.leader]) && !SaidField.promise.readers(kind).admits([.leader]))
    }

    @Test(arguments: [TalkKind.c3, .c4, .c5, .c6, .c7], SaidField.allCases)
    func `tells the leader nothing of what is confidential (P11, K12d)`(_ kind: TalkKind, _ field: SaidField) {
        #expect(!field.readers(kind).admits([.leader]))
    }

    @Test(arguments: SaidField.allCases)
    func `about an own matter is for the person, the holder and HR alone (C5a)`(_ field: SaidField) {
        #expect(field.readers(.c5) == FieldReaders([.person, .holder, .hr]))
    }

    @Test(arguments: TalkKind.allCases, SaidField.allCases)
    func `is read by both sides (P12)`(_ kind: TalkKind, _ field: SaidField) {
        #expect(field.readers(kind).admits([.person]) && field.readers(kind).admits([.holder]))
    }

    @Test func `with a new person heeds P9, and P10 only where the holder is not the leader`() {
        func heed(_ kind: TalkKind, isNew: Bool, leader: Bool) -> String {
            Heed(kind: kind, isNew: isNew, holderIsLeader: leader).sentences.map(\.english).joined(separator: " ")
        }
        #expect(heed(.c7, isNew: false, leader: false).contains("what they think of the company"))
        #expect(heed(.c1, isNew: true, leader: false).contains("what they think of the company"))
        #expect(!heed(.c1, isNew: false, leader: false).contains("the company"))
        #expect(heed(.c1, isNew: false, leader: false).contains("overrule the leader"))
        #expect(!heed(.c1, isNew: false, leader: true).contains("overrule the leader"))
    }

    @Test func `pries into nothing but where the cause is the subject (P7, C4)`() {
        let pry = "do not pry"
        for kind in [TalkKind.c1, .c2, .c2b, .c3] {
            let all = Heed(kind: kind, isNew: false, holderIsLeader: true).sentences
            #expect(all.contains { $0.english.contains(pry) })
        }
        let care = Heed(kind: .c4, isNew: false, holderIsLeader: true).sentences
        #expect(!care.contains { $0.english.contains(pry) })
    }

    @Test(arguments: TalkKind.allCases)
    func `asks one question a part, each under a name that is read back`(_ kind: TalkKind) {
        let steps = TalkOutline(kind).steps
        #expect(Set(steps.map(\.part)).count == steps.count && steps.count >= 3)
        for step in steps {
            #expect(HoldPart(name: step.part.name) == step.part)
            #expect(!step.question.english.isEmpty && !step.title.hans.isEmpty)
        }
        #expect(steps.contains { $0.part == .agree })
    }

    @Test func `asks what was prepared between the opening and what is agreed`() {
        let steps = TalkOutline(.c2, asked: ["one?", "two?"]).steps
        #expect(steps.map(\.part) == [.opening, .asked(1), .asked(2), .agree, .more])
        #expect(steps[1].question.hans == "one?")
    }

    @Test(arguments: ["q0", "q41", "q01", "q", "Q1", "other", ""])
    func `has no other parts`(_ name: String) { #expect(HoldPart(name: name) == nil) }
}
