import Core
import Foundation
import Signals
import Statistics
import Support
import Testing

@testable import Talent

// T6: shown against a guide; what is owed, care, required training and own matters never count.
struct `Time given` {
    private let four = PersonID("four")
    private let one = PersonID("one")

    @Test(arguments: ["C1", "C2", "C2b", "C3", "C4", "C5", "C6", "C7", "C8"])
    func `counts talks no rule called for`(kind: String) {
        let entry = TimeSpent.Entry.talk(four, kind: kind, minutes: 30, isOwed: false)
        #expect((entry.counted != nil) == ["C1", "C2", "C2b", "C3"].contains(kind))
        #expect(TimeSpent.Entry.talk(four, kind: kind, minutes: 30, isOwed: true).counted == nil, "K rules")
        #expect(TimeSpent.Entry.talk(four, kind: kind, minutes: 30, isOwed: nil).counted == nil, "not known")
        #expect(TimeSpent.Entry.talk(four, kind: kind, minutes: nil, isOwed: false).counted == nil)
    }

    @Test(arguments: [(60, false), (61, true)])
    func `is set against an hour a person`(minutes: Int, isAbove: Bool) {
        let time = TimeSpent([.action(four, minutes: minutes)], types: [four: .four, one: .one])
        #expect(time.limited == .init(people: 1, minutes: minutes))
        #expect(time.isAboveGuide == isAbove)
        #expect(TimeSpent([.action(one, minutes: 500)], types: [four: .four, one: .one]).isAboveGuide == false)
    }
}

// T7: type II's mood by team, with an exact comparison and an honest answer.
struct `Mood of a team` {
    private let since: Day = "2026-09-01"
    private let today: Day = "2026-11-23"
    private let members = Set((1...11).map { PersonID("p\($0)") })

    private func watch(before: Int, after: Int, by person: String = "p2", since: Day? = nil) -> MoodWatch {
        let start = since ?? self.since
        let reports =
            (0..<before).map { MoodWatch.Report(person: PersonID(person), day: start - 1 - $0) }
            + (0..<after).map { MoodWatch.Report(person: PersonID(person), day: start + $0 % 28) }
        return MoodWatch(
            reports: reports,
            members: members,
            lostHeart: [PersonID("p1")],
            since: start,
            asOf: today
        )
    }

    @Test func `says there is not enough with fewer than five reports`() {
        #expect(watch(before: 2, after: 2).answer == .notEnough)
        #expect(watch(before: 2, after: 3).answer != .notEnough)
    }

    @Test func `says there is not enough in the first four weeks`() {
        #expect(watch(before: 20, after: 20, since: today - 26).answer == .notEnough)
        #expect(watch(before: 20, after: 20, since: today - 27).answer != .notEnough)
    }

    @Test func `goes up or down only beyond chance`() throws {
        #expect(watch(before: 5, after: 5).answer == .noEvidence)
        #expect(watch(before: 5, after: 20).answer == .up)
        #expect(watch(before: 60, after: 4).answer == .down)
        // 84 days and today are 12 whole weeks; ten others.
        let found = watch(before: 5, after: 20)
        #expect(found.before == Rate(5, per: 260) && found.after == Rate(20, per: 120))
        let exact = RateRatio(try #require(Rate(20, per: 120)), to: try #require(Rate(5, per: 260)))
        #expect(found.p == exact.exactTest() && found.ratio == exact.value)
    }

    @Test func `leaves out whom it is about`() {
        #expect(watch(before: 5, after: 20, by: "p1").answer == .notEnough)
        #expect(watch(before: 5, after: 20, by: "elsewhere").answer == .notEnough)
    }
}

// L4: the word is nowhere, in no language and no case.
struct `The words of this room` {
    @Test func `offer help and never the word`() throws {
        let banned = ["dismiss", "辞退", "辭退", "解僱", "解雇", "開除", "开除", "fire "]
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = try #require(
            FileManager.default.enumerator(at: root.appending(path: "Sources/Talent"), includingPropertiesForKeys: nil)
        )
        var read = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8).lowercased()
            read += 1
            for word in banned { #expect(!text.contains(word), "\(word) in \(file.lastPathComponent)") }
        }
        #expect(read > 30)
    }

    // Plans are read by leaders and by the person: no word in them names a type.
    @Test(arguments: TalentType.allCases, Language.allCases)
    func `name no type in a plan`(type: TalentType, language: Language) {
        for measure in UsualMeasures.of(type, in: language) {
            for name in ["一型", "二型", "三型", "四型", "Type I"] { #expect(!measure.words.contains(name)) }
        }
    }
}
