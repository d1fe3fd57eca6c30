import Core
import People
import Signals
import Support

@testable import Communication

/// A week's round on the floor of `Cast`: Ada's Ben is on Max's list, Eve's Cem on Kai's.
struct Round {
    /// The week of 23 November 2026; Thursday is the 19th, Friday the 20th.
    static let week = Week(containing: "2026-11-23")

    var cast: Cast
    var week = Round.week
    var now: Instant
    var times: CommentTimes?
    var comments: [LeaderComment] = []
    var told: [ToldTalk] = []
    var slots: [KeptSlot] = []

    init(at now: String, week: Week = Round.week) throws {
        cast = try Cast()
        self.now = Round.at(now)
        self.week = week
    }

    static func at(_ text: String) -> Instant { Instant(text, in: .shanghai) ?? Instant(seconds: 0) }

    var today: Day { Zone.shanghai.day(of: now) }

    var round: WeekRound {
        WeekRound(
            week,
            times: times ?? CommentTimes(week, calendar: cast.calendar, zone: .shanghai),
            comments: comments,
            told: told,
            facts: cast.facts,
            today: today,
            now: now
        )
    }

    var view: ObligationCache.View {
        ObligationCache.View(Derivation(cast.facts, asOf: ["main": today]), version: "1")
    }

    /// The screen of a leader who may see these people.
    func page(_ leader: String, sees team: [String]) -> TeamPage {
        TeamPage(
            view,
            round,
            today: today,
            leader: leader,
            visible: Set(team.map { PersonID("id of \($0)") }),
            slots: slots
        )
    }

    /// The only slot of the week: Ben's.
    mutating func keep(
        _ slot: Slot,
        keys: [String],
        _ state: KeptSlot.State = .draft,
        by holder: String = "max"
    ) {
        slots = [
            KeptSlot(
                id: ID("slot"),
                site: "main",
                week: week,
                holder: holder,
                person: PersonID("id of ben"),
                keys: keys,
                slot: slot,
                state: state,
                toldAt: state == .told ? now : nil,
                changedAt: now,
                changedBy: holder
            )
        ]
    }

    /// The lines of the week about someone.
    func lines(_ id: String) -> [PlanLine] {
        WeekPlan.lines(cast.all(on: today), week: week, today: today).filter { $0.employeeID == id }
    }

    /// Something a leader said of these keys.
    mutating func say(
        _ answer: CommentRound.Answer,
        of id: String,
        keys: [String],
        at: String,
        by leader: String = "ada",
        late: Bool = false
    ) {
        comments.append(
            LeaderComment(
                id: ID("comment \(comments.count)"),
                person: PersonID("id of \(id)"),
                leader: leader,
                keys: keys,
                answer: answer,
                at: Round.at(at),
                isLate: late
            )
        )
    }
}

extension TeamPage {
    /// Who is on the screen, and why, in the order shown.
    var shown: [String] {
        lines.map { "\($0.person.employeeID) \($0.plan.rules.map(\.rawValue).joined(separator: "+"))" }
    }
}
