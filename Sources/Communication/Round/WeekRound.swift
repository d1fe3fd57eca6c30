import Core
import People

/// The comment round of one site's week as it stands now: what is kept of it, and what follows for each line (K12c).
package struct WeekRound: Sendable {
    package let week: Week
    package let times: CommentTimes
    package let now: Instant
    /// In the order they were said, those taken back left out.
    package let comments: [LeaderComment]
    package let told: [ToldTalk]
    private let said: [PersonID: [LeaderComment]]
    private let facts: Facts
    private let today: Day

    package init(
        _ week: Week,
        times: CommentTimes,
        comments: [LeaderComment] = [],
        told: [ToldTalk] = [],
        facts: Facts,
        today: Day,
        now: Instant
    ) {
        (self.week, self.times, self.comments, self.told) = (week, times, comments, told)
        (self.facts, self.today, self.now) = (facts, today, now)
        said = Dictionary(grouping: comments, by: \.person)
    }

    package var phase: CommentRound.Phase { now < times.opens ? .drafted : now < times.closes ? .open : .final }

    /// Whose view of a line is asked (P1): the direct leader, where another holds the talk and K12d allows.
    package func leader(of line: PlanLine) -> Person? {
        guard let person = facts.roster.person(line.employeeID),
            let leader = facts.roster.leader(of: person, on: today),
            line.owner != nil, line.owner != leader.employeeID, leader.placement(on: today)?.role == .leader,
            LeaderSight.mayRead(line, leader: leader.employeeID, facts)
        else { return nil }
        return leader
    }

    package func comments(on line: PlanLine) -> [LeaderComment] {
        (said[line.person] ?? []).filter { $0.concerns(line) }
    }

    package func told(_ line: PlanLine) -> ToldTalk? { told.last { $0.concerns(line) } }

    /// What the leader's comments make of a line; nil where nobody was asked, or it came up after the close.
    package func verdict(on line: PlanLine) -> CommentRound.Verdict? {
        guard line.obligations.contains(where: { $0.detectedAt < times.closes }) || !comments(on: line).isEmpty else {
            return nil
        }
        return leader(of: line).map { round(on: line, leader: $0.employeeID).verdict }
    }

    /// The same, as the planner takes it; any key of the line's obligations finds it.
    package func wish(on line: PlanLine) -> LeaderWish? {
        leader(of: line).flatMap { round(on: line, leader: $0.employeeID).wish }
    }

    /// The leaders whose answer is still open.
    package func waitingFor(_ lines: [PlanLine]) -> Set<String> {
        guard phase == .open else { return [] }
        return Set(
            lines.compactMap { line in
                guard let leader = leader(of: line)?.employeeID,
                    round(on: line, leader: leader).verdict == .waiting
                else { return nil }
                return leader
            }
        )
    }

    /// Whether an answer given now is late; refused where the leader is not asked or the draft is not out.
    func takes(_ answer: CommentRound.Answer, on line: PlanLine, by leader: String) throws(CommentRefusal) -> Bool {
        guard let asked = self.leader(of: line)?.employeeID else { throw .notAsked }
        let round = try round(on: line, leader: asked).after(.answered(by: leader, answer), now: now)
        return round.comments.last?.isLate ?? false
    }

    /// One line is a round of its own: its keys may have changed since something was said of it.
    private func round(on line: PlanLine, leader: String) -> CommentRound {
        var round = CommentRound(times: times)
        for comment in comments(on: line) {
            let asked = CommentRound.Event.asked(leader: comment.leader)
            let answered = CommentRound.Event.answered(by: comment.leader, comment.answer)
            // What was kept was taken then; a clock set back since must not lose it.
            let at = max(comment.at, times.opens)
            round = (try? round.after(asked, now: at).after(answered, now: at)) ?? round
        }
        return (try? round.after(.asked(leader: leader), now: now)) ?? round
    }
}
