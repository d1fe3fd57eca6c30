import Core
import Signals
import Support
import Testing

@testable import Communication

extension Agreement {
    /// An agreement nobody wrote anything in yet.
    static func empty(_ kind: TalkKind = .c2, readers: FieldReaders? = nil, hiddenFrom: PersonID? = nil) -> Agreement {
        Agreement(
            id: ID("A1"),
            course: ID("course"),
            kind: kind,
            site: "main",
            person: PersonID("ben"),
            holder: "MAX",
            hiddenFrom: hiddenFrom,
            madeAt: Instant(seconds: 0),
            readers: readers ?? .agreement(kind, isHidden: hiddenFrom != nil)
        )
    }
}

extension Terms {
    static func words(_ goals: String..., method: String = "", promises: [String] = []) -> Terms {
        Terms(
            goals: goals.enumerated().map { Goal(number: $0.offset + 1, aim: .words($0.element)) },
            method: method,
            checks: ["2026-12-01"],
            promises: promises.enumerated().map {
                Promise(number: $0.offset + 1, words: $0.element, dueOn: "2026-11-30")
            }
        )
    }
}

struct `An agreement` {
    let at = Instant(seconds: 1_795_399_200)

    func written(_ all: Terms...) throws -> Agreement {
        try all.reduce(Agreement.empty()) { before, terms in
            try before.after(.written(terms, after: before.newest, by: "MAX"), at: at)
        }
    }

    @Test func `waits for the person until they have read it and answered`() throws {
        let first = try written(.words("a"))
        #expect(first.standing == .waiting && first.newest == 1)
        #expect(throws: AgreementRefusal.notShown) { try first.after(.answered(1, .confirmed, words: nil), at: at) }
        let shown = try first.after(.shown(1), at: at)
        #expect(shown.standing == .waiting)
        #expect(try shown.after(.answered(1, .confirmed, words: nil), at: at).standing == .agreed)
        #expect(try shown.after(.answered(1, .differs, words: "no"), at: at).standing == .differs)
        #expect(throws: AgreementRefusal.wordsNeeded) { try shown.after(.answered(1, .differs, words: nil), at: at) }
    }

    @Test func `asks again for a new version, and keeps both words`() throws {
        var agreement = try written(.words("a")).after(.shown(1), at: at).after(
            .answered(1, .confirmed, words: "ok"),
            at: at
        )
        agreement = try agreement.after(.written(.words("b"), after: 1, by: "MAX"), at: at)
        #expect(
            agreement.standing == .waiting && agreement.versions.count == 2 && agreement.answers.map(\.words) == ["ok"]
        )
        #expect(throws: AgreementRefusal.notShown) { try agreement.after(.answered(2, .confirmed, words: nil), at: at) }
        #expect(throws: AgreementRefusal.writtenMeanwhile) {
            try agreement.after(.answered(1, .confirmed, words: nil), at: at)
        }
    }

    @Test func `is not written over what somebody else wrote, nor twice`() throws {
        let two = try written(.words("a"), .words("b"))
        #expect(throws: AgreementRefusal.writtenMeanwhile) {
            try two.after(.written(.words("c"), after: 1, by: "MAX"), at: at)
        }
        #expect(try two.after(.written(.words("b"), after: 1, by: "MAX"), at: at).versions.count == 2)
    }

    @Test func `keeps the numbers of goals and promises through its versions`() throws {
        func figure(_ key: String, _ level: Double) -> Terms.Goal.Aim {
            .figure(Target(figure: key, form: .share, way: .atLeast(level)))
        }
        func terms(_ aims: Terms.Goal.Aim...) -> Terms {
            var terms = Terms.words()
            terms.goals = aims.enumerated().map { Terms.Goal(number: $0.offset + 1, aim: $0.element) }
            return terms
        }
        let agreement = try written(
            terms(figure("csat", 0.9), .words("x")),
            terms(.words("y"), figure("csat", 0.8)),
            terms(figure("fcr", 0.7), figure("csat", 0.8), .words("x"))
        )
        #expect(
            agreement.versions.compactMap { $0.terms?.goals.map(\.number) } == [[1, 2], [3, 1], [4, 1, 5]],
            "the same figure is the same goal; what went is not numbered again"
        )
        let changes = TermsChange.between(
            try #require(agreement.versions[0].terms),
            try #require(agreement.versions[1].terms)
        )
        #expect(changes == [.added(.goal(3)), .changed(.goal(1)), .dropped(.goal(2))])
    }

    @Test func `is the same after it was kept as text`() throws {
        var terms = Terms.words("做到", method: "一起听录音", promises: ["排早班"])
        terms.goals.append(
            .init(number: 2, aim: .figure(Target(figure: "aht", form: .seconds, way: .within(240...300))))
        )
        #expect(try Terms(json: try terms.json()) == terms)
    }

    /// Whatever happens in whatever order, nobody's answer counts for a text they were not shown, and no word is lost.
    @Test(arguments: 0..<300)
    func `counts no answer to a text that was not shown`(seed: Int) throws {
        var dice = Dice(seed)
        var agreement = try written(.words("0"))
        // The slow account: what was shown, and each answer with the version that held when it was given.
        var (newest, shown): (Int, Set<Int>) = (1, [])
        var given: [(version: Int, what: AgreementAnswer.What, words: String?)] = []
        for step in 1...40 {
            let version = Int.random(in: 1...max(1, newest + 1), using: &dice)
            let words = Bool.random(using: &dice) ? "\(step)" : nil
            switch Int.random(in: 0..<4, using: &dice) {
            case 0:
                let after = try? agreement.after(.written(.words("\(step)"), after: version, by: "MAX"), at: at)
                #expect((after != nil) == (version == newest))
                if let after { (agreement, newest) = (after, newest + 1) }
            case 1:
                let after = try? agreement.after(.shown(version), at: at)
                #expect((after != nil) == (version <= newest))
                if let after {
                    agreement = after
                    shown.insert(version)
                }
            default:
                let what = AgreementAnswer.What.allCases.randomElement(using: &dice) ?? .confirmed
                let after = try? agreement.after(.answered(version, what, words: words), at: at)
                let may = version == newest && shown.contains(version) && (what == .confirmed || words != nil)
                #expect((after != nil) == may, "seed \(seed), step \(step)")
                guard let after else { continue }
                let last = given.last { $0.version == newest }
                if last?.what != what || last?.words != words { given.append((version, what, words)) }
                agreement = after
            }
            let counted = shown.contains(newest) ? given.last { $0.version == newest } : nil
            #expect(agreement.answer?.what == counted?.what && agreement.answer?.words == counted?.words)
            #expect((agreement.standing == .agreed) == (counted?.what == .confirmed))
            #expect(agreement.answers.map(\.words) == given.map(\.words) && agreement.newest == newest)
        }
    }
}

struct `Who reads an agreement` {
    func reader(_ role: Role, _ id: String = "EVE", above: Set<PersonID> = [], shared: Bool = false) -> AgreementReader
    {
        AgreementReader(
            person: PersonID(id.lowercased()),
            employeeID: id,
            role: role,
            above: above,
            isAtSharedMachine: shared
        )
    }

    @Test(
        arguments: [
            (.c1, [.leader, .manager, .hr]), (.c2, [.leader, .manager, .hr]), (.c2b, [.leader, .manager, .hr]),
            (.c3, [.manager, .hr]), (.c4, [.manager, .hr]), (.c6, [.manager, .hr]), (.c7, [.manager, .hr]),
            (.c5, [.hr]),
        ] as [(TalkKind, Set<Role>)]
    )
    func `is the two, and of others those whom the kind allows`(kind: TalkKind, others: Set<Role>) {
        let agreement = Agreement.empty(kind)
        #expect(Set(Role.allCases.filter { reader($0).mayOpen(agreement) }) == others)
        #expect(reader(.agent, "BEN").mayOpen(agreement) && reader(.leader, "MAX").mayOpen(agreement))
    }

    @Test func `is nobody below the person, nor a complaint's manager or those below`() {
        let below = reader(.manager, above: [PersonID("ben")])
        #expect(!below.mayOpen(.empty()))
        let hidden = Agreement.empty(.c5, hiddenFrom: PersonID("kai"))
        #expect(!reader(.hr).mayOpen(hidden), "the two alone")
        #expect(!reader(.manager, "KAI").mayOpen(hidden))
        #expect(reader(.agent, "BEN", above: [PersonID("max")]).mayOpen(hidden))
    }

    @Test func `is the person alone at a machine that many share, and of nothing confidential`() {
        #expect(reader(.agent, "BEN", shared: true).mayOpen(.empty(.c2)))
        #expect(!reader(.agent, "BEN", shared: true).mayOpen(.empty(.c4)))
        #expect(!reader(.manager, "MAX", shared: true).mayOpen(.empty(.c2)))
    }

    @Test func `follows it up where they made it, or stand above`() {
        #expect(reader(.leader, "MAX").mayFollow(.empty()))
        #expect(reader(.manager).mayFollow(.empty()) && reader(.hr).mayFollow(.empty()))
        #expect(!reader(.leader).mayFollow(.empty()) && !reader(.agent, "BEN").mayFollow(.empty()))
    }
}
