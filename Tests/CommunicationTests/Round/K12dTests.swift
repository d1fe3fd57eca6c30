import Core
import People
import Signals
import Support
import Testing

@testable import Communication

/// K12d: a leader's list holds no care, no own matter and no report by others, in lines and in counts.
struct `K12d a leader's screen` {
    /// Open; Ben and Cem fall in results and are due in the week.
    func open() throws -> Round {
        var round = try Round(at: "2026-11-19 14:00")
        round.cast.talk(.c1, with: "ben", on: "2026-08-20", by: "max")
        round.cast.talk(.c1, with: "cem", on: "2026-08-20", by: "kai")
        round.cast.swing(.down, of: "ben", on: "2026-11-18")
        round.cast.swing(.down, of: "cem", on: "2026-11-18")
        return round
    }

    @Test func `shows the leader's own people, and another leader nothing of them`() throws {
        let round = try open()
        #expect(round.page("ada", sees: ["ada", "ben"]).shown == ["ben K3"])
        #expect(round.page("eve", sees: ["eve", "cem"]).shown == ["cem K3"])
        // Not even where the reader's scope were too wide.
        #expect(round.page("eve", sees: ["eve", "cem", "ben"]).shown == ["cem K3"])
        #expect(round.page("ada", sees: []).shown == [])
        #expect(round.page("ben", sees: ["ben"]).shown == [], "an agent's own line is nobody's to answer here")
    }

    @Test(arguments: [Reported.What.mood, .leaving], [Reported.Grade.now, .soon])
    func `holds no report of a mood, in no line and no count`(what: Reported.What, grade: Reported.Grade) throws {
        var round = try open()
        let before = round.page("ada", sees: ["ben", "ada"])
        round.cast.report(what, grade, about: "ben", on: "2026-11-19", by: "max")
        let after = round.page("ada", sees: ["ben", "ada"])
        #expect(after.shown == before.shown)
        #expect(after.unanswered == before.unanswered && after.untold == before.untold)
        #expect(round.round.waitingFor(round.lines("ben")) == ["ada"])
    }

    @Test func `keeps a line whole from the leader where anything of it is confidential`() throws {
        var round = try Round(at: "2026-11-19 14:00")
        round.cast.talk(.c1, with: "ben", on: "2026-05-25", by: "max")
        #expect(round.page("ada", sees: ["ben"]).shown == ["ben K5"])
        round.cast.report(.mood, about: "ben", on: "2026-11-19", by: "max")
        #expect(round.lines("ben").map(\.rules) == [[.k4, .k5]])
        #expect(round.page("ada", sees: ["ben"]).shown == [])
        #expect(round.round.waitingFor(round.lines("ben")).isEmpty)
        #expect(round.round.verdict(on: try #require(round.lines("ben").first)) == nil)
    }

    @Test func `holds no exit interview`() throws {
        var round = try Round(at: "2026-11-19 14:00")
        round.cast.employ("ben", from: "2026-01-05", left: "2026-11-27", notice: "2026-11-10")
        round.cast.talk(.c1, with: "ben", on: "2026-08-20", by: "max")
        #expect(round.lines("ben").flatMap(\.rules).contains(.k7))
        #expect(!round.page("ada", sees: ["ben"]).shown.contains { $0.contains("K7") })
    }

    @Test(arguments: [("ada", ["ben K3"]), ("max", []), (nil, [])] as [(String?, [String])])
    func `holds a swing a person declared only where that was the leader`(by: String?, shown: [String]) throws {
        var round = try Round(at: "2026-11-19 14:00")
        round.cast.talk(.c1, with: "ben", on: "2026-08-20", by: "max")
        round.cast.report(.swing, about: "ben", on: "2026-11-18", by: by)
        #expect(round.lines("ben").map(\.rules) == [[.k3]])
        #expect(round.page("ada", sees: ["ben"]).shown == shown)
    }

    @Test func `asks nobody of a talk that the leader holds`() throws {
        var round = try Round(at: "2026-11-19 14:00")
        round.cast.start = "2026-10-01"
        round.cast.talk(.c1, with: "ben", on: "2026-10-20", by: "max")
        let review = round.lines("ben").filter { $0.rules.contains(.k13) }
        #expect(review.allSatisfy { $0.owner == "ada" && round.round.leader(of: $0) == nil })
        #expect(!round.page("ada", sees: ["ben"]).shown.contains { $0.contains("K13") })
    }

    @Test func `shows nothing before the draft is out`() throws {
        var round = try open()
        round.now = Round.at("2026-11-19 11:59")
        #expect(round.page("ada", sees: ["ben"]).shown == [])
    }
}
