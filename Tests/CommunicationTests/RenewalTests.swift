import Core
import People
import Signals
import Support
import Testing

@testable import Communication

extension Facts {
    /// What is read anew when only these people's facts have changed.
    func only(_ ids: [String]) -> Facts {
        let people = roster.people.filter { ids.contains($0.employeeID) }
        let own = Set(people.map(\.id))
        return Facts(
            roster: Roster(people),
            sites: [:],
            talks: talks.filter { own.contains($0.key) },
            reports: reports.filter { own.contains($0.key) },
            swings: swings.filter { own.contains($0.key) },
            topFifths: topFifths.filter { own.contains($0.key) },
            firstLiveCalls: firstLiveCalls.filter { own.contains($0.key) },
            agreementChecks: agreementChecks.filter { own.contains($0.key) },
            missedGoals: missedGoals.filter { own.contains($0.key) },
            findings: findings.filter { own.contains($0.key) },
            certificates: certificates.filter { own.contains($0.key) },
            types: types.filter { own.contains($0.key) },
            decisions: decisions.filter { key, _ in ids.contains { key.hasPrefix("\($0)/") } },
            handed: handed.filter { own.contains($0.value.person) }
        )
    }
}

struct `A few people's facts that changed` {
    static let ids = ["ada", "ben", "cem", "eve", "max"]

    /// Something that happens to one of the floor; who it happened to.
    private func change(_ cast: inout Cast, _ today: Day, _ dice: inout Dice) -> String {
        let id = Self.ids.randomElement(using: &dice) ?? "ben"
        let day = today - Int.random(in: 0...300, using: &dice)
        switch Int.random(in: 0..<13, using: &dice) {
        case 0, 1: cast.talk(TalkKind.allCases.randomElement(using: &dice) ?? .c1, with: id, on: day)
        case 2: cast.report([.mood, .leaving, .swing].randomElement(using: &dice) ?? .mood, about: id, on: day)
        case 3: cast.best(id, in: Quarter(containing: day).description, found: day)
        case 4: cast.away(id, from: day, to: day + Int.random(in: 0...60, using: &dice), .sick)
        case 5: cast.swing(.down, of: id, on: day)
        case 6: cast.move(id, on: day, under: ["ada", "eve", "kai"].randomElement(using: &dice))
        case 7: cast.find(of: id, on: day)
        case 8: cast.certify(id, until: day + 7, known: day - 30)
        case 9: cast.becomes(.two, id, on: day)
        case 10:
            let followed = Bool.random(using: &dice) ? day + 14 : nil
            cast.agree("A\(cast.checks[id]?.count ?? 0)", with: id, on: day, check: day + 14, followed: followed)
        case 11: cast.missTwice(id, found: day, of: "A\(cast.misses[id]?.count ?? 0)")
        default:
            if let owed = cast.all(on: today).filter({ $0.employeeID == id }).randomElement(using: &dice) {
                cast.waive(owed.key, on: day, because: "agreed")
            }
        }
        return id
    }

    @Test(arguments: 0..<150)
    func `give the same obligations and the same day's changes as all facts anew`(seed: Int) throws {
        var dice = Dice(seed)
        var cast = try Cast(seed: seed)
        // K17: a start day ties everyone's first dates together.
        if seed % 3 == 0 { cast.start = Day.random(&dice) }
        let today = Day.random(&dice)
        let asOf = ["main": today]
        var derivation = Derivation(cast.facts, asOf: asOf)
        var changes = DayChanges.since(ObligationCache.View(derivation, version: "0"))
        for step in 1...6 {
            let before = cast.facts
            let ids = (0..<Int.random(in: 1...2, using: &dice)).map { _ in change(&cast, today, &dice) }
            let people = Set(ids.map { PersonID("id of \($0)") })
            let (renewed, onlyTheirs) = try #require(derivation.renewed(with: cast.facts.only(ids), of: people))
            #expect(renewed.obligations == cast.all(on: today), "seed \(seed), step \(step)")
            let others = { (all: [Obligation]) in all.filter { !people.contains($0.person) } }
            if onlyTheirs {
                #expect(others(renewed.obligations) == others(Obligations.all(before, asOf: asOf)))
            }
            for id in Self.ids {
                #expect(renewed.obligations(of: id) == renewed.obligations.filter { $0.employeeID == id })
            }
            derivation = renewed
            let view = ObligationCache.View(derivation, version: "\(step)")
            let anew = DayChanges.since(view)
            let next = onlyTheirs ? changes.renewed(view, of: people) ?? anew : anew
            for kind in [DayChanges.Change.new, .met, .late] {
                #expect(next[kind] == anew[kind], "seed \(seed), step \(step), \(kind)")
            }
            changes = next
        }
    }

    @Test func `are not told apart where somebody has come or gone`() throws {
        var cast = try Cast()
        let derivation = Derivation(cast.facts, asOf: ["main": "2026-07-01"])
        cast.hire("dan", under: "ada", on: "2026-06-01")
        #expect(derivation.renewed(with: cast.facts.only(["dan"]), of: [PersonID("id of dan")]) == nil)
        #expect(derivation.renewed(with: cast.facts.only([]), of: [PersonID("id of ben")]) == nil)
    }
}
