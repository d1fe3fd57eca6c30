import Core
import People
import Signals
import Support

@testable import Communication

extension Cast {
    /// A floor where anything may have happened between 2025 and 2027, from a number.
    init(seed: Int) throws {
        try self.init()
        var dice = Dice(seed)
        let ids = ["ada", "ben", "cem", "eve", "max"]
        for id in ids { try live(id, &dice) }
        for id in ids {
            for _ in 0..<Int.random(in: 0...6, using: &dice) {
                let kind = TalkKind.allCases.randomElement(using: &dice) ?? .c1
                let holder = (ids + ["nora", "kai", "max", "max", "a stranger", ""]).randomElement(using: &dice) ?? ""
                // Often on a day that matters: one at which something else happened.
                talk(kind, with: id, on: day(id, &dice), by: holder.isEmpty ? nil : holder)
            }
            // Exit interviews on or shortly before the last day, which is a Sunday now and then.
            for left in roster.person(id)?.employments.compactMap(\.leftOn) ?? [] where Bool.random(using: &dice) {
                talk(.c6, with: id, on: left - Int.random(in: 0...2, using: &dice), by: nil)
            }
            for _ in 0..<Int.random(in: 0...3, using: &dice) {
                let what = [Reported.What.mood, .leaving, .swing].randomElement(using: &dice) ?? .mood
                let grade = [Reported.Grade.soon, .soon, .soon, .now, .watch].randomElement(using: &dice) ?? .soon
                report(what, grade, about: id, on: day(id, &dice))
            }
            if Bool.random(using: &dice) {
                let quarter = Quarter(containing: .random(&dice))
                best(id, in: quarter.description, found: quarter.first)
            }
            for _ in 0..<Int.random(in: 0...2, using: &dice) {
                let first = day(id, &dice)
                away(id, from: first, to: first + Int.random(in: 0...40, using: &dice), .sick)
            }
        }
        decide(&dice)
    }

    /// One or two stays, and a move or a new role in them.
    private mutating func live(_ id: String, _ dice: inout Dice) throws {
        let joined = Day.random(&dice)
        let left = joined + Int.random(in: 0...500, using: &dice)
        let leaves = Int.random(in: 0..<3, using: &dice) > 0
        employ(id, from: joined, left: leaves ? left : nil)
        var last = joined
        for _ in 0..<Int.random(in: 0...2, using: &dice) {
            last = last + Int.random(in: 0...200, using: &dice)
            let role = [Role.agent, .agent, .leader, .manager, .hr].randomElement(using: &dice)
            let leader = ["ada", "eve", "max", "kai", "nora", "ben", "a stranger"].randomElement(using: &dice)
            move(id, on: last, Bool.random(using: &dice) ? role : nil, under: leader)
        }
        guard leaves, Bool.random(using: &dice) else { return }
        let again = max(left, last) + Int.random(in: 1...60, using: &dice)
        rejoin(id, on: again, left: Bool.random(using: &dice) ? again + Int.random(in: 0...90, using: &dice) : nil)
    }

    /// A day in someone's stay, often its first or last, or one beside.
    private func day(_ id: String, _ dice: inout Dice) -> Day {
        let stays = roster.person(id)?.employments ?? []
        let known = stays.flatMap { [$0.joinedOn, $0.leftOn ?? $0.joinedOn + 300] } + (talks[id] ?? []).map(\.heldOn)
        let day = known.randomElement(using: &dice) ?? .random(&dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: return day + Int.random(in: -2...9, using: &dice)
        case 1: return day.adding(months: 6) + Int.random(in: -1...1, using: &dice)
        default: return day + Int.random(in: 0...250, using: &dice)
        }
    }

    /// People waive some of what came of it and try to reach some who left.
    private mutating func decide(_ dice: inout Dice) {
        for obligation in all(on: "2027-12-31") where obligation.isUnmet || obligation.waivedReason == "left" {
            switch Int.random(in: 0..<10, using: &dice) {
            case 0:
                waive(obligation.key, on: obligation.dueOn + Int.random(in: -9...9, using: &dice), because: "agreed")
            case 1...4 where obligation.rule == .k7:
                for wait in 1...Int.random(in: 1...3, using: &dice) {
                    attempt(obligation.key, on: obligation.dueOn + wait)
                }
            default: break
            }
        }
    }
}

extension Day {
    /// A day of 2025 or 2026.
    static func random(_ dice: inout Dice) -> Day { "2025-01-01" + Int.random(in: 0..<730, using: &dice) }
}
