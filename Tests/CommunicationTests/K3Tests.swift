import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K3 a large swing in results` {
    @Test(
        arguments: [
            // An ordinary week; the National Day week with its make-up Saturday; the Spring Festival with one before it.
            ("2026-11-16", "2026-11-23", ""), ("2026-09-28", "2026-10-10", ""), ("2026-02-13", "2026-02-27", ""),
            // A leap day is worked; a year without a notice is a guess.
            ("2024-02-26", "2024-03-04", ""), ("2026-12-28", "2027-01-04", " (estimated)"),
        ] as [(Day, Day, String)]
    )
    func `is talked about within five working days of detection`(found: Day, due: Day, mark: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2020-01-06")
        cast.swing(.down, of: "ben", on: found)
        #expect(cast.lines("ben", .k3, on: found - 1) == [])
        #expect(cast.lines("ben", .k3, on: found) == ["csat-1: due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k3, on: due) == ["csat-1: due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k3, on: due + 1) == ["csat-1: due \(due)\(mark), late"])
    }

    @Test(arguments: TalkKind.allCases)
    func `down is met by a performance talk, up by a review or a performance talk`(kind: TalkKind) throws {
        for direction in [Swing.Direction.down, .up] {
            var cast = try Cast()
            cast.swing(direction, of: "ben", on: "2026-11-16")
            cast.talk(kind, with: "ben", on: "2026-11-17")
            let meets: [TalkKind] = direction == .down ? [.c2] : [.c1, .c2]
            let state = meets.contains(kind) ? "met" : "open"
            #expect(cast.lines("ben", .k3, on: "2026-11-18") == ["csat-1: due 2026-11-23, \(state)"])
        }
    }

    @Test(
        arguments: [
            ("2026-11-15", "late"), ("2026-11-16", "met"), ("2026-11-23", "met"), ("2026-11-24", "met late"),
        ] as [(Day, String)]
    )
    func `is met by a talk on or after detection, by whomever`(held: Day, state: String) throws {
        for holder in ["max", "ada", "a stranger", nil] {
            var cast = try Cast()
            cast.swing(.down, of: "ben", on: "2026-11-16")
            cast.talk(.c2, with: "ben", on: held, by: holder)
            #expect(cast.lines("ben", .k3, on: "2026-11-25") == ["csat-1: due 2026-11-23, \(state)"])
        }
    }

    @Test func `has one for each episode, which one talk may meet`() throws {
        var cast = try Cast()
        cast.swing(.down, of: "ben", on: "2026-11-16", episode: "csat-1")
        cast.swing(.up, of: "ben", on: "2026-11-17", episode: "sales-1")
        cast.talk(.c2, with: "ben", on: "2026-11-17")
        let lines = ["csat-1: due 2026-11-23, met", "sales-1: due 2026-11-24, met"]
        #expect(cast.lines("ben", .k3, on: "2026-11-17") == lines)
    }

    @Test(arguments: [("2026-11-15", 0), ("2026-11-16", 1), ("2026-11-20", 1), ("2026-11-21", 0)] as [(Day, Int)])
    func `counts where the person was employed on the day`(found: Day, count: Int) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-11-16", left: "2026-11-20")
        cast.swing(.down, of: "ben", on: found)
        #expect(cast.owed("ben", .k3, on: "2026-11-30").count == count)
    }
}

struct `K3a a swing declared by a person` {
    @Test func `is owed like a measured one, under the report's date`() throws {
        var cast = try Cast()
        cast.report(.swing, about: "ben", on: "2026-09-28")
        #expect(cast.lines("ben", .k3, on: "2026-10-10") == ["2026-09-28: due 2026-10-10, open"])
        #expect(cast.lines("ben", .k4, on: "2026-10-10") == [])
    }

    @Test func `is one a person and day, and says who saw it`() throws {
        var cast = try Cast()
        cast.report(.swing, about: "ben", on: "2026-11-16", by: "ada")
        cast.report(.swing, about: "ben", on: "2026-11-16", by: "max")
        cast.report(.swing, about: "ben", on: "2026-11-17", by: nil)
        let owed = cast.owed("ben", .k3, on: "2026-11-17")
        #expect(owed.map(\.line) == ["2026-11-16: due 2026-11-23, open", "2026-11-17: due 2026-11-24, open"])
        #expect(owed.first?.reason == .swingReported(by: "ada", on: "2026-11-16", note: nil))
    }

    @Test(arguments: TalkKind.allCases)
    func `is met by a performance talk or a review`(kind: TalkKind) throws {
        var cast = try Cast()
        cast.report(.swing, about: "ben", on: "2026-11-16")
        cast.talk(kind, with: "ben", on: "2026-11-16")
        let state = [.c1, .c2].contains(kind) ? "met" : "open"
        #expect(cast.lines("ben", .k3, on: "2026-11-16") == ["2026-11-16: due 2026-11-23, \(state)"])
    }

    // The list says what the measure is called, in the reader's language, and its id only where it has no name.
    @Test func `is said with the name of its measure`() {
        func said(_ direction: Swing.Direction, _ name: Word?) -> Word {
            Reason.swing(
                Swing(episode: "e", measure: "csat", direction: direction, before: 0.8, now: 0.6, count: 90),
                name: name
            ).sentence
        }
        let name = Word("满意度", "滿意度", "CSAT")
        #expect(said(.up, name)(.hans) == "满意度明显上升，不像偶然")
        #expect(said(.down, name)(.hant) == "滿意度明顯下滑，不像偶然")
        #expect(said(.down, name)(.english) == "CSAT fell beyond chance")
        #expect(said(.down, Word("NPS", "NPS", "NPS"))(.hans) == "NPS 明显下滑，不像偶然")
        #expect(said(.up, nil)(.english) == "csat rose beyond chance")
    }
}
