import Core
import Support
import Testing

@testable import Performance

struct `H7 measures` {
    @Test func `each name the goal they serve, what they are and how they are computed`() {
        for measure in StandardMeasures.all {
            for text in [
                measure.name, measure.texts.goal, measure.texts.definition, measure.texts.formula,
                measure.texts.attribution, measure.texts.source, HowComputed.sentence(of: measure),
            ] {
                for language in Language.allCases { #expect(!text(language).isEmpty, "\(measure.id)") }
            }
            #expect(measure.minimumSample > 0)
            #expect(measure.step > 0)
        }
        #expect(Set(StandardMeasures.all.map(\.id)).count == StandardMeasures.all.count)
    }

    @Test func `handling time is a band, not a direction`() {
        guard case .within(let band) = StandardMeasures.handlingTime.better else {
            Issue.record("shorter is not better")
            return
        }
        #expect(band.contains(1))
        #expect(StandardMeasures.handlingTime.sign == 1)
        #expect(StandardMeasures.complaints.sign == -1)
    }

    @Test func `are few per post: the fifth may be added, the sixth not`() {
        func draft(_ chosen: Int) -> TargetDraft {
            let ids = StandardMeasures.all.prefix(chosen).map(\.id)
            let catalogue = MeasureCatalogue(chosen: [.agent: ids])
            var draft = TargetDraft { ["post": "agent", "chosen": "1"][$0] }
            _ = draft.target(of: "short-calls", in: catalogue)
            return draft
        }
        #expect(!draft(4).isWrong)
        #expect(draft(5).postError == CatalogueWords.tooMany)
        #expect(MeasureCatalogue().measured(of: .agent).map(\.id) == ["csat", "quality", "adherence", "aht"])
    }

    @Test(arguments: [
        ("0.8", "0.9", false), ("0.9", "0.9", false), ("0.9", "0.8", true), ("x", "", true), ("", "nan", true),
    ])
    func `have targets that are numbers in order`(low: String, high: String, isWrong: Bool) {
        var draft = TargetDraft { ["post": "agent", "low": low, "high": high][$0] }
        _ = draft.target(of: "csat", in: MeasureCatalogue())
        #expect(draft.isWrong == isWrong)
    }

    @Test func `of the centre's own are refused without a goal, with odd names and taken ones`() {
        let full = [
            "id": "saves", "name": "挽留率", "goal": "留住客户", "definition": "…", "form": "proportion",
            "better": "up", "unit": "share", "minimum": "30",
        ]
        func errors(_ changed: [String: String]) -> Set<String> {
            var draft = MeasureDraft { full.merging(changed) { $1 }[$0] }
            let own = draft.measure(taken: ["csat"])
            #expect((own == nil) == !draft.errors.isEmpty)
            return Set(draft.errors.keys)
        }
        #expect(errors([:]) == [])
        #expect(errors(["goal": " "]) == ["goal"])
        #expect(errors(["id": "Saves"]) == ["id"])
        #expect(errors(["id": "csat"]) == ["id"])
        #expect(errors(["minimum": "0"]) == ["minimum"])
    }

    @Test func `of shares whose rows turn out to be scores are means`() {
        func found(_ sum: Double) -> Measure.Form {
            let cells = [WeekCell(week: 4, days: 1, stratum: 0, n: 10, sum: sum, squares: sum)]
            return StandardMeasures.quality.asFound([cells]).form
        }
        #expect(found(10) == .proportion)
        #expect(found(10.5) == .mean)
        #expect(found(850) == .mean)
        #expect(found(-1) == .mean)
    }
}

struct `A peer group` {
    private func standing(_ place: Int, _ tenure: Int, site: String = "main") -> PeerGroups.Standing {
        .init(person: PersonID("p\(place)"), post: .agent, site: site, tenure: tenure)
    }

    @Test func `is eight of one band, or joins its neighbour`() {
        #expect(PeerGroups.bands(of: [.newcomer: 8, .recent: 8, .settled: 8]).count == 3)
        #expect(
            PeerGroups.bands(of: [.newcomer: 7, .recent: 8, .settled: 8]) == [
                .newcomer ... .recent, .settled ... .settled,
            ]
        )
        #expect(
            PeerGroups.bands(of: [.newcomer: 8, .recent: 7, .settled: 8]) == [
                .newcomer ... .newcomer, .recent ... .settled,
            ]
        )
        #expect(
            PeerGroups.bands(of: [.newcomer: 8, .recent: 8, .settled: 7]) == [
                .newcomer ... .newcomer, .recent ... .settled,
            ]
        )
        #expect(PeerGroups.bands(of: [.settled: 3]) == [.newcomer ... .settled])
    }

    @Test(arguments: [(55, TenureBand.newcomer), (56, .recent), (182, .recent), (183, .settled)])
    func `has its bands from the first eight weeks to half a year`(days: Int, band: TenureBand) {
        #expect(TenureBand(days: days) == band)
    }

    @Test func `never reaches over sites`() {
        let groups = PeerGroups.of((0..<10).map { standing($0, 400, site: $0 < 5 ? "a" : "b") })
        #expect(Set(groups.values).count == 2)
    }
}
