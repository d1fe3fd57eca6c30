import Core
import Support
import Testing

@testable import Communication

struct `An agreement as it is typed` {
    static let today: Day = "2026-11-23"
    static let figures = [
        AgreedFigure("csat", Word("满意度", "滿意度", "CSAT"), .share),
        AgreedFigure("aht", Word("平均通话时长", "平均通話時間", "Average talk time"), .seconds, isBand: true),
    ]

    func read(_ fields: [String: String], _ kind: TalkKind = .c2) -> (terms: Terms?, faults: [String: Word]) {
        TermsDraft { fields[$0] }.terms(figures: Self.figures, kind: kind, today: Self.today)
    }

    @Test func `needs a goal or a promise, and a check date for a goal`() {
        #expect(read([:]).faults.keys.sorted() == ["goal1-words"])
        #expect(read(["goal1-words": "x"]).faults.keys.sorted() == ["check1"])
        #expect(read(["goal1-words": "x", "check1": "2026-12-01"]).terms?.goals.count == 1)
        #expect(read(["promise1": "x", "promise1-day": "2026-11-23"]).terms?.promises.count == 1)
        #expect(read(["promise1": "x"]).faults.keys.sorted() == ["promise1-day"])
    }

    @Test(arguments: ["", "95%"])
    func `whose data were read says so in a mark that no form shortens`(upper: String) throws {
        let way = upper.isEmpty ? "least" : "within"
        let terms = try #require(
            read([
                "goal1-figure": "csat", "goal1-way": way, "goal1-level": "90%", "goal1-upper": upper,
                "check1": "2026-12-01",
            ]).terms
        )
        let mark = AgreementWritingPage.mark(of: terms)
        #expect(!mark.isEmpty && mark == mark.trimmed)
    }

    @Test(
        arguments: [
            ("2026-11-23", false), ("2026-11-24", true), ("2027-11-24", true), ("2027-11-25", false), ("soon", false),
        ]
    )
    func `has check dates after today, within a year`(day: String, isKept: Bool) {
        let (terms, faults) = read(["goal1-words": "x", "check1": day])
        #expect((terms != nil) == isKept && (faults["check1"] == nil) == isKept)
    }

    @Test(
        arguments: [
            ("csat", "least", "90%", "", 0.9), ("csat", "least", "90", "", 0.9), ("csat", "least", "0.9", "", 0.9),
            ("csat", "least", "90％", "", 0.9), ("csat", "least", "101", "", nil), ("csat", "least", "many", "", nil),
            ("aht", "within", "4:00", "6:30", 240), ("aht", "within", "4：00", "390", 240),
            ("aht", "within", "6:30", "4:00", nil), ("aht", "within", "4:00", "", nil),
            ("aht", "most", "6:30", "", nil),
            ("fcr", "least", "90", "", nil),
        ] as [(String, String, String, String, Double?)]
    )
    func `names a figure with its level as people write it`(
        figure: String,
        way: String,
        level: String,
        upper: String,
        value: Double?
    ) {
        let (terms, _) = read([
            "goal1-figure": figure, "goal1-way": way, "goal1-level": level, "goal1-upper": upper,
            "check1": "2026-12-01",
        ])
        #expect(terms?.goals.first?.target?.way.level == value)
        #expect(value == nil || figure != "aht" || terms?.goals.first?.target?.way.upper == 390)
    }

    // K11: care and own matters are no place for figures.
    @Test(arguments: TalkKind.allCases)
    func `has figures only where the talk is not confidential`(kind: TalkKind) {
        let fields = ["goal1-figure": "csat", "goal1-level": "90", "goal1-way": "least", "check1": "2026-12-01"]
        #expect((read(fields, kind).terms != nil) == !kind.isConfidential)
    }

    @Test func `comes back as it was typed`() throws {
        let fields = [
            "goal1-figure": "aht", "goal1-way": "within", "goal1-level": "4:00", "goal1-upper": "6:30",
            "goal2-words": "x", "method": "m", "check1": "2026-12-01", "promise1": "p", "promise1-day": "2026-11-30",
        ]
        let terms = try #require(read(fields).terms)
        let draft = TermsDraft(terms, today: Self.today)
        #expect(draft.goals[0].level == "4:00" && draft.goals[0].upper == "6:30" && draft.goals[1].words == "x")
        #expect(draft.terms(figures: Self.figures, kind: .c2, today: Self.today).terms == terms)
        #expect(TermsDraft(terms, today: "2026-12-01").checks == ["", "", ""], "what is past is behind")
    }

    @Test func `has the same level when it is written anew`() {
        for tenth in 0...1000 {
            let level = Level.read("\(tenth / 10).\(tenth % 10)%", .share) ?? -1
            #expect(Level.read(Level.typed(level, .share), .share) == level)
        }
    }

    @Test(arguments: [(0.923, "92.3%"), (0.9, "90%"), (1, "100%"), (0.0004, "0%")])
    func `is said with the digits that say something`(value: Double, said: String) {
        #expect(Level.said(value, .share) == said)
    }
}
